import type { Category } from '../reading.ts'
import { isBranch } from './settingsShape.ts'

/** No text of a sign or a kind is longer (characters); it leaves room for a box with some hundred class words. */
export const LONGEST_REMEMBERED = 2000

/** What a remembered thing is known by when the page is read again: its text, and what stands around or before it. */
export interface Sign {
  /** A fingerprint of the text as it is compared. */
  text: string
  /** The words by which it was found, or the class words of the box around; '' where there are none. */
  frame: string
  /** How the text begins, for lists, and for telling a text that changed a little. */
  says: string
}

/** What findings can be. A newer version on another device may sync others, which this one can neither use nor name. */
const CATEGORIES: Record<Category, true> = {
  repeat: true,
  'near-repeat': true,
  echo: true,
  promo: true,
  'unrelated-link': true,
}

function isCategory(name: string): name is Category {
  return Object.hasOwn(CATEGORIES, name)
}

/** A kind of finding: what it is, and why it is found. */
export interface FindingKind {
  category: Category
  /** The reason's code; '' for all of the category. */
  code: string
  /** The words of the page that the reason names, such as a cue; '' for none. */
  words: string
}

/** What the reader wants of one site. */
export interface SiteRules {
  /** Whether its pages are cleaned by themselves; also needs the browser's permission. */
  always: boolean
  /** Findings that stay visible. */
  kept: Sign[]
  /** Suggestions that the reader had folded. */
  folded: Sign[]
  /** Kinds of findings that stay visible. */
  never: FindingKind[]
  /** Blocks that the reader picked by hand to be hidden. */
  hidden: Sign[]
}

export const NO_RULES: SiteRules = { always: false, kept: [], folded: [], never: [], hidden: [] }

/** Whether there is anything to remember. */
export function isEmpty({ always, kept, folded, never, hidden }: SiteRules): boolean {
  return !always && kept.length + folded.length + never.length + hidden.length === 0
}

/** One thing that is remembered of a site, and among which. */
export type Remembered = { sort: 'kept' | 'folded' | 'hidden'; one: Sign } | { sort: 'never'; one: FindingKind }

/** So many of a site's things are remembered of each sort; beyond that the oldest is forgotten. */
const MOST = 60

/** The rules with one thing remembered, as the newest of its sort, or with it forgotten. */
export function remembering(rules: SiteRules, what: Remembered, on: boolean): SiteRules {
  const { sort, one } = what
  const others = (rules[sort] as unknown[]).filter((other) => JSON.stringify(other) !== JSON.stringify(one))
  return { ...rules, [sort]: on ? [...others, one].slice(-MOST) : others }
}

/** A sign, a kind, and a site's rules as they are stored: short, since browsers sync only 100 KB of them. */
type StoredSign = [text: string, frame: string, says: string]
type StoredKind = [category: string, code: string, words: string]
export interface StoredSite {
  /** When it was last changed, in seconds since 1970: the oldest is the first to leave the synced ones. */
  at: number
  always?: 1
  kept?: StoredSign[]
  folded?: StoredSign[]
  never?: StoredKind[]
  hidden?: StoredSign[]
}

/**
 * The short form of a site's rules; what is empty is left out.
 * @param before what was stored of the site: the kinds in it that only a newer version knows are taken over.
 */
export function packSite(
  { always, kept, folded, never, hidden }: SiteRules,
  at: number,
  before?: StoredSite,
): StoredSite {
  const sign = ({ text, frame, says }: Sign): StoredSign => [text, frame, says]
  const kinds = [
    ...threesIn(before?.never).filter(([category]) => !isCategory(category)),
    ...never.map(({ category, code, words }): StoredKind => [category, code, words]),
  ]
  return {
    at,
    ...(always && { always: 1 }),
    ...(kept.length > 0 && { kept: kept.map(sign) }),
    ...(folded.length > 0 && { folded: folded.map(sign) }),
    ...(kinds.length > 0 && { never: kinds }),
    ...(hidden.length > 0 && { hidden: hidden.map(sign) }),
  }
}

/** A site's rules from their short form; what cannot be read is left out. */
export function unpackSite(stored: unknown): SiteRules {
  if (!isBranch(stored)) return NO_RULES
  const signs = (list: unknown) => threesIn(list).map(([text, frame, says]): Sign => ({ text, frame, says }))
  return {
    always: stored.always === 1,
    kept: signs(stored.kept),
    folded: signs(stored.folded),
    never: threesIn(stored.never).flatMap(([category, code, words]) =>
      isCategory(category) ? { category, code, words } : [],
    ),
    hidden: signs(stored.hidden),
  }
}

function threesIn(list: unknown): [string, string, string][] {
  return (Array.isArray(list) ? list : []).filter(
    (one): one is [string, string, string] =>
      Array.isArray(one) && one.length === 3 && one.every((part) => typeof part === 'string'),
  )
}

/** What one thing of each sort must be like. */
const SORTS: Record<Remembered['sort'], (one: unknown) => boolean> = {
  kept: hasTexts('text', 'frame', 'says'),
  folded: hasTexts('text', 'frame', 'says'),
  never: (one) => hasTexts('category', 'code', 'words')(one) && isCategory((one as FindingKind).category),
  hidden: hasTexts('text', 'frame', 'says'),
}

/** Whether a thing that a page's script sends is one that can be remembered. */
export function isRemembered(what: unknown): what is Remembered {
  if (!isBranch(what) || typeof what.sort !== 'string' || !Object.hasOwn(SORTS, what.sort)) return false
  return SORTS[what.sort as Remembered['sort']](what.one)
}

/** The paths within a site's rules, as a file holds them, of what cannot be so. */
export function siteFaults(rules: unknown): string[] {
  if (!isBranch(rules)) return ['']
  const wrong = typeof rules.always === 'boolean' ? [] : ['always']
  for (const [name, isRight] of Object.entries(SORTS)) {
    // A list that is new is missing from what an older version wrote.
    const { [name]: list = [] } = rules
    if (!Array.isArray(list) || list.length > MOST) wrong.push(name)
    else wrong.push(...list.flatMap((one, index) => (isRight(one) ? [] : [`${name}.${index}`])))
  }
  return wrong
}

function hasTexts(...names: string[]): (one: unknown) => boolean {
  return (one) =>
    isBranch(one) &&
    names.every((name) => typeof one[name] === 'string' && (one[name] as string).length <= LONGEST_REMEMBERED)
}
