import { words } from '../../article/text/words.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/**
 * Whether a label and where its link leads say that a source follows, or what else belongs to the story, whosesoever it is:
 * “Document: The council's letter (PDF)”, a correction, who wrote it, where and when.
 */
export function namesSource(label: string, href: string): boolean {
  if (DOCUMENT.test(href)) return true
  const said = words(label)
  return said.some((word) => FIELDS.has(word) || /\d/.test(word)) || FIELD_SIGNS.some((word) => label.includes(word))
}

const FIELDS = new Set(promoWords.fields)
/** In scripts without spaces. */
const FIELD_SIGNS = promoWords.fields.filter((word) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Thai}]/u.test(word))

/** What ends the address of a file that is read or counted rather than told. */
const DOCUMENT = /\.(?:pdf|docx?|odt|xlsx?|csv|zip)(?:[?#]|$)/i
