import { readdirSync, readFileSync } from 'node:fs'
import { complain } from '../../complain.ts'
import { findSets, readSet } from '../../measure/sets.ts'

/** A line of a page. */
export interface Line {
  text: string
  /** Whether the site calls on its readers with it. */
  call: boolean
  /** Whether a real story says it, and it was not written to come close to a call. */
  real: boolean
}

const FOLDER = new URL('./lines/', import.meta.url)
/** What is longer (characters) is a paragraph; shorter than the least it is a name. */
const LONGEST = 250
const SHORTEST = 8
/** Every so many paragraphs of the sets is learned from: more of them change nothing. */
const EVERY = 3

/** Appeals of the police and of hospitals sound most like calls, and must stay: each counts so many times. */
const APPEAL = 8

/** The lines written for this, in the folder `lines`: one a line, its kind and a tab before it; “story” and “appeal” are no calls. */
export function writtenLines(): Line[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n'))
    .flatMap((row) => {
      const [kind, text] = row.split('\t')
      if (!kind || !text) throw new Error(`no kind and text in “${row}”`)
      const line = { text, call: kind !== 'story' && kind !== 'appeal', real: false }
      return Array.from({ length: kind === 'appeal' ? APPEAL : 1 }, () => line)
    })
}

/** Paragraphs of the real stories of the sets in a folder. */
export function storyLines(dir: string): Line[] {
  const texts = findSets(dir).flatMap((set) => readSet(set, complain).flatMap(({ gold }) => gold))
  const fitting = texts.filter(({ length }) => length >= SHORTEST && length <= LONGEST)
  return fitting.filter((_, i) => i % EVERY === 0).map((text) => ({ text, call: false, real: true }))
}
