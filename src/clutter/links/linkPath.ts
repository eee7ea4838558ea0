import { letterRuns } from '../../article/text/characters.ts'
import { withoutAccents } from '../../article/text/normalise.ts'
import * as data from './latinLetters.json' with { type: 'json' }
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { sameSite, webAddress } from './webAddress.ts'

const NO_LANGUAGE = new Set(patterns.noLanguage)
const latin: Record<string, string> = data.letters
/** Letters that are no Latin ones with an accent. */
const FURTHER = /[ßøıæœđłþ\u0370-\u03ff\u0400-\u04ff]/g

/** The parts of an address of the own site, without language and edition; null for any other address. */
export function ownPath(href: string, articleUrl: string): string[] | null {
  const link = webAddress(href)
  if (!link || !sameSite(href, articleUrl)) return null
  const path = link.pathname.split('/').filter(Boolean).map(readable)
  return path.filter((part, i) => !(i === 0 && /^[a-z]{2}([-_][a-z]{2})?$/i.test(part) && !NO_LANGUAGE.has(part)))
}

/** Words of a part of an address, without ids, file endings and the name of an index page. */
export function namedWords(part: string): string[] {
  const name = part.replace(/\.[a-z]{2,5}$/i, '')
  if (/^(index|default|home|[a-z]{0,2}-?[\d-]+)$/i.test(name)) return []
  return letterRuns(name)
    .filter((word) => !/^\d+$/.test(word))
    .flatMap((word) => spellings(word).slice(0, 1))
}

/** A word as addresses spell it: in Latin letters, without accents, and with the German vowels written out. */
export function spellings(word: string): string[] {
  const lower = word.toLowerCase()
  const plain = inLatin(lower)
  const german = inLatin(lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'))
  return plain === german ? [plain] : [plain, german]
}

function inLatin(word: string): string {
  return withoutAccents(word).replace(FURTHER, (letter) => latin[letter] ?? letter)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Whether letters stand in a longer name in their order, the first at its beginning: `gds` in `giornaledisondrio`. */
export function abbreviates(letters: string, name: string): boolean {
  if (letters[0] !== name[0] || letters.length >= name.length) return false
  let at = -1
  for (const letter of letters) {
    at = name.indexOf(letter, at + 1)
    if (at < 0) return false
  }
  return true
}
