import { readdirSync, readFileSync } from 'node:fs'
import { complain } from '../../complain.ts'
import { findSets, readSet } from '../../measure/sets.ts'

/** A line of a page. */
export interface Line {
  text: string
  /** Whether the site calls on its readers with it. */
  call: boolean
  /** Where it comes from: written by itself, of a whole written page, or of a real story. */
  from: 'line' | 'page' | 'story'
  /** How often it counts. */
  weight: number
  /** What is judged together by a model that learned from none of it, a whole number from 0. */
  group: number
}

const LINES = new URL('./lines/', import.meta.url)
const PAGES = new URL('./pages/', import.meta.url)
/** What is longer (characters) is a paragraph; shorter than the least it is a name. */
const LONGEST = 250
const SHORTEST = 8
/** Every so many paragraphs of the sets is learned from: more of them change nothing. */
const EVERY = 3

/**
 * Appeals of the police and of hospitals sound most like calls, and must stay: each counts so many times, and what else comes
 * close twice. The lines of whole pages are what is met: of the shares tried, 1 to 20 times, these know most calls of pages left
 * out.
 */
const APPEAL = 8
const STORY = 2
const PAGE_CALL = 16
const PAGE_TOLD = 3

const TOLD = new Set(['story', 'appeal', 'told'])

/** The lines written for this, in the folder `lines`: one a line, its kind and a tab before it; “story” and “appeal” are no calls. */
export function writtenLines(): Line[] {
  return filesIn(LINES)
    .flatMap((text) => text.split('\n'))
    .map((row, group) => {
      const { kind, text } = parted(row)
      return {
        text,
        call: !TOLD.has(kind),
        from: 'line',
        weight: kind === 'appeal' ? APPEAL : kind === 'story' ? STORY : 1,
        group,
      }
    })
}

/** The lines of whole pages that were written, in the folder `pages`: as above, an empty line between pages; “told” is no call. */
export function pageLines(): Line[] {
  const pages = filesIn(PAGES).flatMap((text) => text.split('\n\n'))
  return pages.flatMap((page, group) =>
    page.split('\n').map((row) => {
      const { kind, text } = parted(row)
      const call = !TOLD.has(kind)
      return { text, call, from: 'page' as const, weight: call ? PAGE_CALL : PAGE_TOLD, group }
    }),
  )
}

/** Paragraphs of the real stories of the sets in a folder. */
export function storyLines(dir: string): Line[] {
  const texts = findSets(dir).flatMap((set) => readSet(set, complain).flatMap(({ gold }) => gold))
  const fitting = texts.filter(({ length }) => length >= SHORTEST && length <= LONGEST)
  return fitting
    .filter((_, i) => i % EVERY === 0)
    .map((text, group) => ({ text, call: false, from: 'story', weight: 1, group }))
}

function filesIn(folder: URL): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
  return names.sort().map((name) => readFileSync(new URL(name, folder), 'utf8').trim())
}

function parted(row: string): { kind: string; text: string } {
  const [kind, text] = row.split('\t')
  if (!kind || !text) throw new Error(`no kind and text in “${row}”`)
  return { kind, text }
}
