import { letterRuns, opensLowerCase, opensUpperCase } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { linkShare, MOSTLY_LINKED } from '../../article/walk/structure.ts'
import { type Cue, cueAt } from '../cues.ts'
import * as patterns from '../links/linkPatterns.json' with { type: 'json' }
import { linkTarget } from '../links/linkTarget.ts'
import { isShort, LEAST_HEADLINE_WORDS } from './labelledLinks.ts'
import { namesSource } from './namesSource.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { endsAsQuestion } from './question.ts'

/**
 * What a line begins with that is a few words, a colon or a bar, and the linked headline of another story of the site, whatever
 * the language: “From the archives: When the bridge sank”; or what names a podcast, and what of it one may hear.
 */
export function labelCue({ kind, text, links }: Block, url: string): Cue | null {
  const [link, ...more] = links
  if (kind === 'paragraph' && more.length > 0) return listCue({ text, links }, url)
  if (kind !== 'paragraph' || !link || more.length > 0 || !/^[\s.!»”"]*$/.test(text.slice(link.end))) return null
  const target = linkTarget(link.href, url)
  const before = text.slice(0, link.start)
  const headline = text.slice(link.start, link.end)
  const podcast = LONG_LABEL.exec(before)?.[1] ?? ''
  if ((target === 'story' || target === 'section') && promoWords.heard.some((word) => fold(podcast).includes(word)))
    return { kind: 'video', text: podcast, length: link.start, form: 'marked', weak: true }
  const unmarked = opensUpperCase(headline) ? (SHOUTED.exec(before) ?? GLUED.exec(before)) : null
  const label = LABEL.exec(before)?.[1] ?? unmarked?.[1]
  // What asks is a headline wherever it leads.
  const isStory = target === 'story' || (target === 'section' && endsAsQuestion(headline))
  if (!isStory || !label || !isShort(label) || opensLowerCase(headline)) return null
  if (namesSource(label, link.href) || isProperName(headline) || /^["“„«‘「『]/u.test(headline)) return null
  if (words(headline).length < LEAST_HEADLINE_WORDS || URL.canParse(headline)) return null
  return { kind: 'story', text: label, length: link.start, form: 'marked', weak: true }
}

/**
 * What stands in brackets, or before a colon, before several linked headlines of the site, or topics, with nothing but marks
 * between: “[Nights out] ① The last bus · ② The shop”.
 */
function listCue({ text, links }: Pick<Block, 'text' | 'links'>, url: string): Cue | null {
  const [first, ...more] = links
  const marked = LABEL_OF_LIST.exec(text.slice(0, first!.start))
  const label = marked?.slice(1).find(Boolean)
  if (!label) return null
  const targets = new Set(links.map(({ href }) => linkTarget(href, url)))
  if (targets.size > 1 || !(targets.has('story') || targets.has('tag'))) return null
  const between = more.map(({ start }, i) => text.slice(links[i]!.end, start))
  if (!between.every((marks) => MARKS.test(marks)) || !MARKS.test(text.slice(links.at(-1)!.end))) return null
  if (links.some(({ href }) => namesSource(label, href))) return null
  const cue: Cue = { kind: 'series', text: label, length: first!.start, form: 'marked', weak: true }
  // Who plays, who voted how and which villages are cut off may be linked to tags, too.
  const isOfTopics = cueAt(label) !== null || words(label).some((word) => TOPICS.has(word))
  if (targets.has('tag')) return isOfTopics && isShort(label) ? { ...cue, kind: 'story' } : null
  // What a story rests on, or names, may be listed so too.
  const titles = links.map(({ start, end }) => text.slice(start, end))
  const areHeadlines = titles.every((one) => NUMBERED.test(one) || words(one).length >= LEAST_HEADLINE_WORDS)
  return areHeadlines ? cue : null
}

/** Whether all words, of which there are few, have capital letters. */
function isProperName(headline: string): boolean {
  const runs = letterRuns(headline)
  const small = runs.filter(opensLowerCase)
  return runs.length <= MOST_NAMES && small.every((run) => run.length <= SHORT) && runs.some(opensUpperCase)
}

/** What opens a list of topics. */
const TOPICS = new Set([...patterns.tagPath, ...promoWords.more])
const MOST_NAMES = 5
/** “de la”, “of” */
const SHORT = 3

const LABEL = /^\s*([^:：|]{2,40}?)\s*[:：|]\s*$/u
const LONG_LABEL = /^\s*([^:：|]{2,60}?)\s*[:：|]\s*$/u
const LABEL_OF_LIST =
  /^\s*(?:[[［【]([^\]］】]{2,40})[\]］】]|([^:：|.!?]{2,40})[:：|]|([^:：|.!?]{2,40}[」』”»]))\s*$/u
/** As the parts of a series are counted. */
const NUMBERED = /^[①-⑳\d(（#]/
const MARKS = /^[^\p{L}\p{N}]*$/u
/** A label in capitals, of several words or behind a mark: “>> SEGUI LA DIRETTA Maltempo in valle”. */
const SHOUTED = /^(?:[^\p{L}\p{N}]+(?=\p{Lu})|(?=\p{Lu}+\s\p{Lu}))(\p{Lu}{2,}(?:\s\p{Lu}+){0,3})\s+$/u
/** A label that only the page's style parts from its headline: “LiveStorm at the pass”. No word goes on with a capital letter. */
const GLUED = /^\s*((?=\p{Lu})(?:[^:：|.!?]{1,30}\s)?\p{L}{3,})$/u

/**
 * The cue that is all that stands before links of which the line consists: where nothing parts them, only the link says that it
 * ends there. Before a single word it is a part of it: “関連法案”.
 */
export function cueBeforeLinks(block: Block): Cue | null {
  const [link] = block.links
  const cue = link ? cueAt(block.text.slice(0, link.start)) : null
  return cue?.form === 'whole' && linkShare(block) >= MOSTLY_LINKED ? { ...cue, form: 'marked' } : null
}
