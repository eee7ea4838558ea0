import { firstLetterOrDigit, letterRuns, opensUpperCase, opensWithDigit } from '../article/text/characters.ts'
import { countWords } from '../article/text/words.ts'
import type { Block } from '../article/types.ts'

// What a line is by itself that may be the headline of another story, whatever stands around it.

/** A headline has this many words (parted by spaces); press style guides say 5 to 15. */
const LEAST_WORDS = 4
const MOST_WORDS = 18
/** In scripts without spaces it has this many characters. */
const LEAST_CHARACTERS = 8
const MOST_CHARACTERS = 40
/** A line of which more words than this share have capital letters is set in title case. */
const TITLE_CASE = 0.7

/** Whether a line opens and closes what stands below it, so that nothing else would. */
export function opensDetails({ frame }: Pick<Block, 'frame'>): boolean {
  return /(?:^|>)summary\b/.test(frame)
}

/** Whether a line may be a headline by its length and marks. */
export function isBare({ kind, text: line, links, frame }: Block): boolean {
  if (kind !== 'paragraph' || links.length > 0 || opensDetails({ frame })) return false
  // “[Exclusive]” and the like stand before headlines.
  const text = line.replace(TAG, '')
  const [length, least, most] = isUnspaced(text)
    ? [text.length, LEAST_CHARACTERS, MOST_CHARACTERS]
    : [text.split(/\s+/).length, LEAST_WORDS, MOST_WORDS]
  if (length < least || length > most || SENTENCE_END.test(text) || NUMBERED.test(text)) return false
  if (SYMBOL.test(text.slice(0, firstLetterOrDigit(text)))) return false
  const runs = letterRuns(text)
  if (runs.filter(opensWithDigit).length > runs.length * MOSTLY_NUMBERS) return false
  if (SAID.test(text) || BEFORE_BRACKET.test(text)) return false
  // A headline may begin with what somebody said; a line that is all quotation is the story's.
  const rest = text.replace(/^["“„«「][^"“”„«»「」]+["”“»」]\s*(?=\p{L})/u, '')
  return !/\n|©|^["“„«»「『'‘—–([【-]/u.test(rest)
}

/** What somebody said, with its full stop, before who did: “It was so.” Berta Holm, keeper. */
const SAID = /^["“„«「][^"“”„«»「」]+[.。]["”“»」]/u

/** A sentence with something in brackets behind it. */
const BEFORE_BRACKET = /[.!?。！？]["”’»]*\s*[[(（［【]/u

/** A word or two in square brackets; with a number they name a picture. */
const TAG = /^[[【〔][^\]】〕\d]{1,12}[\]】〕]\s*/u

const SENTENCE_END = /[.!?…:;,。！？؟।۔։]["'”’»)\]」』]*$/u
/** A line with more numbers among its words than this share is a timetable or a result. */
const MOSTLY_NUMBERS = 0.4
const NUMBERED = /^\d+[.)]\s/
/** A sign that marks a part, a note or an item. */
const SYMBOL = /[^\s"“„«»「『'‘¿¡]/u

/** What stands in front of a colon: the place or topic of a headline, or the label of what follows; '' for none. */
export function labelOf(text: string): string {
  return LABEL.exec(text)?.[0] ?? ''
}

const LABEL = /^(?:["“„«「][^"“”„«»「」]+["”“»」]\s*)?(?:\S{2,12}:|[\p{Lu} ]+:)/u

/** Whether it is a line in bold, as a headline or a heading may be. */
export function isBold({ kind, emphasis, text }: Block): boolean {
  return kind === 'paragraph' && emphasis > 0.5 && text.length <= LONGEST_BOLD
}

/** A longer one (characters) is a paragraph. */
const LONGEST_BOLD = 120

/** Whether it is written in a script without spaces between words. */
export function isUnspaced(text: string): boolean {
  const { spaced, unspaced } = countWords(text)
  return unspaced > spaced
}

/**
 * Where more words inside the sentences have capital letters, nouns have them: on 66 German dev pages 0.25 to 0.44 have, on
 * nine of ten English ones 0.17 at most. Lists of names are taken for German.
 */
const NOUNS_HAVE_CAPITALS = 0.24
/** So many words tell that. */
const ENOUGH_WORDS = 500

/** Whether a capital letter inside a sentence marks a name, as the first paragraphs have it. */
export function marksNames(body: Block[]): boolean {
  let words = 0
  let capitals = 0
  for (const { kind, text } of body) {
    if (kind !== 'paragraph' || words > ENOUGH_WORDS) continue
    const runs = letterRuns(text).slice(1)
    words += runs.length
    capitals += runs.filter(opensUpperCase).length
  }
  return capitals <= words * NOUNS_HAVE_CAPITALS
}

/** Whether the word is written as a name inside the line: a capital letter that does not open it. */
export function isName(word: string, text: string): boolean {
  const runs = letterRuns(text)
  // Where nearly every word has a capital letter, it marks no name.
  if (runs.filter(opensUpperCase).length > runs.length * TITLE_CASE) return false
  const first = runs.findIndex((run) => !opensWithDigit(run))
  const at = runs.findIndex((run) => run.toLowerCase() === word)
  return at > first && opensUpperCase(runs[at]!)
}
