import { eachInSteps, type Steps } from '../../article/steps.ts'
import { hasDigit } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Article, Block, Link } from '../../article/types.ts'
import { asksWithoutLink, type Cue, type CueKind, cueAt } from '../cues.ts'
import { finding } from '../finding.ts'
import { linkTarget } from '../links/linkTarget.ts'
import { isShop } from '../links/shopLink.ts'
import type { Finding } from '../types.ts'
import { asksInBrackets } from './askingBracket.ts'
import { callOdds } from './callOdds.ts'
import { BRACKET, isOwnPage, type Labelled, LEAST_STORY, labelledLinks, type Stretch } from './labelledLinks.ts'
import { linkedEnding } from './linkedEnding.ts'
import { isPartOfOther } from './partOfOther.ts'
import { pointedEnding } from './pointedEnding.ts'
import { opensPointing } from './pointers.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { sentencesThatAsk } from './sentencesThatAsk.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksOfUs } from './siteNames.ts'

/** A bracket that opens with the sign of a video: “[▶ A day in the village]”. */
const PLAYS = /^.\s*([▶►▷])/u

/** Promos that are a stretch of a paragraph: "(READ: …)" or "Read more: …" with its link, amid or after the sentences. */
export function* promosInside({ body, url, language, site }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  yield* eachInSteps(body, (block) => {
    if (block.kind !== 'paragraph' && block.kind !== 'item') return
    const known: Stretch[] = []
    const ending = block.kind === 'paragraph' ? linkedEnding(block, url, language) : null
    const pointed = block.kind === 'paragraph' ? pointedEnding(block, url, language) : null
    const all: Promo[] = [
      ...inBrackets(block, url, language),
      ...sentencesThatLead(block, url),
      ...labelledLinks(block, url),
      ...sentencesThatAsk(block, { url, language, site }),
      ...(ending && ending.start >= LEAST_STORY ? [ending] : []),
      ...(pointed ? [pointed] : []),
    ]
    for (const { label, asks, ...stretch } of all) {
      if (known.some(({ start, end }) => start < stretch.end && stretch.start < end)) continue
      known.push(stretch)
      const code = label === undefined ? 'promo_link_inside' : asks ? 'promo_asks_inside' : 'promo_inside'
      const reason = { code, args: label === undefined ? [] : [label] }
      const part = { block: block.id, ...stretch }
      result.push(finding([block], { category: 'promo', confidence: 0.9, reason, part }))
    }
  })
  return result
}

/** A promo in a paragraph, the words by which it is known, and whether they ask rather than begin as links to other stories do. */
type Promo = Stretch & Partial<Labelled> & { asks?: boolean }

/**
 * Brackets that begin with a cue and its mark, or with a cue and speak of “us”, or hold a link behind a cue, or ask as sentences
 * of their own. What a bracket without a mark after its cue sends to on another site is a source, “(see the rules of the court)”,
 * unless that sells something. A sentence of its own that is one link to another page of the site is a headline.
 */
function inBrackets({ text, links }: Block, url: string, language: string): Promo[] {
  const result: Promo[] = []
  for (const bracket of text.matchAll(BRACKET)) {
    const start = bracket.index
    const end = start + bracket[0].length
    const cue = cueAt(bracket[1]!)
    const held = links.filter((link) => link.start >= start && link.end <= end)
    const isSource = ({ href }: Link) => linkTarget(href, url) === 'other-site' && !isShop(href, url)
    // “(Story continues below the video)” leads nowhere, and yet belongs to no sentence.
    const isWhole = cue && ((cue.form === 'whole' && !cue.weak) || cue.kind === 'continue')
    const leadsToSources = held.length > 0 && held.every(isSource)
    const isOurs = !leadsToSources && cue?.kind === 'story' && !cue.weak && isOfPaper(bracket[1]!, language)
    const isCued = cue?.form === 'marked' || isWhole || isOurs || (cue && held.length > 0 && !leadsToSources)
    const isLinked = held.some((link) => link.end >= end - LAST && isOwnPage(link.href, url))
    const label = isCued ? cue.text : PLAYS.exec(bracket[0])?.[1]
    const isSentence = STARTS_SENTENCE.test(text.slice(Math.max(0, start - BEFORE), start))
    const asked = isSentence ? asksInBrackets(bracket[1]!, isLinked, language) : null
    if (label) result.push({ start, end, label })
    else if (asked) result.push({ start, end, label: asked, asks: true })
    else if (isSentence && isLinked && opensPointing(bracket[1]!)) result.push({ start, end })
    else if (isSentence && held.some((link) => isHeadline(link, bracket[1]!, url))) result.push({ start, end })
  }
  return result
}

/** Whether a link is all that a bracket holds, leads to another page of the site and has the words of a headline. */
function isHeadline({ start, end, href }: Link, inside: string, url: string): boolean {
  return inside.length - (end - start) <= LAST && words(inside).length >= UNLABELLED_WORDS && isOwnPage(href, url)
}

/** Without a label before it, a headline has so many words. */
const UNLABELLED_WORDS = 4

/** A cue and its headline have at most so many characters: without a full stop after it, a longer one holds a sentence of the story too. */
const LONGEST_HEADLINE = 80

/** After a link that ends a bracket there are at most so many characters: a full stop, a quotation mark, the bracket. */
const LAST = 3

