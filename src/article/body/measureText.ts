import { fold } from '../text/normalise.ts'
import { readsAsSentence } from '../walk/structure.ts'

/** What the characters of a text say of it. */
export interface TextMeasure {
  /** In the form that texts are compared in. */
  folded: string
  /** Length in letters, dense characters counted for what they say. */
  letters: number
  /** Characters of Han, kana and Hangul. */
  dense: number
  spaces: number
  digits: number
  capitals: number
  commas: number
  lineBreaks: number
  sentence: boolean
}

/** Characters of Han, kana and Hangul say about as much as three letters (translated news is a third as long). */
const DENSE =
  /[\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3131-\u318e\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]/g

/** Arabic-Indic, Persian, Devanagari, Bengali and full-width digits, and the fractions of Latin-1. */
const DIGIT = /[²³¹¼-¾\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g

const SPACE = 32
const LINE_BREAK = 10
const COMMA = 44
const SEMICOLON = 59

/** Counts the characters of a text in one pass; only what is beyond ASCII is asked of the Unicode tables. */
export function measureText(text: string): TextMeasure {
  let spaces = 0
  let digits = 0
  let capitals = 0
  let commas = 0
  let lineBreaks = 0
  let beyond = ''
  let from = -1
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127) {
      if (from < 0) from = i
      continue
    }
    if (from >= 0) {
      beyond += text.slice(from, i)
      from = -1
    }
    if (code === SPACE) spaces++
    else if (code >= 48 && code <= 57) digits++
    else if (code >= 65 && code <= 90) capitals++
    else if (code === COMMA || code === SEMICOLON) commas++
    else if (code === LINE_BREAK) lineBreaks++
  }
  if (from >= 0) beyond += text.slice(from)
  let dense = 0
  if (beyond !== '') {
    dense = count(beyond, DENSE)
    digits += count(beyond, DIGIT)
    capitals += differences(beyond, beyond.toLowerCase())
    commas += count(beyond, /[،、，]/g)
  }
  return {
    folded: fold(text),
    letters: text.length + 2 * dense,
    dense,
    spaces,
    digits,
    capitals,
    commas,
    lineBreaks,
    sentence: readsAsSentence(text),
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** How many characters differ; a text whose length changed with its case is as good as one without capitals. */
function differences(a: string, b: string): number {
  if (a === b || a.length !== b.length) return 0
  let found = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) found++
  return found
}
