import { firstLetterOrDigit, letterRuns, opensLowerCase } from '../../article/text/characters.ts'
import { namedWords, ownPath, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { isAboutOther } from './listLink.ts'

const OWN_PAGES = new Set([...patterns.ownPagePath, ...patterns.madePagePath])
const TOOLS = new Set(patterns.toolPage)
/** As in `/izmir-haberleri`: a topic's page may be called the news of it. */
const NEWS = new Set(patterns.newsWord)
const ABOUT = new Set(patterns.topicBelow)
/** A topic has a name of at most this many words; a story's address has more. */
const MOST_WORDS = 4
/** So many letters in common at their beginning, and two words are forms of one: “israelisch” and “Israel”. */
const STEM = 4

/**
 * Whether a name is linked to the site's own page of that name, as content systems link people, places and clubs to the
 * list of all stories about them: `/sport/harbour-united` under "Harbour United". A story's address says more than its link,
 * and a common noun leads to an explanation; only below another part of the address a single word is a keyword.
 */
export function isTopicLink(anchor: string, href: string, articleUrl: string): boolean {
  const path = ownPath(href, articleUrl)
  if (!path || path.some((part) => OWN_PAGES.has(part.toLowerCase()))) return false
  const isAbout = ABOUT.has(path[0] ?? '')
  if (isAbout && !isAboutOther(path)) return false
  const last = path.findLast((part) => namedWords(part).length > 0)
  if (!last) return false
  // A topic's name may say again what it is filed under: `/oddholm/ropewalk-oddholm`.
  const above = new Set(path.slice(0, path.indexOf(last)).flatMap(namedWords))
  const whole = namedWords(last)
  const own = whole.filter((word) => !above.has(word) && !NEWS.has(word))
  const slug = own.length > 0 ? own : whole
  const runs = letterRuns(anchor)
  const said = new Set(runs.flatMap(spellings))
  const isSaid = slug.length <= MOST_WORDS && slug.length * 2 >= runs.length && slug.every((word) => said.has(word))
  // What has no name below “about” may be an explanation, or how the site works.
  return (isSaid && isName(anchor, runs)) || (!isAbout && isForm(slug, said, runs.length, path))
}

/** Whether the words are a name: the first has a capital letter where the script has any, and so have most. */
function isName(anchor: string, runs: string[]): boolean {
  const small = runs.filter((run) => opensLowerCase(run)).length
  return !opensLowerCase(anchor.slice(firstLetterOrDigit(anchor))) && small * 2 < runs.length
}

/** Whether a word or two are linked to the page of one word that has a form of it, filed below another part of the address. */
function isForm(slug: string[], said: Set<string>, length: number, path: string[]): boolean {
  const [word] = slug
  if (!word || TOOLS.has(word) || slug.length > 1 || length > 2 || path.length < 2) return false
  return [...said].some((one) => one.startsWith(word.slice(0, STEM)) && Math.min(one.length, word.length) >= STEM)
}
