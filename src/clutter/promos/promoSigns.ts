import { opensLowerCase, opensWithDigit } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED, readsAsSentence } from '../../article/walk/structure.ts'
import type { Cue } from '../cues.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import { mentionsPlatform } from '../links/promptLink.ts'
import { callOdds } from './callOdds.ts'
import type { Evidence } from './promoEvidence.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** More words than this are prose rather than a line that leads elsewhere. */
const LONG = 40
/** So many lines that are laid out alike and all linked are a list of what the story is about. */
const LIST = 4
/** A marker of an advertisement or of the story's going on has at most so many words. */
const MARKER = 8
/** An amount of money, as many currencies are written. */
const PRICE = /[$€£¥₹₽₺]\s?\d|\d\s?(€|£|¥|₽|zł|kr\b|EUR|USD|CHF|TL\b)/
export const PART_LINKED = 0.3

/** The evidence as numbers, each 0–1, that the learned weights are for. */
export function signsOf(evidence: Evidence, body: Block[], index: number): Record<string, number> {
  const { cue, targets, linked, classes, sentence, alike } = evidence
  const block = body[index]!
  const isAllLinked = linked >= ALL_LINKED
  const isSilent = cue === null && evidence.prompt === null
  const isUncued = isSilent || (cue?.weak === true && cue.form === 'open')
  const all = (...kinds: LinkTarget[]) => targets.length > 0 && targets.every((target) => kinds.includes(target))
  const listed = cue === null && !evidence.button && !evidence.shop ? Math.min(1, alike / LIST) : 0
  const isSocial = all('social', 'store') && isShort(block) && leadsAway(evidence, block)
  const allSocial = isSocial && (cue !== null || mentionsPlatform(block.text))
  const signs: Record<string, boolean | number> = {
    allLinked: isAllLinked,
    partLinked: !isAllLinked && linked >= PART_LINKED,
    toOtherStory: targets.includes('story'),
    toPlace: targets.some((target) => ['subscribe', 'social', 'affiliate', 'tag', 'store', 'home'].includes(target)),
    // Where else than to the shop should “Shop …” lead?
    toOtherSite: all('other-site', 'file') && !(cue?.kind === 'shop' && cue.form === 'open' && isAllLinked),
    allSocial,
    allSocialUnnamed: isSocial && !allSocial,
    allShop: evidence.shop,
    priced: linked >= PART_LINKED && !sentence && PRICE.test(block.text),
    jump: isAllLinked && all('self') && block.kind !== 'item' && !evidence.button,
    jumpItem: isAllLinked && all('self') && block.kind === 'item',
    foreign: linked >= PART_LINKED ? 1 - evidence.neighbours : 0,
    foreignWords: linked >= PART_LINKED ? 0 : 1 - evidence.neighbours,
    classStrong: classes.strong.length > 0,
    classWeak: classes.strong.length === 0 && classes.weak.length > 0,
    noSentence: !sentence,
    proseInBox: sentence && !allSocial && !isAllLinked && isSilent && classes.strong.length === 0,
    linkedSentence: sentence && !asksOrTells(block) && isAllLinked && cue === null && classes.strong.length === 0,
    interrupts: interrupts(body, index),
    long: !isShort(block),
    heading: block.kind === 'heading',
    headingOfProduct: block.kind === 'heading' && evidence.shop,
    item: block.kind === 'item' && cue === null,
    quote: block.kind === 'quote',
    caption: block.kind === 'caption' && cue === null,
    listed: listed && !targets.includes('story') ? listed : 0,
    listedStories: listed && targets.includes('story') ? listed : 0,
    button: evidence.button && block.kind !== 'heading',
    headline:
      isAllLinked &&
      // In an element of its own, set into the story, a headline may be a sentence.
      (!sentence || asksOrTells(block) || Boolean(block.inset)) &&
      isUncued &&
      all('story', 'section') &&
      isHeadline(block, evidence, interrupts(body, index) || isAboveHeading(body, index)),
    plain: evidence.plain && isSilent && !evidence.button,
    promptInBox: classes.strong.length > 0 && asks(evidence),
    opensSection: block.kind === 'heading' && readsAsSentence(body[index + 1]?.text ?? ''),
  }
  for (const [name, value] of Object.entries(cueSigns(evidence, block))) signs[name] = value
  if (evidence.prompt) signs.promptOpenWithLink = true
  return Object.fromEntries(Object.entries(signs).map(([name, value]) => [name, Number(value)]))
}

