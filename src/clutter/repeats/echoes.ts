import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { withoutMarksAround } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { type Match, wordStream } from '../../article/text/wordStream.ts'
import { words } from '../../article/text/words.ts'
import type { Article, Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { isBold } from '../bareLine.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../types.ts'
import { wrapperWords } from '../wrapperWords.ts'
import { isNamedToo, isSpokenInTwo, nameBelow, standsTogether, withoutName } from './attributedQuote.ts'
import { isClaim } from './claims.ts'
import { heldBelow, isSaidAgain } from './decks.ts'
import * as echoWords from './echoWords.json' with { type: 'json' }
import { paragraphNumbers } from './paragraphNumbers.ts'
import { isKicker, titleAgain } from './titleAgain.ts'

const PULL_QUOTE = new Set(echoWords.pullQuote)
/** Of all 54 echoes on the dev pages, read by eye, 41 were right; the rules below were made for the other 13. */
const SURE = 0.89
/** A pull quote or echo of fewer words may be a name or a set phrase. */
const LEAST_WORDS = 5
/** A line that neither ends as a sentence nor stands in quotation marks may be a name with an office; a longer one is not. */
const CLAUSE_WORDS = 12
/** A caption that says a sentence of the text again has at least so many words. */
const CAPTION_WORDS = 8
/** A pull quote is taken from a paragraph that says more than it. */
const PARAGRAPH_OVER_QUOTE = 1.2

/** So few blocks laid out alike are set apart from the story. */
const FEW = 2
/** A deck that opens the body may come again in so many blocks of the story after that. */
const OPENING = 2

/** Echoes: the title said again in the body, a deck that is a paragraph too, captions and pull quotes that repeat the text. */
export function* echoes({ title, body }: Article): Steps<Finding[]> {
  const numbers = paragraphNumbers(body)
  const paragraphs = wordStream()
  // A story may be set as a quotation or a list as a whole; what is set apart from it by class may echo that too.
  const text = wordStream()
  const common = yield* wrapperWords(body)
  const frames = new Map<string, number>()
  yield* eachInSteps(body, ({ frame }) => {
    frames.set(frame, (frames.get(frame) ?? 0) + 1)
  })
  const apart = yield* mapInSteps(body, ({ words, kind, frame, text }) => {
    const isNamed = words.split(' ').some((word) => PULL_QUOTE.has(word) && !common.has(word))
    return isNamed || (kind === 'paragraph' && frames.get(frame)! <= FEW && QUOTED.test(withoutName(text).quote))
  })
  /** In how many paragraphs of the story each word stands. */
  const said = new Map<string, number>()
  yield* eachInSteps(body, (block, index) => {
    if (apart[index]) return
    if (block.kind === 'paragraph') paragraphs.add(block.text, index)
    if (isText(block)) text.add(block.text, index)
    if (block.kind === 'paragraph')
      for (const word of new Set(words(block.text))) said.set(word, (said.get(word) ?? 0) + 1)
  })
  // What is set into the head of the page, such as a menu of the article's parts, may stand between.
  const opening = body.filter(({ story }) => story).slice(0, OPENING + 1)
  const isTitleAgain = titleAgain(title, body)
  const result: Finding[] = []
  yield* eachInSteps(body, (block, index) => {
    if (isTitleAgain(block, index)) {
      result.push(echo(block, -1, { code: 'echo_title', args: [] }))
      return
    }
    const opens = opening.indexOf(block)
    if (opens >= 0 && opens <= 1 && isKicker(block, title)) {
      result.push(echo(block, -1, { code: 'echo_title', args: [] }))
      return
    }
    const [first] = opening
    // Where other headings stand between, they are a list of the sections, and this opens the first.
    if (first && opens > 0 && (block.kind !== 'heading' || opens === 1) && isSaidAgain(first, block)) {
      result.push(echo(block, first.id, { code: 'echo_deck', args: [] }))
      return
    }
    const isSetApart = block.kind === 'heading' || isBold(block) || frames.get(block.frame)! <= FEW
    const held = opens === 0 && isSetApart ? heldBelow(block, index, body) : undefined
    if (held) {
      result.push(echo(block, held.id, { code: 'echo_deck', args: [] }))
      return
    }
    if (isClaim(block, body[index - 1], common)) return
    const isApart = apart[index]!
    if (block.kind === 'paragraph' && !isApart && frames.get(block.frame)! <= FEW && maySay(block.text, NEAR_WORDS)) {
      const place = saidBeside(block.text, index, body, frames)
      if (place >= 0) result.push(echo(block, body[place]!.id, { code: 'pull_quote', args: [String(numbers[place]!)] }))
      return
    }
    if ((block.kind === 'paragraph' && !isApart) || !mayEcho(block)) return
    const stream = isApart ? text : paragraphs
    const { quote, name } =
      isApart || block.kind === 'quote' ? withoutName(block.text) : { quote: block.text, name: '' }
    // Whoever is named nowhere else is not folded away with what they said.
    if (!isNamedToo(name, (word) => said.has(word)) || !standsTogether(name, body, index)) return
    const { words: all, matches } = stream.match(quote.replace(/(…|\.\.\.)$/, ''))
    const [match] = matches
    if (!match || all.length < LEAST_WORDS) return
    // Who spoke may stand amid it: “…,” she says. “…” What nothing sets apart stands right beside that.
    const mayBeInTwo = isApart || Math.abs(stream.blockAt(match.at) - index) === 1
    if (!isOnePiece(matches, all) && !(mayBeInTwo && isSpokenInTwo(matches, all, stream, body))) return
    const last = matches.at(-1)!
    const place = stream.blockAt(match.at)
    const original = body[place]
    if (!original || place !== stream.blockAt(last.at + last.length - 1)) return
    const code = codeFor({ ...block, text: quote }, index, isApart, all.length, original)
    if (!code) return
    const reason = { code, args: code === 'echo_deck' ? [] : [String(numbers[place]!)] }
    // What the name's own block says makes it no better known.
    const isKnown = (word: string) => (said.get(word) ?? 0) > (apart[index + 1] ? 0 : 1)
    result.push(echo(block, original.id, reason, code === 'pull_quote' ? nameBelow(body, index, isKnown) : []))
  })
  return result
}

/** Whether all words stand in one place. */
function isOnePiece([match, ...more]: Match[], words: readonly string[]): boolean {
  return match?.length === words.length && more.length === 0
}

/**
 * A pull quote that no class names stands so near (blocks) to what it is taken from, and has at least so many words, since a
 * shorter one may come back on purpose.
 */
const NEAR = 4
const NEAR_WORDS = 7

/** Whether a line has so many words and may be a sentence of the story, or a clause of one. */
function maySay(text: string, least: number): boolean {
  const { length } = words(text)
  return length >= least && (QUOTED.test(text) || readsAsSentence(text) || length >= CLAUSE_WORDS)
}

/** The position of the nearest paragraph, set as others are, that says a line amid more; -1 where there is none. */
function saidBeside(text: string, index: number, body: Block[], frames: Map<string, number>): number {
  const said = withoutMarksAround(fold(text))
  for (let step = 1; step <= NEAR; step++)
    for (const place of [index - step, index + step]) {
      const other = body[place]
      if (other?.kind !== 'paragraph' || frames.get(other.frame)! <= FEW) continue
      if (other.text.length >= text.length * PARAGRAPH_OVER_QUOTE && fold(other.text).includes(said)) return place
    }
  return -1
}

/** What a pull quote may be taken from. */
function isText({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'item'
}

function mayEcho({ kind }: Block): boolean {
  return kind === 'quote' || kind === 'heading' || kind === 'caption' || kind === 'paragraph'
}

/** What kind of echo a block is, by how many words it has, and the block that it is taken from; null for none. */
function codeFor(block: Block, index: number, isApart: boolean, length: number, original: Block): string | null {
  const isQuoted = QUOTED_HEADING.test(block.text)
  switch (block.kind) {
    case 'caption':
      // A shorter caption, or one that is no sentence, names a person or a thing that the text names too.
      return length >= CAPTION_WORDS && readsAsSentence(block.text) ? 'echo_caption' : null
    case 'heading':
      // The heading of a section may ask in capitals what its first sentence says.
      if (index <= 1 && isWordForWord(block, original)) return 'echo_deck'
      // A heading of the story names what follows, be it in somebody's words; set large is what was said before.
      if (isApart ? isQuoted || readsAsSentence(block.text) : isQuoted && original.id < block.id) return 'pull_quote'
      return null
    case 'paragraph':
      return maySay(block.text, LEAST_WORDS) ? 'pull_quote' : null
    default:
      // A plain block quote may be the document that the story speaks of; as a pull quote it is clearly part of a sentence or two.
      return isApart || words(original.text).length >= length * PARAGRAPH_OVER_QUOTE ? 'pull_quote' : null
  }
}

/** As most languages quote; in the others a heading in marks of theirs may be no more than what was said. */
const QUOTED_HEADING = /^["“„«「『][^"“”„«»「」『』]+["”“»」』][.,]?$/
/** All of it in one pair of quotation marks; Finnish and Swedish open with those that close elsewhere, and Danish turns them round. */
const QUOTED = /^["“”„«»「『][^"“”„«»「」『』]+["”“»«」』][.,]?$/

/** Whether the text stands in the other as it is written, but for its first letter and the marks around it. */
function isWordForWord({ text }: Block, { text: other }: Block): boolean {
  return other.includes(withoutMarksAround(text).slice(1))
}

function echo(block: Block, original: number, reason: Finding['reason'], along: Block[] = []): Finding {
  const blocks = [block, ...along]
  return finding(blocks, { category: 'echo', confidence: SURE, reason, originals: blocks.map(() => original) })
}