/** Last sentences that are a cue with its link, or with a headline behind its mark; and sentences that are one link and send on. */
function sentencesThatLead({ text, links }: Block, url: string): Promo[] {
  const result: Promo[] = []
  const starts = sentenceStarts(text)
  const last = starts.at(-1)!
  const isShort = text.length - last <= LONGEST_HEADLINE
  const lastCue = isShort && last >= LEAST_STORY ? cueAt(text.slice(last)) : null
  if (lastCue && endsWithPromo(lastCue, text.slice(last), text.slice(0, last)))
    result.push({ start: last, end: text.length, label: lastCue.text })
  for (const link of links) {
    const start = starts.findLast((at) => at <= link.start)!
    // A link that opens with a cue and its mark is all of the promo: its headline has no full stop.
    const own = start === link.start ? cueAt(text.slice(link.start, link.end)) : null
    const isWhole = own?.form === 'marked' && !own.weak && own.kind === 'story' && link.end < text.length
    if (isWhole && isOwnPage(link.href, url) && text.length - (link.end - link.start) >= LEAST_STORY)
      result.push({ start: link.start, end: link.end, label: own.text })
    const isLast = /^[\s.!»”"]*$/.test(text.slice(link.end))
    const shouted = SHOUTED.exec(text.slice(start, link.start))?.[1]
    if (shouted && MORE.has(fold(shouted)) && isLast && start >= LEAST_STORY && linkTarget(link.href, url) === 'story')
      result.push({ start, end: text.length, label: shouted })
    const cue = cueAt(text.slice(start, text.length))
    if (!cue) continue
    const asks = cue.form === 'marked' || (sendsOn(cue, text.slice(start)) && isOwnPage(link.href, url))
    const isPlayed = cue.kind === 'video' && cue.form === 'marked' && isOwnPage(link.href, url)
    const isOpened = asks && (cue.kind === 'story' || isPlayed) && start + cue.length >= link.start - 1
    if (isOpened && isLast && start >= LEAST_STORY) result.push({ start, end: text.length, label: cue.text })
    const ending = SENTENCE_END.exec(text.slice(link.end - 1))
    if (start !== link.start || !ending || !sendsOn(cue, text.slice(start)) || !isOwnPage(link.href, url)) continue
    const end = link.end - 1 + ending[0].length
    if (text.length - (end - start) >= LEAST_STORY) result.push({ start, end, label: cue.text })
  }
  return result
}

/** A word for more in capitals before the link that ends a paragraph: “MORE: The night the harbour froze”. */
const SHOUTED = /^\s*(\p{Lu}{3,}(?:\s\p{Lu}+)?)\s*[:|>»]\s*$/u
const MORE = new Set(promoWords.more)

/** Whether what a bracket sends to is the paper's own, by “us”; with a year, “(see also our study of 2019)”, it is a source. */
function isOfPaper(text: string, language: string): boolean {
  return !hasDigit(text) && speaksOfUs(text, language)
}

/** Whether a last sentence without a link is a cue with its headline: behind a mark, or behind the only arrow (“▶ Related story, page 5”). */
function endsWithPromo(cue: Cue, said: string, before: string): boolean {
  if (ARROW.test(said[0]!) && cue.kind === 'story' && !cue.weak) return !ARROW.test(said.slice(1) + before)
  const isMarked = OPENS_WITH_MARK.test(said.slice(0, cue.length))
  if (isMarked && asksWithoutLink(cue)) return true
  if (cue.kind !== 'video' || isPartOfOther(said)) return false
  if (isMarked && isFilm(cue.text, said.slice(cue.length))) return true
  // “Guarda il video” is also what somebody does, and a single word is said by many.
  const asks = !cue.weak && words(cue.text).length > 1
  return asks && (isMarked || callOdds(said) >= limits.videoCue)
}

/**
 * Whether a headline stands behind a word for videos. “Watch: the water rises” is said, “Video: Nan Ferris, Reuters” says who
 * filmed it, and “Video: 4K” what a thing can do: the word must be set in capitals, and no sentence behind it.
 */
function isFilm(cue: string, headline: string): boolean {
  const isShouted = cue.length >= LEAST_SHOUTED && cue === cue.toUpperCase() && cue !== cue.toLowerCase()
  return isShouted && words(headline).length >= UNLABELLED_WORDS && !NO_HEADLINE.test(headline)
}

/** “TV” is two letters everywhere. */
const LEAST_SHOUTED = 4
const NO_HEADLINE = /[/]|[.。]["”’»]?\s*$/u

/** Whether a sentence with this cue asks to read on: “Read more about …”, “Read here how …”, but not “Video from the hall shows …”. */
function sendsOn({ kind, text: cue, weak }: Cue, text: string): boolean {
  return ASKING.has(kind) && ((!weak && words(cue).length >= 2) || opensPointing(text))
}

const ARROW = /[▶►▷▸☞→👉]/u
/** “Read more: …”, “— LEGGI ANCHE > …” */
const OPENS_WITH_MARK = /^[—–▶►▷▸☞→👉-]?\s*\p{L}.*[:：|>»›–—-]\s*$/u

/** What stands before a bracket that is a sentence of its own. */
const STARTS_SENTENCE = /(?:^|[.!?…。！？।۔»”"])\s*$/u
/** So much of it (characters) is looked at, since a paragraph may hold thousands of brackets: white space is collapsed. */
const BEFORE = 4

/** What a sentence that is all link may ask for. */
const ASKING = new Set<CueKind>(['story', 'video', 'app', 'follow', 'newsletter', 'donate'])

/** What ends a sentence with the last character of a link, or right after it. */
const SENTENCE_END = /^(?:[.!?…。！？]|.[.!?…。！？])["”’»)]*(?=\s|$)/u

/** What sentences and lines begin behind: scripts without spaces set none between them. */
const SENTENCE_START = /[.!?…।۔؟]["“”‘’»«)]*\s+|[。！？][”’」』）]*\s*|\n/gu

/** Where its sentences and lines begin. */
function sentenceStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(SENTENCE_START), ({ index, 0: end }) => index + end.length)]
}
