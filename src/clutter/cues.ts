import { firstLetterOrDigit, firstLetterRun, withoutMarksAround } from '../article/text/characters.ts'
import * as data from './cues.json' with { type: 'json' }
import { unaccented, unaccentedAll } from './unaccented.ts'

/** What a promo prompts the reader to do. */
export type CueKind =
  | 'story'
  | 'series'
  | 'newsletter'
  | 'app'
  | 'follow'
  | 'donate'
  | 'poll'
  | 'ad'
  | 'continue'
  | 'video'
  | 'shop'

export interface Cue {
  kind: CueKind
  /** The cue as the page writes it. */
  text: string
  /** Length of the cue with the mark after it, in UTF-16 units of the text. */
  length: number
  /** whole: the line is the cue and no more. marked: a colon, bar or arrow follows. open: it just begins the line. */
  form: 'whole' | 'marked' | 'open'
  /** Whether it also opens ordinary sentences, so that an open form says nothing. */
  weak: boolean
}

/** The cues of each kind by language. */
const BY_KIND: Record<CueKind, Record<string, string[]>> = {
  story: data.story,
  series: data.series,
  newsletter: data.newsletter,
  app: data.app,
  follow: data.follow,
  donate: data.donate,
  poll: data.poll,
  continue: data.continues,
  ad: data.ad,
  video: data.video,
  shop: data.shop,
}

interface Entry {
  kind: CueKind
  /** Whether it counts only with a mark after it, or where all that follows is a link. */
  weak: boolean
  text: string
}

let byFirstWord: Map<string, Entry[]> | undefined

/**
 * Cues of all languages by their first word: a page's stated language is often wrong, and cues hardly collide. They are
 * put in order when the first page asks, since the script stands in pages that are never read.
 */
function entriesOf(first: string): Entry[] {
  byFirstWord ??= indexed()
  return byFirstWord.get(first) ?? []
}

function indexed(): Map<string, Entry[]> {
  const weakAlone = new Set(unaccentedAll(data.weakAlone))
  const index = new Map<string, Entry[]>()
  for (const [kind, cues] of Object.entries(BY_KIND) as [CueKind, Record<string, string[]>][]) {
    for (const text of unaccentedAll(Object.values(cues).flat())) {
      const first = firstLetterRun(text)
      const entries = index.get(first)
      const entry = { kind, text, weak: weakAlone.has(text) }
      if (!entries) index.set(first, [entry])
      else if (!entries.some((one) => one.text === text && one.kind === kind)) entries.push(entry)
    }
  }
  for (const entries of index.values()) if (entries.length > 1) entries.sort((a, b) => b.text.length - a.text.length)
  return index
}

let related: Set<string> | undefined
let relatedEnds: string[] | undefined
let tellsToo: Set<string> | undefined

/** Whether a cue asks to read on also where no link follows it: “Read also: …”, but not “Up next: …”. */
export function asksWithoutLink({ kind, form, weak, text }: Cue): boolean {
  tellsToo ??= new Set(unaccentedAll(data.tellsToo))
  return kind === 'story' && form === 'marked' && !weak && !tellsToo.has(unaccented(text))
}

/** A button of a shop says no more (characters): its name, the price, what to do. */
const LONGEST_BUTTON = 60
const MOST_CUE_WORDS = 3

/** The cue with which a button to a shop ends: “Tidewear $40 View deal”. */
export function shopCueAtEnd(text: string): Cue | null {
  if (text.length > LONGEST_BUTTON) return null
  const parts = text.split(' ')
  for (let from = Math.max(1, parts.length - MOST_CUE_WORDS); from < parts.length; from++) {
    const cue = cueAt(parts.slice(from).join(' '))
    if (cue?.kind === 'shop' && cue.form === 'whole' && !cue.weak) return { ...cue, length: text.length }
  }
  return null
}

const MARK = /^\s*([:：|¦–—>»›→•【＜＞〉》〕❯▸\]】］]|[-/]\s|\.{2,3}|…)+\s*/u

/** The longest cue that the text begins with, or null. */
export function cueAt(text: string): Cue | null {
  // Bullets, arrows, brackets and dashes may stand before a cue.
  const lead = firstLetterOrDigit(text)
  // Folding may change lengths, so the cue is matched on folded text and measured on the page's own.
  const rest = text.slice(lead, lead + 120)
  const folded = unaccented(rest)
  for (const entry of entriesOf(firstLetterRun(folded))) {
    if (!folded.startsWith(entry.text)) continue
    const next = folded.charAt(entry.text.length)
    if (next !== '' && firstLetterOrDigit(next) === 0) continue
    const length = lead + Math.min(entry.text.length, rest.length)
    const after = text.slice(length)
    const mark = MARK.exec(after)?.[0] ?? ''
    const isWhole = firstLetterOrDigit(after) === after.length
    return {
      kind: entry.kind,
      text: text.slice(lead, length),
      length: length + mark.length,
      form: isWhole ? 'whole' : mark !== '' || isLabel(text.slice(lead, length), after) ? 'marked' : 'open',
      weak: entry.weak,
    }
  }
  return null
}

/** Whether a cue is set in capitals, and what follows is not: “WATCH How the ferry was raised”, “VIDEO. The ferry is raised”. */
function isLabel(cue: string, after: string): boolean {
  return cue.length >= 4 && isCapitals(cue) && /^\.?\s/.test(after) && !isCapitals(after)
}

function isCapitals(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase()
}

/** Longer lines (characters) are no heading of a list. */
const LONGEST_HEADING = 80

/** Whether a heading says that a list of other stories follows, and nothing else. */
export function isRelatedHeading(text: string): boolean {
  related ??= new Set(unaccentedAll(Object.values(data.related).flat()).map(withoutMarksAround))
  if (text.length > LONGEST_HEADING) return false
  const said = withoutMarksAround(unaccented(text))
  // Where verbs come last, what the stories are about stands before: “भ्रष्टाचार से जुड़ी ये खबरें भी पढ़ें”.
  relatedEnds ??= unaccentedAll(data.relatedEnds).map((end) => ` ${end}`)
  return related.has(said) || relatedEnds.some((end) => said.endsWith(end))
}
