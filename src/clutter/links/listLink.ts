import { letterRuns } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import { isUnspaced } from '../bareLine.ts'
import { hasCase, isMarkedName, isPhrase } from './anchorCase.ts'
import { isFiled, isOfNewsroom } from './filedAddress.ts'
import { namedWords, ownPath, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { isPointer } from './promptLink.ts'
import { webAddress } from './webAddress.ts'

const SECTIONS = new Set([...patterns.sectionPath, ...patterns.filedSectionPath])
/** Words for shares that also name sayings, signs and goods in store. */
const GOODS = new Set(patterns.goodsPath)
const ABOVE = new Set(patterns.sectionAbove)
const NEWS = new Set(patterns.newsPath)
const PLACES = new Set(patterns.placePath)
const OWN_PAGES = new Set(patterns.ownPagePath)
const MADE_PAGES = new Set(patterns.madePagePath)
const TOOLS = new Set(patterns.toolPage)
const PAGES = new Set(patterns.pageWord)
const SITE_PAGES = new Set(patterns.sitePage)
/** A page that lists stories has a name of at most so many words; a story's address has more. */
const MOST_WORDS = 3
/** What stories are listed of is linked in so many words at most; common ones are so many, unless the page is called as they are. */
const MOST_LINKED = 3
const MOST_NOUNS = 2
/** A noun has at most so many characters in scripts without spaces. */
const LONGEST_CASELESS = 8
/** The name of a place has at most so many characters. */
const LONGEST_PLACE = 20
/** So many letters in common at their beginning, and two words are forms of one. */
const STEM = 4
/** Below these a paper lists what it told about each topic, others tell of themselves. */
const ABOUT = new Set(patterns.topicBelow)
/** Of these, that below which nouns are topics too. */
const EACH_TOPIC = 'about'
/** Of a person's name, with an office before it, so many words are linked at most. */
const LONGEST_NAME = 4

/** What is known of the words of a link. */
interface LinkedWords {
  anchor: string
  /** Whether most words of a title are no names. */
  isCommon: (title: string) => boolean
  /** Whether a capital letter marks a name; in German each noun has one. */
  marksNames: boolean
}

/**
 * Whether a newsroom links a name, or a noun below a section, to a page of nearly that name where it lists its stories: such a
 * page has no number, no date and no long name.
 */
export function isListLink({ anchor, isCommon, marksNames }: LinkedWords, href: string, articleUrl: string): boolean {
  const path = listPath(href, articleUrl, isPhrase(anchor))
  const runs = letterRuns(anchor)
  // Signs of vowels part the letters of Indic words.
  const count = hasCase(anchor) || isUnspaced(anchor) ? runs.length : words(anchor).length
  if (!path || count === 0 || count > LONGEST_NAME || isPointer(anchor)) return false
  // Whoever says “page” speaks of it.
  if (runs.some((run) => PAGES.has(run.toLowerCase()))) return false
  // Where addresses are in another script than the text, or in another form, no word tells: there it must be a name.
  const mayBePlace = !hasCase(anchor) || (marksNames && !isPhrase(anchor))
  if (isPlacePage(path, anchor) && mayBePlace && anchor.length <= LONGEST_PLACE) return true
  if (isAbove(path, articleUrl)) return true
  const isName = isMarkedName(anchor, marksNames) && !isCommon(anchor)
  const isNoun = (longest: number) => count <= MOST_NOUNS && (hasCase(anchor) || anchor.length <= longest)
  if (isNoun(LONGEST_CASELESS) && isPartOfSection(path)) return true
  // Two words that a space parts are longer; what is below a section they may name.
  if (isNoun(isUnspaced(anchor) ? LONGEST_CASELESS : 2 * LONGEST_CASELESS) && isOfSections(path)) return true
  if (runs.some((run) => TOOLS.has(run.toLowerCase()))) return false
  const said = runs.flatMap(spellings)
  const name = namedWords(path.at(-1)!)
  const isAlike = name.some((word) => said.some((one) => beginAlike(one, word)))
  // Nobody is explained where a newsroom lists its stories; what is called alike may be the section, or a project of the paper.
  if (!isAlike) return isName && isOfSections(path) && NEWS.has(path.at(-1)!)
  if (count > MOST_LINKED) return false
  if (isName) return path.length > 1
  const mayList = path.some(isSection) || path[0] === EACH_TOPIC
  return mayList && (count <= MOST_NOUNS || name.every((word) => said.includes(word)))
}

/** The parts of an address of the own site that may list stories; null for any other. */
function listPath(href: string, articleUrl: string, isNoun: boolean): string[] | null {
  // Portals of Vietnam and China end the addresses of their sections as those of files.
  const below = ownPath(href, articleUrl)?.map((part) => part.replace(/\.s?html?$/, ''))
  if (!below || below.length === 0 || isFiled(href) || !isOfNewsroom(articleUrl)) return null
  const host = webAddress(href)?.hostname ?? ''
  const isSameHost = host === webAddress(articleUrl)?.hostname
  // Portals have a host for each section; firms one for what they explain.
  const [section = ''] = host.split('.')
  const path = !isSameHost && !isNoun && isSection(section) ? [section, ...below] : below
  // Firms keep their manuals and shops on hosts of their own, papers their sections.
  if (!isSameHost && !path.some(isSection)) return null
  const isOfSite = (part: string) => (ABOUT.has(part) ? !(isSameHost && isAboutOther(path)) : OWN_PAGES.has(part))
  if (path.some((part) => MADE_PAGES.has(part) || isOfSite(part))) return null
  if (!path.every((part) => /^[\p{Ll}\p{Lo}\p{M}\d_-]+$/u.test(part))) return null
  const name = namedWords(path.at(-1)!)
  return name.length <= MOST_WORDS && !name.some((word) => TOOLS.has(word)) ? path : null
}

function isSection(part: string): boolean {
  return SECTIONS.has(part)
}

/** Whether a path is that of a place; with its country above it, `/where/iraq/baghdad`, where no capital letter tells names. */
function isPlacePage([word, ...places]: string[], anchor: string): boolean {
  return PLACES.has(word!) && (places.length === 1 || (places.length === 2 && !hasCase(anchor)))
}

/** Whether the article itself is filed below: `/bihar` above `/bihar/belwa/…`. */
function isAbove(path: string[], articleUrl: string): boolean {
  const own = ownPath(articleUrl, articleUrl) ?? []
  return path.length < own.length && path.every((part, index) => part === own[index])
}

/** Whether all parts are sections, but for what some sites have above them. */
function isOfSections(path: string[]): boolean {
  return path.some(isSection) && path.every((part) => isSection(part) || ABOVE.has(part))
}

/** Whether each part below a section is a single word, as those that a section is parted into: `/society/hospitals`. */
function isPartOfSection([section, ...parts]: string[]): boolean {
  return (
    isSection(section!) &&
    !GOODS.has(section!) &&
    parts.length > 0 &&
    parts.every((part) => /^\p{L}[\p{L}\p{M}]+$/u.test(part))
  )
}

/** Whether a page “about” something is about another thing than the site, as papers file each topic. */
export function isAboutOther(path: string[]): boolean {
  return path.length > 1 && !path.some((part) => namedWords(part).some((word) => SITE_PAGES.has(word)))
}

function beginAlike(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= STEM && a.slice(0, STEM) === b.slice(0, STEM)
}
