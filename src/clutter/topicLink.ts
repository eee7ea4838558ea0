import { firstLetterOrDigit, letterRuns, opensLowerCase } from '../article/characters.ts'
import patterns from './linkPatterns.json' with { type: 'json' }
import { sameSite } from './linkTarget.ts'

const OWN_PAGES = new Set(patterns.ownPagePath)
/** A topic has a name of at most this many words; a story's address has more. */
const MOST_WORDS = 4

/**
 * Whether a name is linked to the site's own page of that name, as content systems link people, places and clubs to the
 * list of all stories about them: `/sport/harbour-united` under "Harbour United". A story's address says more than its link,
 * and a common noun leads to an explanation.
 */
export function isTopicLink(anchor: string, href: string, articleUrl: string): boolean {
  if (!URL.canParse(href) || !sameSite(href, articleUrl)) return false
  if (opensLowerCase(anchor.slice(firstLetterOrDigit(anchor)))) return false
  const path = new URL(href).pathname.split('/').filter(Boolean).map(readable)
  if (path.some((part) => OWN_PAGES.has(part.toLowerCase()))) return false
  const last = path.findLast((part) => namedWords(part).length > 0)
  if (!last) return false
  const slug = namedWords(last)
  const said = new Set(letterRuns(anchor).flatMap(spellings))
  return (
    slug.length <= MOST_WORDS && slug.length * 2 >= letterRuns(anchor).length && slug.every((word) => said.has(word))
  )
}

/** Words of a part of an address, without ids, file endings and the name of an index page. */
function namedWords(part: string): string[] {
  const name = part.replace(/\.[a-z]{2,5}$/i, '')
  if (/^(index|default|home|[a-z]{0,2}-?[\d-]+)$/i.test(name)) return []
  return letterRuns(name)
    .filter((word) => !/^\d+$/.test(word))
    .flatMap((word) => spellings(word).slice(0, 1))
}

/** A word as addresses spell it: without accents, and with the German vowels written out. */
function spellings(word: string): string[] {
  const lower = word.toLowerCase()
  const plain = withoutAccents(lower)
  const german = withoutAccents(lower.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue'))
  return plain === german ? [plain] : [plain, german]
}

function withoutAccents(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
