import * as abbreviations from './abbreviations.json' with { type: 'json' }
import { lastAbbreviation, opensLowerCase, opensUpperCase, opensWithDigit } from './characters.ts'
import { primaryTag } from './primaryTag.ts'

/** A sentence by its offsets, UTF-16 units of the text; white space around it and marks of notes behind it are not part of it. */
export interface Span {
  start: number
  end: number
}

const beforeName: Record<string, string[]> = abbreviations.beforeName
const beforeNumber: Record<string, string[]> = abbreviations.beforeNumber
const sometimes: Record<string, string[]> = abbreviations.sometimes
const openers: Record<string, string[]> = abbreviations.openers
/** Languages that write an ordinal as a number with a full stop: "am 3. Mai". */
const ORDINALS = new Set(abbreviations.ordinals)
const BEFORE_INITIAL = /(^|[\s.(“"‘'-])$/

/**
 * Sentences of a text by `Intl.Segmenter`, with those joined again that it parts after an abbreviation ("Mr."), an
 * initial ("J. Doe"), or before a closing quote or a lower-case letter.
 */
export function sentences(text: string, language: string): Span[] {
  const spans: Span[] = []
  const marked = withoutNoteMarks(text)
  const isMarked = (at: number) => marked[at] !== text[at]
  for (const { segment, index } of segmenter(language).segment(marked)) {
    const start = index + segment.length - segment.trimStart().length
    let end = index + segment.trimEnd().length
    while (end > start && (isMarked(end - 1) || text[end - 1]!.trim() === '')) end--
    if (end <= start) continue
    const last = spans.at(-1)
    const goesOn =
      last &&
      !text.slice(last.end, start).includes('\n') &&
      isCutShort(text.slice(last.start, last.end), text.slice(start, end), language)
    if (goesOn) last.end = end
    else spans.push({ start, end })
  }
  return spans
}

/**
 * Marks of notes behind a sentence: “[3]”, “¹”, and numbers that were raised, which only a word of letters before the full
 * stop and a new sentence behind them tell from decimals and abbreviations.
 */
const NOTE_MARKS =
  /(?=[[\d¹²³⁰⁴-⁹])(?<=[.!?…。！？]["”’»)」』]*)(?:(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹])+|(?<=\p{Ll}{5}[.!?…]["”’»)]?)\d{1,2}(?:,\d{1,2})*(?=\s+["“‘«]?\p{Lu}))/gu

/** The text with brackets that close a sentence for each character of such a mark. */
function withoutNoteMarks(text: string): string {
  return text.replace(NOTE_MARKS, (mark) => ')'.repeat(mark.length))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language)
  if (!found) {
    found = segmenterFor(language)
    segmenters.set(language, found)
  }
  return found
}

/** A page may state anything as its language; what is no tag is read as the browser's own. */
function segmenterFor(language: string): Intl.Segmenter {
  const options = { granularity: 'sentence' } as const
  try {
    return new Intl.Segmenter(language || undefined, options)
  } catch {
    return new Intl.Segmenter(undefined, options)
  }
}

/** Whether the text before a boundary found by the segmenter is no whole sentence. */
function isCutShort(before: string, after: string, language: string): boolean {
  if (opensLowerCase(after) && !/[。！？]$/u.test(before)) return true
  if (/^["”»’')\]]+$/u.test(after)) return true
  // 「行く。」と言った: what is said goes on in the sentence that says who said it.
  if (/[。！？][」』]$/u.test(before) && /^(?:と|って)/u.test(after)) return true
  if (!before.endsWith('.')) return false
  // Thai and Lao set a full stop behind what is shortened, and nowhere else.
  if (/[\u0e00-\u0eff]\.$/.test(before)) return true
  const lastWord = lastAbbreviation(before.slice(0, -1)).toLowerCase()
  // Of no language nothing is known to end a sentence only sometimes.
  const primary = language && primaryTag(language)
  if (ORDINALS.has(primary) && /(^|\s)\d{1,2}\.$/.test(before)) return true
  if (sometimes[primary]?.includes(lastWord)) return !opensSentence(after, primary)
  if (opensUpperCase(before.slice(-2)) && BEFORE_INITIAL.test(before.slice(-3, -2))) return true
  const names = beforeName[primary] ?? beforeName.en
  const numbers = beforeNumber[primary] ?? beforeNumber.en
  return names?.includes(lastWord) || (opensWithDigit(after) && (numbers?.includes(lastWord) ?? false))
}

/** Whether a text opens as sentences do, not as names do: "The", "In", but not "Treasury". */
function opensSentence(text: string, primary: string): boolean {
  const first = /^["“‘'(]*(\p{L}+)/u.exec(text)?.[1] ?? ''
  return openers[primary]?.includes(first.toLowerCase()) ?? false
}
