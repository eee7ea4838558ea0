import { letterRuns } from '../../article/text/characters.ts'
import { isMarkedName } from './anchorCase.ts'
import { isOfNewsroom } from './filedAddress.ts'
import type { LinkInPlace } from './linkKind.ts'
import { namedWords, ownPath, spellings } from './linkPath.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }

const ADVICE = new Set(patterns.adviceWord)
const NAMES_IT = patterns.adviceNamed
/** A word linked in passing; whoever speaks of the advice takes more words. */
const MOST_ANCHOR_WORDS = 2
/** Shorter words join others. */
const LEAST_LETTERS = 4

/**
 * Whether a word or two of a newsroom's story lead to a page in another part of its site that advises what to buy, to book or to
 * do: “account” to `/best-current-accounts-october`. A story that advises itself, one that tells of what the page is about, and
 * a word for rankings and comparisons may refer to it.
 */
export function isAdviceLink(place: LinkInPlace): boolean {
  const { anchor, href, url, opens, marksNames, isInTitle, isTold, isMentioned } = place
  const runs = letterRuns(anchor)
  if (runs.length > MOST_ANCHOR_WORDS || isInTitle || isMentioned(anchor) || !isOfNewsroom(url)) return false
  // The advice may hold whoever has that name.
  if (
    (!opens && isMarkedName(anchor, marksNames)) ||
    runs.some((run) => NAMES_IT.some((stem) => run.toLowerCase().startsWith(stem)))
  )
    return false
  const [path, here] = [ownPath(href, url) ?? [], ownPath(url, url) ?? []]
  const slug = path.flatMap(namedWords)
  if (!slug.some(isAdvice) || path[0] === here[0] || here.flatMap(namedWords).some(isAdvice)) return false
  const said = new Set(runs.flatMap((run) => spellings(run)))
  if ([...said].some(isAdvice)) return false
  const about = slug.filter((word) => word.length >= LEAST_LETTERS && !isAdvice(word) && !said.has(word))
  return about.length > 0 && about.filter(isTold).length * 2 < about.length
}

function isAdvice(word: string): boolean {
  return ADVICE.has(word)
}
