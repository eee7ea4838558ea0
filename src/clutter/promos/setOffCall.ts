import { words } from '../../article/text/words.ts'
import type { Block, Link } from '../../article/types.ts'
import { cueAt } from '../cues.ts'
import { isRecord } from '../links/recordLink.ts'
import type { CallInside } from './callAtEnd.ts'
import { callOdds } from './callOdds.ts'
import { isOwnPage, LEAST_STORY } from './labelledLinks.ts'
import { isPartOfOther } from './partOfOther.ts'
import { endsPointing } from './pointers.ts'
import { namesOne, videos } from './promptPhrases.ts'
import { givesNumber } from './siteCall.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }
import { speaksOfRecord } from './speaksOfRecord.ts'
import { tellsOfElse } from './tellsOfElse.ts'

/** A call inside of a paragraph has at most so many characters. By hand, on pages written to be unseen. */
const LONGEST = 160

/**
 * What a paragraph ends with in bold or italics of its own and sounds like a call of a site, as editing systems set it off from
 * what the paragraph tells: “… he said. *See the whole interview in the video above.*” It names the site or a video, opens with
 * a cue, or points to another page of the site: advice on how to boil water sounds alike, and so do lyrics. A number to call may
 * be a helpline's.
 * @param url address of the article.
 * @param language BCP 47 tag of the text, or '' when unknown.
 * @param namesIt whether a text names the site.
 */
export function setOffCall(
  { text, kind, links, styles = [] }: Pick<Block, 'text' | 'kind' | 'links' | 'styles'>,
  url: string,
  language: string,
  namesIt: (text: string) => boolean,
): CallInside | null {
  const end = text.trimEnd().length
  const set = styles.find((one) => SETS_OFF.has(one.style) && one.end >= end && one.start >= LEAST_STORY)
  if (kind !== 'paragraph' || !set || end - set.start > LONGEST) return null
  const [before, said] = [text.slice(0, set.start), text.slice(set.start, end)]
  if (words(said).length < limits.leastWords || givesNumber(said) || callOdds(said) < limits.setOff) return null
  const isKnown =
    namesIt(said) || namesOne(videos(), said) || isCued(said) || pointsOn(said, links.at(-1), url, language)
  if (!isKnown) return null
  if (isPartOfOther(before) || isPartOfOther(said) || !tellsOfElse(before, [], language)) return null
  return { start: set.start, end: text.length, prompt: { kind: 'call', text: said } }
}

/** Whether it ends by pointing, with a link to another page of the site that is no document of the story. */
function pointsOn(said: string, link: Link | undefined, url: string, language: string): boolean {
  if (!link || !endsPointing(said, language) || speaksOfRecord(said)) return false
  return isOwnPage(link.href, url) && !isRecord(link.href, url)
}

/** Whether it opens with a cue that opens nothing else. */
function isCued(said: string): boolean {
  const cue = cueAt(said)
  return cue !== null && !cue.weak && CUES.has(cue.kind)
}

const CUES = new Set(['continue', 'newsletter', 'app', 'follow'])
const SETS_OFF = new Set(['em', 'strong'])
