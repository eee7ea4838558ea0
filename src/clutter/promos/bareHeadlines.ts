import { eachInSteps, type Steps } from '../../article/steps.ts'
import { hasDigit, letterRuns, opensUpperCase, opensWithDigit } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Article, Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import { isBare, isBold, isName, isUnspaced, labelOf, marksNames } from '../bareLine.ts'
import { cueAt } from '../cues.ts'
import { finding } from '../finding.ts'
import { isAnnounced } from '../repeats/onPurpose.ts'
import type { Finding } from '../types.ts'
import { wrapperWords } from '../wrapperWords.ts'
import { isAmidSentences, isBetween, isSentence, isSetAsStory } from './amidStory.ts'
import { saysWhoOrWhen } from './attribution.ts'
import { goesOn } from './goesOn.ts'
import { holds, lineOf, plainPhrases } from './promptPhrases.ts'
import * as questionWords from './questionWords.json' with { type: 'json' }
import { relatedness } from './relatedness.ts'
import { storyFrame } from './storyFrame.ts'

/** A line of which more than this share of content words stands elsewhere in the article belongs to it. */
const RELATED = 0.4
/** Where more lines than this share of the body are bare, the document sets its own headings so. */
const OWN_HEADINGS = 0.2

/**
 * A line set as the paragraphs are is surely of another story where its words are about as foreign as this, three of them
 * wholly; common words stand everywhere, and a character of a script without spaces says less than a word. Of 848 dev pages
 * none loses a heading that is set as text; where four must be foreign, four of 91 headlines on unseen pages stay.
 */
const FOREIGN = { neighbours: 0.3, article: 0.5, unspaced: 0.65, words: 5, foreign: 3 }
/**
 * One of which all but this much is foreign is of another story however it is set: in bold, with a place or a topic in front
 * or as two sentences. Between 0.35 and 0.45 of 848 dev pages one more line goes, below a story; at 0.5 lines of three.
 */
const ALL_FOREIGN = { neighbours: 0.2, article: 0.45, words: 4, wordsBesideHeadings: 6, wordsOfNothing: 5 }
/**
 * A line in bold of which no word stands elsewhere, and that has so many, heads nothing: of 848 dev pages one, “Status: In service …”,
 * is of its story.
 */
const WHOLLY_FOREIGN = 6
/** What the body's judge thinks less likely of the story than this is seldom a heading of it. */
const DOUBTFUL = 0.5
/** More such lines on a page are its own. */
const MOST_FOREIGN = 2
/** From so many headings on, a page sets its own as such; of 848 dev pages none has a bold line of this kind besides. */
const OTHER_HEADINGS = 2
/** Once so many sentences of the story are told, its byline is. */
const TOLD = 2

/**
 * Bare headlines: a line without link and full stop between sentences of the story, as scraped text keeps the headline of
 * another story. Sure only where it names something that the article never speaks of, or where it is all but foreign to the
 * paragraphs around it; the more so the less it is set as they are.
 */
