import { eachInSteps, type Steps } from '../article/steps.ts'
import type { Article, Block, Link } from '../article/types.ts'
import { cueAt } from './cues.ts'
import { finding } from './finding.ts'
import { BRACKET, labelledLinks, type Stretch } from './labelledLinks.ts'
import { isShop, linkTarget } from './linkTarget.ts'
import type { Finding } from './types.ts'

/** A promo inside a paragraph leaves at least this many characters of story around it; else the block is the promo. */
const LEAST_STORY = 60

/** Promos that are a stretch of a paragraph: "(READ: …)" or "Read more: …" with its link, amid or after the sentences. */
export function* promosInside({ body, url }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  yield* eachInSteps(body, (block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return
    for (const stretch of stretches(block, url)) {
      const cue = cueAt(block.text.slice(stretch.start, stretch.end))
      if (cue) result.push(inside(block, stretch, cue.text))
    }
    for (const { label, ...stretch } of labelledLinks(block, url)) {
      const isKnown = result.some(
        ({ part }) => part?.block === block.id && part.start < stretch.end && stretch.start < part.end,
      )
      if (!isKnown) result.push(inside(block, stretch, label))
    }
  })
  return result
}

function inside(block: Block, stretch: Stretch, label: string): Finding {
  const reason = { code: 'promo_inside', args: [label] }
  return finding([block], { category: 'promo', confidence: 0.9, reason, part: { block: block.id, ...stretch } })
}

/**
 * Bracketed and trailing stretches that begin with a cue and are, but for it, a link. What a bracket without a mark after
 * its cue sends to on another site is a source, “(see the rules of the court)”, unless that sells something.
 */
function stretches(block: Block, url: string): Stretch[] {
  const { text, links } = block
  const result: Stretch[] = []
  for (const bracket of text.matchAll(BRACKET)) {
    const start = bracket.index
    const end = start + bracket[0].length
    const cue = cueAt(bracket[1]!)
    const held = links.filter((link) => link.start >= start && link.end <= end)
    const isSource = ({ href }: Link) => linkTarget(href, url) === 'other-site' && !isShop(href, url)
    if (cue?.form === 'marked' || (cue && held.length > 0 && !held.every(isSource))) result.push({ start, end })
  }
  for (const link of links) {
    const start = sentenceStart(text, link)
    const cue = cueAt(text.slice(start, text.length))
    const isOpened = cue?.form === 'marked' && cue.kind === 'story' && start + cue.length >= link.start - 1
    const isLast = /^[\s.!»”"]*$/.test(text.slice(link.end))
    if (isOpened && isLast && start >= LEAST_STORY) result.push({ start, end: text.length })
  }
  return result
}

/** Where the sentence or line that holds the link begins. */
function sentenceStart(text: string, link: Link): number {
  const before = text.slice(0, link.start)
  const boundaries = [...before.matchAll(/[.!?…。]["”’»)]*\s+|\n/gu)]
  const last = boundaries.at(-1)
  return last ? last.index + last[0].length : 0
}
