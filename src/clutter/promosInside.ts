import { eachInSteps, type Steps } from '../article/steps.ts'
import type { Article, Block, Link } from '../article/types.ts'
import { asksInBrackets } from './askingBracket.ts'
import { type CueKind, cueAt } from './cues.ts'
import { finding } from './finding.ts'
import { BRACKET, isOwnPage, labelledLinks, type Stretch } from './labelledLinks.ts'
import { isShop, linkTarget } from './linkTarget.ts'
import type { Finding } from './types.ts'

/** A promo inside a paragraph leaves at least this many characters of story around it; else the block is the promo. */
const LEAST_STORY = 60

/** A bracket that opens with the sign of a video: “[▶ A day in the village]”. */
const PLAYS = /^.\s*([▶►▷])/u

/** Promos that are a stretch of a paragraph: "(READ: …)" or "Read more: …" with its link, amid or after the sentences. */
export function* promosInside({ body, url }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  yield* eachInSteps(body, (block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return
    for (const stretch of stretches(block, url)) {
      const text = block.text.slice(stretch.start, stretch.end)
      result.push(inside(block, stretch, cueAt(text)?.text ?? PLAYS.exec(text)?.[1] ?? text))
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
    const isCued = cue?.form === 'marked' || (cue && held.length > 0 && !held.every(isSource))
    const isOwn = held.some(({ href }) => isOwnPage(href, url))
    const isAsking = STARTS_SENTENCE.test(text.slice(0, start)) && asksInBrackets(bracket[1]!, isOwn)
    if (isCued || isAsking || PLAYS.test(bracket[0])) result.push({ start, end })
  }
  const last = lastSentence(text)
  const lastCue = cueAt(text.slice(last))
  if (
    last >= LEAST_STORY &&
    /^\p{L}/u.test(text.slice(last)) &&
    lastCue?.form === 'marked' &&
    lastCue.kind === 'story' &&
    !lastCue.weak
  )
    result.push({ start: last, end: text.length })
  for (const link of links) {
    const start = sentenceStart(text, link)
    const cue = cueAt(text.slice(start, text.length))
    const isOpened = cue?.form === 'marked' && cue.kind === 'story' && start + cue.length >= link.start - 1
    const isLast = /^[\s.!»”"]*$/.test(text.slice(link.end))
    if (isOpened && isLast && start >= LEAST_STORY && start !== last) result.push({ start, end: text.length })
    // “Read here how …”: a sentence that is all link and asks to read on.
    const isAsking = start === link.start && cue !== null && ASKING.has(cue.kind)
    const ending = SENTENCE_END.exec(text.slice(link.end - 1))
    if (!isAsking || !ending || !isOwnPage(link.href, url)) continue
    const end = link.end - 1 + ending[0].length
    if (text.length - (end - start) >= LEAST_STORY) result.push({ start, end })
  }
  return result
}

/** What stands before a bracket that is a sentence of its own. */
const STARTS_SENTENCE = /(?:^|[.!?…。！？।۔»”"])\s*$/u

/** What a sentence that is all link may ask for. */
const ASKING = new Set<CueKind>(['story', 'video', 'app', 'follow', 'newsletter', 'donate'])

/** What ends a sentence with the last character of a link, or right after it. */
const SENTENCE_END = /^(?:[.!?…。！？]|.[.!?…。！？])["”’»)]*(?=\s|$)/u

/** Where the sentence or line that holds the link begins. */
function sentenceStart(text: string, link: Link): number {
  return lastSentence(text.slice(0, link.start))
}

/** Where the last sentence or line begins. */
function lastSentence(before: string): number {
  const boundaries = [...before.matchAll(/[.!?…。]["”’»)]*\s+|\n/gu)]
  const last = boundaries.at(-1)
  return last ? last.index + last[0].length : 0
}