export function* bareHeadlines({ body, ...stated }: Article): Steps<Finding[]> {
  const common = yield* wrapperWords(body)
  const candidates: number[] = []
  /** Lines set as plain text. */
  const plain = new Map<string, Block>()
  const labels = new Map<string, number>()
  let bold = 0
  let headings = 0
  let told = 0
  const frame = yield* storyFrame(body)
  yield* eachInSteps(body, (block, index) => {
    if (block.kind === 'heading' && block.story) headings++
    if (block.story && isSentence(block)) told++
    if (!isBare(block) || !isAmidSentences(body, index)) return
    // Above the story, what is no part of it says who wrote it and when, or what a box is called.
    if (!block.story && told < TOLD) return
    if (opensAroundLink(body, index) || saysWhoOrWhen(block, stated, common) || isInBox(body, index)) return
    candidates.push(index)
    if (isBold(block)) bold++
    const label = labelOf(block.text)
    if (label !== '') labels.set(label, (labels.get(label) ?? 0) + 1)
    else if (isPlain(body, index)) plain.set(block.text, block)
  })
  const own = [...plain.values()].filter(({ story }) => story)
  if (candidates.length === 0 || own.length > Math.max(1, body.length * OWN_HEADINGS)) return []
  const ownByFrame = new Map<string, number>()
  for (const { frame } of own) ownByFrame.set(frame, (ownByFrame.get(frame) ?? 0) + 1)
  const related = yield* relatedness(body)
  const areNames = marksNames(body)
  const found: { index: number; confidence: number; isOdd: boolean }[] = []
  yield* eachInSteps(candidates, (index) => {
    const block = body[index]!
    const isSetAsText = plain.has(block.text)
    const label = labelOf(block.text)
    if (block.frame !== frame && endsLetter(body, index)) return
    if (isBold(block) && bold > MOST_FOREIGN) return
    if (label !== '' && (labels.get(label)! > 1 || !tells(body, index))) return
    const [neighbours, all] = [related.toNeighbours(index), related.toArticle(index)]
    const foreign = related.foreign(index)
    const names = areNames ? foreign.filter((word) => isName(word, block.text)) : []
    const isAllForeign =
      neighbours <= ALL_FOREIGN.neighbours &&
      all <= ALL_FOREIGN.article &&
      foreign.length >= ALL_FOREIGN.words &&
      !speaksOfNext(body, index)
    if (!isSetAsText) {
      // A heading in bold may be as foreign as a headline; it seldom names somebody, nor stands beside headings of another look.
      const isWholly = neighbours === 0 && all === 0 && foreign.length >= WHOLLY_FOREIGN
      const headsNothing = isWholly || names.length > 0 || headings >= OTHER_HEADINGS || block.odds < DOUBTFUL
      const confidence = isBold(block) && !headsNothing ? LIKELY : SURE
      if (isAllForeign) found.push({ index, confidence, isOdd: true })
      return
    }
    const isForeign =
      neighbours <= FOREIGN.neighbours &&
      all <= (isUnspaced(block.text) ? FOREIGN.unspaced : FOREIGN.article) &&
      words(block.text).length >= FOREIGN.words &&
      foreign.length >= FOREIGN.foreign
    // Headings and verses that a page sets in a way of their own say nothing of a line set otherwise.
    const alike = ownByFrame.get(block.frame) ?? 0
    const isOther =
      (own.length <= MOST_FOREIGN &&
        ((isForeign && (isSetAsStory(body, index) || isBetween(body, index))) || isAllForeign)) ||
      (alike <= MOST_FOREIGN &&
        isAllForeign &&
        foreign.length >= (all === 0 ? ALL_FOREIGN.wordsOfNothing : ALL_FOREIGN.wordsBesideHeadings))
    if (!isOther && (!isBetween(body, index) || all > RELATED || neighbours > RELATED / 2)) return
    const confidence = names.length > 0 && all <= RELATED ? SURE_BY_NAME : isOther ? SURE : LIKELY
    found.push({ index, confidence, isOdd: false })
  })
  const odd = new Set(found.flatMap(({ index, isOdd }) => (isOdd && body[index]!.story ? body[index]!.text : [])))
  return found
    .filter(({ index }) => !isAnnouncedAt(body, index) && !headsQuestions(body, index))
    .filter(({ isOdd }) => !isOdd || odd.size <= MOST_FOREIGN)
    .map(({ index, confidence }) => {
      const reason = { code: 'promo_bare_headline', args: [] }
      return finding([body[index]!], { category: 'promo', confidence, reason })
    })
}

/** A label such as “From our pages:” has fewer words than what announces: “It lies in my passport, word for word:”. */
const ANNOUNCING = 5

/** Whether the line before announces a line, and is no promo itself. */
function isAnnouncedAt(body: Block[], index: number): boolean {
  if (!isAnnounced({ block: index }, body)) return false
  const { text } = body[index - 1]!
  return cueAt(text) === null && words(text).length >= ANNOUNCING
}

