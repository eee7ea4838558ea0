import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { letterRuns, opensLowerCase } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Article, Block, Link } from '../../article/types.ts'
import { linkShare } from '../../article/walk/structure.ts'
import { marksNames } from '../bareLine.ts'
import { finding } from '../finding.ts'
import type { Finding, Reason } from '../types.ts'
import { kindOfLink, type LinkInPlace, type LinkKind } from './linkKind.ts'
import * as linkKinds from './linkKinds.json' with { type: 'json' }
import { linkTarget } from './linkTarget.ts'
import { otherStories } from './otherStory.ts'
import { isShop } from './shopLink.ts'
import { fewTellWhoSent } from './shopOfNoun.ts'

/** A block more linked than this is no prose, and its links are judged as a promo or a list. */
const PROSE_LINKED = 0.6
/** Words of so many letters join others. */
const SHORT = 3
/** So many characters before a link tell whether it opens its sentence. */
const REACH = 6
const OPENS = /(^|[.!?…:]["”»’)]*\s+)["“„«‘(]*$/
/** As many shop links in one article, and it is about what they sell. */
const REVIEW = 3

/** Links inside prose that do not serve their sentence: topic and section pages, prompts, affiliate and sponsored links. */
export function* unrelatedLinks(article: Article): Steps<Finding[]> {
  const { body, url, title } = article
  const isReview = body.flatMap(({ links }) => links).filter(({ href }) => isShop(href, url)).length >= REVIEW
  const { isMentioned, isTold } = yield* mentions(body, title)
  const isCommon = yield* commonWords(body)
  const areNamesMarked = marksNames(body)
  const prose = body.filter((block) => block.story && linkShare(block) <= PROSE_LINKED)
  const isOtherStory = yield* otherStories(article, prose, areNamesMarked)
  const hrefs = prose.flatMap(({ links }) => links.map(({ href }) => href))
  const fewTell = fewTellWhoSent(hrefs, url)
  const titled = new Set(words(title))
  const found = yield* mapInSteps(body, (block) => {
    if (block.kind === 'code' || block.kind === 'row' || block.kind === 'caption') return []
    const isAlone = linkShare(block) > PROSE_LINKED
    return block.links.flatMap((link) => {
      const anchor = block.text.slice(link.start, link.end).trim()
      const kind = kindOfLink({
        ...link,
        anchor,
        target: linkTarget(link.href, url),
        url,
        isAlone,
        isReview,
        isMentioned,
        isTold,
        isCommon,
        fewTell,
        isOtherStory,
        isInTitle: words(anchor).some((word) => word.length > SHORT && titled.has(word)),
        opens: opensSentence(block.text, link.start),
        marksNames: areNamesMarked,
      })
      if (!kind) return []
      const part = { block: block.id, start: link.start, end: link.end }
      const judged = { confidence: linkKinds.confidence[kind], reason: reasonOf(kind, link) }
      return [finding([block], { category: 'unrelated-link', ...judged, part })]
    })
  })
  return found.flat()
}

/** Whether a place in a text is right behind a sentence, or at the beginning. */
function opensSentence(text: string, start: number): boolean {
  // A letter stands for what is cut off, so that the text does not seem to begin there.
  return OPENS.test(start > REACH ? `x${text.slice(start - REACH, start)}` : text.slice(0, start))
}

const REASONS: Record<LinkKind, string> = {
  tag: 'link_tag',
  topic: 'link_tag',
  otherStory: 'link_other_story',
  advice: 'link_other_story',
  section: 'link_section',
  home: 'link_home',
  subscribe: 'link_subscribe',
  prompt: 'link_prompt',
  channel: 'link_channel',
  affiliate: 'link_affiliate',
  review: 'link_affiliate',
  ownShop: 'link_shop',
  shopInPassing: 'link_shop',
  hidden: 'link_hidden',
  self: 'link_self',
  jump: 'link_jump',
  sponsored: 'link_sponsored',
}

function reasonOf(kind: LinkKind, { href }: Link): Reason {
  return {
    code: REASONS[kind],
    args: kind === 'affiliate' || kind === 'review' ? [URL.canParse(href) ? new URL(href).hostname : href] : [],
  }
}

/**
 * Whether most words of a name stand in the title, or in more than one block: then the story speaks of it; and whether a word
 * stands anywhere.
 */
function* mentions(body: Block[], title: string): Steps<Pick<LinkInPlace, 'isMentioned' | 'isTold'>> {
  const spread = new Map<string, number>()
  yield* eachInSteps(body, ({ text }) => {
    for (const word of new Set(words(text))) spread.set(word, (spread.get(word) ?? 0) + 1)
  })
  for (const word of words(title)) spread.set(word, 2)
  return {
    isMentioned: (name) => {
      const all = words(name).filter((word) => word.length > SHORT)
      return all.filter((word) => (spread.get(word) ?? 0) > 1).length * 2 > all.length
    },
    isTold: (word) => spread.has(word),
  }
}

/**
 * Whether most words of a title, of three words or more, are common ones, which the story writes small elsewhere: “Tide Table Checklist” is a page,
 * and no name that a site collects stories under.
 */
function* commonWords(body: Block[]): Steps<(title: string) => boolean> {
  const small = new Set<string>()
  yield* eachInSteps(body, ({ text }) => {
    for (const run of letterRuns(text)) if (opensLowerCase(run)) small.add(run)
  })
  return (title) => {
    const runs = letterRuns(title)
    return runs.length > 2 && runs.filter((run) => small.has(run.toLowerCase())).length * 2 >= runs.length
  }
}