/** A headline may ask, or hold two sentences, and yet it ends without a full stop; with a number opens the entry of a list. */
function asksOrTells({ text }: Block): boolean {
  return !/[.。।…]["”»’」]?$/u.test(text) && !opensWithDigit(text)
}

/** Whether a line stands between running text and the next subheading. */
function isAboveHeading(body: Block[], index: number): boolean {
  return readsAsSentence(body[index - 1]?.text ?? '') && body[index + 1]?.kind === 'heading'
}

/**
 * Other stories share words with the one that they are set into; of headlines with this share and more of their words around
 * them, two of four on 848 dev pages are lines of the page's own.
 */
const OF_NEIGHBOURS = 0.75

/** Whether a line is as long as a headline, and not of words that mostly stand in its neighbours. */
function isHeadline(block: Block, { neighbours, alike }: Evidence, isBetween: boolean): boolean {
  const { length } = words(block.text)
  // Headings that lead to stories are headlines where no other does; several are those of a list.
  const isAlone = block.kind === 'paragraph' ? alike < LIST : block.kind === 'heading' && alike === 0 && isBetween
  return isAlone && length >= 4 && isShort(block) && neighbours < OF_NEIGHBOURS
}

function isShort({ text }: Block): boolean {
  return words(text).length <= LONG
}

/**
 * Whether a line with a link sends the reader there: it is mostly link, is no sentence, or asks to follow. A name in a
 * sentence may just lead to a profile.
 */
function leadsAway({ cue, linked, sentence }: Evidence, block: Block): boolean {
  if (cue !== null && cue.form !== 'open') return true
  // An address before the profile, as a list of places gives it, is what the line is about.
  if (linked < ALL_LINKED && /\d/.test(unlinked(block))) return false
  if (linked >= PART_LINKED || !sentence) return true
  // “Follow the Post on …” names who is followed, where a cue says “us”.
  return cue?.kind === 'follow'
}

/** The text without its links. */
function unlinked({ text, links }: Block): string {
  return [...links].reverse().reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
}

/** What the cue says, by its form, its kind and what follows it. */
function cueSigns({ cue, linked, sentence, targets }: Evidence, block: Block): Record<string, boolean> {
  // “Get the permits” in a table of contents prompts nothing.
  if (!cue || (targets.length > 0 && targets.every((target) => target === 'self'))) return {}
  const group = groupOf(cue)
  const restLinked = linkedAfter(block, cue) > 0.8
  const isBare = block.links.length === 0 && sentence
  if (cue.form === 'whole') {
    const isTitle = cue.weak && linked < ALL_LINKED && block.kind === 'heading'
    return { [isTitle ? 'cueAsTitle' : 'cueWhole']: true }
  }
  // “Advertising: reach those who looked at your shop” explains the word.
  if (cue.form === 'marked' && cue.kind === 'ad' && isBare && words(block.text).length > MARKER) return {}
  // A headline begins with a capital letter where the script has any; a sentence goes on after its colon.
  if (cue.form === 'marked' && isBare && opensLowerCase(block.text.slice(cue.length))) return {}
  // “ZOBACZ WIDEO: Film z trasy. Kierowca nie patrzył” are a call and a headline of two sentences.
  if (cue.form === 'marked' && isBare && isShoutedVideo(cue, block.text)) return { cueWhole: true }
  // “Video: 30 frames a second” in a list of what a thing can do.
  if (cue.form === 'marked' && block.kind === 'item' && block.links.length === 0) return { cueMarkedItem: true }
  if (cue.form === 'marked') {
    // “Photo: …” may credit whom it links.
    const leadsInside = targets.some((target) => target !== 'other-site')
    const leads = restLinked && (leadsInside || (group === 'video' && !cue.weak))
    return { [isBare ? 'cueMarkedSentence' : 'cueMarked']: true, [`${group}Marked`]: true, markedLinked: leads }
  }
  // “Story continues below advertisement”: the marker goes on, and says no more. A heading, “Advertising at ten past seven”, does.
  const isMarker = (cue.kind === 'ad' || cue.kind === 'continue') && block.kind !== 'heading'
  const isBareMarker = !sentence || (cue.kind === 'continue' && block.links.length === 0)
  if (isMarker && !cue.weak && isBareMarker && words(block.text).length <= MARKER) return { cueWhole: true }
  // What leads to a story of the site sells nothing: “Get a good night’s sleep”.
  if (restLinked) return { cueLinked: true, [`${group}Linked`]: group !== 'shop' || !targets.includes('story') }
  if (cue.weak) return {}
  return { [block.links.length > 0 ? `${group}OpenWithLink` : `${group}Open`]: true }
}

/** Whether a cue for videos is more than a word, set in capitals, and what it opens sounds like a call. */
function isShoutedVideo({ kind, weak, text: cue }: Cue, text: string): boolean {
  const isShouted = cue === cue.toUpperCase() && cue !== cue.toLowerCase()
  return kind === 'video' && !weak && isShouted && words(cue).length > 1 && callOdds(text) >= limits.sentence
}

/** Whether a line asks the reader to subscribe, follow, give or answer; what only sounds like it takes nothing along. */
export function asks({ cue, prompt }: Evidence): boolean {
  return (prompt !== null && prompt.kind !== 'call') || (cue !== null && groupOf(cue) === 'prompt')
}

function groupOf({ kind }: Cue): 'story' | 'shop' | 'video' | 'prompt' {
  if (kind === 'series') return 'story'
  return kind === 'story' || kind === 'shop' || kind === 'video' ? kind : 'prompt'
}

/** Share of the text after the cue that is linked. */
function linkedAfter(block: Block, cue: Cue): number {
  const rest = block.text.length - cue.length
  if (rest <= 0) return 0
  return block.links.reduce((sum, link) => sum + Math.max(0, link.end - Math.max(link.start, cue.length)), 0) / rest
}

/** Whether the line stands between two pieces of running text. */
function interrupts(body: Block[], index: number): boolean {
  const before = body[index - 1]
  const after = body[index + 1]
  return before !== undefined && after !== undefined && readsAsSentence(before.text) && readsAsSentence(after.text)
}
