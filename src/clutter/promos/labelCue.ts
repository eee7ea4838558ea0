import { letterRuns, opensLowerCase, opensUpperCase } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { linkShare, MOSTLY_LINKED } from '../../article/walk/structure.ts'
import { type Cue, cueAt } from '../cues.ts'
import { linkTarget } from '../links/linkTarget.ts'
import { isShort, LEAST_HEADLINE_WORDS } from './labelledLinks.ts'
import { namesSource } from './namesSource.ts'

/**
 * What a line begins with that is a few words, a colon or a bar, and the linked headline of another story of the site, whatever
 * the language: “From the archives: When the bridge sank”.
 */
export function labelCue({ kind, text, links }: Block, url: string): Cue | null {
  const [link, ...more] = links
  if (kind !== 'paragraph' || !link || more.length > 0 || linkTarget(link.href, url) !== 'story') return null
  const label = LABEL.exec(text.slice(0, link.start))?.[1]
  if (!label || !isShort(label) || !/^[\s.!»”"]*$/.test(text.slice(link.end))) return null
  const headline = text.slice(link.start, link.end)
  if (namesSource(label, link.href) || isProperName(headline) || /^["“„«‘「『]/u.test(headline)) return null
  if (words(headline).length < LEAST_HEADLINE_WORDS || URL.canParse(headline)) return null
  return { kind: 'story', text: label, length: link.start, form: 'marked', weak: true }
}

/** Whether all words, of which there are few, have capital letters. */
function isProperName(headline: string): boolean {
  const runs = letterRuns(headline)
  const small = runs.filter(opensLowerCase)
  return runs.length <= MOST_NAMES && small.every((run) => run.length <= SHORT) && runs.some(opensUpperCase)
}

const MOST_NAMES = 5
/** “de la”, “of” */
const SHORT = 3

const LABEL = /^\s*([^:：|]{2,40}?)\s*[:：|]\s*$/u

/**
 * The cue that is all that stands before links of which the line consists: where nothing parts them, only the link says that it
 * ends there. Before a single word it is a part of it: “関連法案”.
 */
export function cueBeforeLinks(block: Block): Cue | null {
  const [link] = block.links
  const cue = link ? cueAt(block.text.slice(0, link.start)) : null
  return cue?.form === 'whole' && linkShare(block) >= MOSTLY_LINKED ? { ...cue, form: 'marked' } : null
}
