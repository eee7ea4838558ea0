import { isCredit } from '../../article/body/credit.ts'
import { isEditorsNote } from '../../article/body/editorsNotes.ts'
import { isHelpline } from '../../article/body/helplines.ts'
import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import type { Article, Block, Link } from '../../article/types.ts'
import { ALL_LINKED, linkShare } from '../../article/walk/structure.ts'
import { isBold, opensDetails } from '../bareLine.ts'
import type { Cue } from '../cues.ts'
import { isAuthorPage, type LinkTarget } from '../links/linkTarget.ts'
import { isAnnounced } from '../repeats/onPurpose.ts'
import { wrapperWords } from '../wrapperWords.ts'
import { appForPhones } from './appForPhones.ts'
import { saysWhoOrWhen } from './attribution.ts'
import { type CallInside, callAtEnd } from './callAtEnd.ts'
import { isNote, isNumberToCall } from './forReader.ts'
import { goesOn } from './goesOn.ts'
import { labelCue } from './labelCue.ts'
import { likelyCallInside } from './likelyCallInside.ts'
import { linkedCall } from './linkedCalls.ts'
import { pollCall } from './pollLine.ts'
import { namesChannelOf, promptAlone } from './promptAlone.ts'
import { LONGEST_PROMPT, lineOf, thingsIn } from './promptPhrases.ts'
import type { Prompt } from './prompts.ts'
import { relatedness } from './relatedness.ts'
import { lengthCue, RESULTS, type Said, saidBy } from './saidBy.ts'
import { setOffCall } from './setOffCall.ts'
import { signCue } from './signCue.ts'
import { mayCall, siteCall, speakersIn } from './siteCall.ts'
import {
  givesAddressOf,
  isNamedIn,
  namesOf,
  namesSite,
  namesWholeSite,
  speaksForSite,
  speaksOfUs,
} from './siteNames.ts'
import { speaksToReaders } from './speaksToReaders.ts'
import { storyFrame } from './storyFrame.ts'
import { namedTipLine, tipLine } from './tipLine.ts'
import { videoLengths } from './videoLengths.ts'

/** So many links with the same words are buttons. */
const BUTTONS = 3

/** Of a line that asks no more than these shares of its words may be the story's. By hand, on 848 dev pages and unseen ones. */
const FOREIGN = { neighbours: 0.3, article: 0.6 }

/** What has these odds is of the story, however it is laid out. */
const SURELY = 0.9

/** What is known of a block that may be a promo. */
export interface Evidence {
  cue: Cue | null
  /** What it asks the reader to do somewhere in it, where no cue says so. */
  prompt: Prompt | null
  /** The sentences of it that ask, if the others are of the story. */
  call: CallInside | null
  targets: LinkTarget[]
  linked: number
  classes: { strong: string[]; weak: string[]; poll: string[] }
  sentence: boolean
  /** How much its words belong to its neighbours, 0–1. */
  neighbours: number
  /** Other blocks that are laid out as it is and all linked as well. */
  alike: number
  /** Whether it is one of several links with the same few words, as buttons are. */
  button: boolean
  /** Whether all its links lead to shops. */
  shop: boolean
  /** Whether it says who wrote the story, or when, or whose a picture is, and no more. */
  attribution: boolean
  /**
   * Whether it is there for the reader's sake, whatever stands around it: a number to call, what the page earns by its links, or
   * what opens a part of it.
   */
  forReader: boolean
  /** Whether the sentence before goes on after it, as where a page sets a link on a line of its own. */
  amid: boolean
  /** Whether it is laid out as most paragraphs of the story are. */
  plain: boolean
}

/** Whether a line may be set aside: by itself, or with the box that it stands in. */
export function mayGo({ attribution, forReader }: Evidence): boolean {
  return !attribution && !forReader
}