let asking: string[] | undefined

/** Whether a line speaks of asking, and a question stands right below it: “Two questions to the keeper”. */
function headsQuestions(body: Block[], index: number): boolean {
  if (!/[?？؟]["'”’»」』]*$/u.test(body[index + 1]?.text ?? '')) return false
  asking ??= plainPhrases(questionWords.asking)
  const line = lineOf(body[index]!.text)
  return asking.some((word) => holds(line, word))
}

/** Whether a line is one of several with figures that are set alike, and otherwise than the story: those of a fact box. */
function isInBox(body: Block[], index: number): boolean {
  const isAlike = (at: number) => body[at]?.frame === body[index]!.frame && !readsAsSentence(body[at]!.text)
  let [from, to] = [index, index + 1]
  while (index - from < LONGEST_BOX && isAlike(from - 1)) from--
  while (to - index < LONGEST_BOX && isAlike(to)) to++
  const figures = body.slice(from, to).filter(({ text }) => hasDigit(text)).length
  return to - from >= LEAST_BOX && figures * 2 > to - from && !isSetAsStory(body, index)
}

/** A fact box has so many lines at least, of which most have figures, and so many are looked at to each side. */
const LEAST_BOX = 3
const LONGEST_BOX = 12

/** Whether it is the last of some lines that are set alike, and stands below a sentence: so a letter in the story is signed. */
function endsLetter(body: Block[], index: number): boolean {
  const [line, above] = [body[index]!, body[index - 1]]
  if (!above || above.group !== line.group || above.frame !== line.frame || !isSentence(above)) return false
  return body[index + 1]?.group !== line.group
}

/** Whether a line begins a sentence that goes on around the link that the page sets on the next. */
function opensAroundLink(body: Block[], index: number): boolean {
  const next = body[index + 1]
  return next !== undefined && linkShare(next) >= ALL_LINKED && goesOn(body[index], body[index + 2])
}

/** How sure it is by what speaks for it; the last is a suggestion. */
const SURE_BY_NAME = 0.8
const SURE = 0.7
const LIKELY = 0.5

/** Whether a line is set as plain text: not in bold, no label before it, no sentence inside, between paragraphs or as they are. */
function isPlain(body: Block[], index: number): boolean {
  const block = body[index]!
  return !isBold(block) && !readsAsSentence(block.text) && (isBetween(body, index) || isSetAsStory(body, index))
}

/** Whether a line between two paragraphs says something after its label: words that are neither names nor numbers. */
function tells(body: Block[], index: number): boolean {
  const block = body[index]!
  const runs = letterRuns(block.text.slice(labelOf(block.text).length))
  const plain = runs.filter((run) => !opensUpperCase(run) && !opensWithDigit(run))
  return !isBold(block) && isBetween(body, index) && plain.length >= HEADLINE_WORDS
}

/** So many words after a label say something. */
const HEADLINE_WORDS = 3

/**
 * Whether other forms of its words, one of ten at least, stand in what follows: a line that heads it says in its words what it
 * is about.
 */
function speaksOfNext(body: Block[], index: number): boolean {
  const own = words(body[index]!.text)
  const next = new Set(body.slice(index + 1, index + 3).flatMap(({ text }) => words(text).flatMap(stemOf)))
  const said = own.flatMap(stemOf).filter((stem) => next.has(stem))
  return said.length > 0 && said.length * OF_WORDS >= own.length
}

const OF_WORDS = 10

/** What forms of one word have in common, as a list of one; empty for a word too short to tell. */
function stemOf(word: string): string[] {
  const letters = word.replace(/^\d+/, '')
  const length = /^\p{sc=Hangul}/u.test(letters) ? SYLLABLES : STEM
  return letters.length >= length ? [letters.slice(0, length)] : []
}

/** Forms of one word have so many first letters in common, in a script whose characters are syllables so many of those. */
const STEM = 6
const SYLLABLES = 3