/** What is known of every block of the body. */
export function* gatherEvidence({ body, url, ...stated }: Article): Steps<Evidence[]> {
  const related = yield* relatedness(body)
  const common = yield* wrapperWords(body)
  const linkedFrames = new Map<string, number>()
  const linkedTexts = new Map<string, number>()
  const frame = yield* storyFrame(body)
  const labels = yield* mapInSteps(body, (block) => labelCue(block, url))
  const signs = yield* mapInSteps(body, (block) => signCue(block, url))
  const labelled = new Map<string, number>()
  for (const label of labels) if (label) count(labelled, label.text)
  yield* eachInSteps(body, (block) => {
    if (linkShare(block) < ALL_LINKED) return
    count(linkedFrames, block.frame)
    count(linkedTexts, block.text)
  })
  const isForeign = (index: number) =>
    related.toNeighbours(index) <= FOREIGN.neighbours && related.toArticle(index) <= FOREIGN.article
  // A label that stands again says what the page shows, as “Pictured: …” below each photo; what is announced is of the story.
  const labelAt = (index: number) => {
    const label = labels[index]!
    const isOne = label !== null && labelled.get(label.text) === 1
    const found = isOne ? label : signs[index]!
    return found && isForeign(index) && !isAnnounced({ block: index }, body) ? found : null
  }
  const speakers = yield* speakersIn(body)
  const names = namesOf(stated.site, url)
  const speaksForIt = (text: string) => speaksForSite(text, stated.site, names)
  const namesIt = (text: string) => namesSite(text, stated.site, names)
  const speaksOfIt = (text: string) => speaksOfUs(text, stated.language) || namesIt(text)
  // Who names what sites offer may speak for the site, by its name or an address of it, or of “us”.
  const voiceOf = (text: string) => {
    if (givesAddressOf(url, text) && speaksOfIt(text)) return 'site'
    if (thingsIn(lineOf(text, true)).length === 0) return null
    if (namesWholeSite(text, names)) return 'site'
    return speaksOfUs(text, stated.language) ? 'us' : null
  }
  const lengths = yield* videoLengths(body)
  return yield* mapInSteps(body, (block, index) => {
    const linked = linkShare(block)
    const plain = block.frame === frame
    const below = body.slice(index + 1, index + 1 + RESULTS)
    const own = saidBy(block, below, url, common, labelAt(index), speaksForIt)
    const said = !plain && lengths.has(index) ? { ...own, cue: lengthCue(block.text) } : own
    const button = linked >= ALL_LINKED && linkedTexts.get(block.text)! >= BUTTONS
    const attribution = !button && isAttribution(block, said, url, stated, common)
    const neighbours = related.toNeighbours(index)
    const foreign = isForeign(index)
    const asks = foreign && (!plain || isBold(block) || speaksToReaders(block.text, stated.language))
    const isOpen = !attribution && saysNoMore(said)
    const ofSite = isOpen && namesChannelOf(stated.site, block.text)
    const mayAsk = isOpen && (asks || ofSite || isSetApart(block, said, plain))
    const known = said.prompt ?? (mayAsk ? promptAlone(block, { foreign, asks, ofSite }) : null)
    const cue = said.cue && isCallCue(said.cue) ? said.cue : null
    const called = () => {
      // What is too long or sounds unlike any call is looked at no further, which is slow.
      if (!mayCall(block) || isAnnounced({ block: index }, body)) return null
      const from = cue ? 'cue' : voiceOf(block.text)
      const call = siteCall(block, [body[index - 1], body[index + 1]], speakers, from, stated.language)
      return call && cue ? { kind: cue.kind, text: cue.text } : call
    }
    const tip = () => tipLine(block, (text) => namesIt(text) || givesAddressOf(url, text))
    const linkedTo = () =>
      linkedCall(block, said.targets, {
        url,
        foreign,
        isSetApart: !plain,
        isCued: said.cue !== null,
        isOurs: (text) => speaksOfUs(text, stated.language),
        isOfSite: speaksOfIt,
        isOwnChannel: (href) => isNamedIn(href, names),
      })
    const prompt =
      known ??
      (isOpen ? (namedTipLine(block) ?? linkedTo()) : null) ??
      (isOpen && foreign ? (tip() ?? appForPhones(block, said.targets) ?? called()) : pollCall(block, said.cue))
    // What is laid out as the story is, or long and surely of it by its place, may be a paragraph of it to which a call was added.
    const isOfStory = (plain || (block.odds >= SURELY && block.text.length > LONGEST_PROMPT)) && !isBold(block)
    const likely = () => {
      if (!isOpen || prompt || !isOfStory) return null
      return setOffCall(block, url, stated.language, namesIt) ?? likelyCallInside(block, stated.language, speaksOfIt)
    }
    const call = known && isOfStory ? callAtEnd(block, known.kind, url, stated.language) : likely()
    return {
      ...said,
      prompt: call ? null : prompt,
      call,
      attribution,
      forReader:
        isNumberToCall(block) ||
        isHelpline(block) ||
        (asksNothing(said) && (isNote(block) || isEditorsNote(block) || opensDetails(block))),
      linked,
      neighbours,
      amid: linked >= ALL_LINKED && goesOn(body[index - 1], body[index + 1]),
      alike: linked >= ALL_LINKED ? linkedFrames.get(block.frame)! - 1 : 0,
      button,
      plain,
    }
  })
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Whether a cue asks for what only sites ask for, and opens no other sentence: all the world says “Vote” and “Visit”. */
function isCallCue({ kind, weak, form }: Cue): boolean {
  return CALLS.has(kind) && (!weak || form === 'marked')
}

const CALLS = new Set<Cue['kind']>(['newsletter', 'app', 'follow', 'donate', 'ad', 'continue'])

/** Whether no cue says what a line is. */
function saysNoMore({ cue }: Said): boolean {
  return !cue || cue.form === 'open'
}

/** Whether a line is none of the sentences that the story is set in. */
function isSetApart(block: Block, { sentence }: Said, plain: boolean): boolean {
  return !plain || isBold(block) || (block.kind === 'paragraph' && !sentence)
}

function isAttribution(
  block: Block,
  said: Said,
  url: string,
  stated: Pick<Article, 'byline' | 'published'>,
  common: ReadonlySet<string>,
): boolean {
  const isOfAuthors = ({ href, rel }: Link) => /\bauthor\b/.test(rel) || isAuthorPage(href, url)
  if (isCredit(block) || (block.links.length > 0 && block.links.every(isOfAuthors))) return true
  return asksNothing(said) && !said.targets.some((one) => AWAY.has(one)) && saysWhoOrWhen(block, stated, common)
}

/** Where no name in a byline leads. */
const AWAY = new Set<LinkTarget>(['social', 'store', 'subscribe'])

function asksNothing({ cue, prompt, classes }: Said): boolean {
  return cue === null && prompt === null && classes.strong.length === 0
}
