import { basename, resolve } from 'node:path'
import { launch } from '../measure/chromium.ts'
import { forEachPage } from '../measure/forEachPage.ts'
import { hash } from '../measure/random.ts'
import { type Complain, findSets, readBeside } from '../measure/sets.ts'
import { emptyResult, evaluatePage, type PageResult } from './evaluatePage.ts'
import { buildScripts } from './extractors.ts'
import { Injections } from './injection/inPage.ts'
import { KINDS, type Kind } from './injection/kinds.ts'
import type { Label } from './labels.ts'
import type { LinkLabel } from './links.ts'

export interface RunOptions {
  limit?: number
  peers: boolean
  /** Which kinds of copies each page is tried with: all, two drawn by its id, or none. */
  inject: 'all' | 'some' | 'none'
  complain: Complain
  progress: (done: number, total: number, what: string) => void
}

/** Evaluates every set in `dir`, one after the other, and hands over each when it is done. */
export async function runSets(
  dir: string,
  options: RunOptions,
  done: (dataset: string, results: PageResult[]) => void,
): Promise<void> {
  const { limit, complain, progress } = options
  const sets = findSets(dir)
  const scripts = await buildScripts(options.peers)
  const injections = await Injections.build()
  const browser = await launch()
  try {
    for (const set of sets) {
      const dataset = basename(resolve(set))
      const labels = byPage<Label>(readBeside(set, ['labels.jsonl', 'labels.jsonl.gz'], complain))
      const links = byPage<LinkLabel>(readBeside(set, ['links.jsonl', 'links.jsonl.gz'], complain))
      const results = await forEachPage(
        set,
        (tab, page) => {
          const kinds = kindsFor(page.id, options.inject)
          const task = { labels: labels.get(page.id) ?? [], linkLabels: links.get(page.id) ?? [], kinds }
          return evaluatePage(tab, page, task, scripts, injections)
        },
        {
          browser,
          limit,
          complain,
          progress: (count, total, page) => progress(count, total, `${dataset}/${page.id}`),
          failed: (page, error) => ({ ...emptyResult(page), failed: error.message }),
        },
      )
      done(dataset, results)
    }
  } finally {
    await browser.close()
  }
}

/** All kinds on all pages take long; two a page, drawn by its id, give each kind a quarter of the pages. */
export function kindsFor(id: string, inject: RunOptions['inject']): Kind[] {
  if (inject === 'all') return [...KINDS]
  if (inject === 'none') return []
  const first = hash(id) % KINDS.length
  const step = 1 + (hash(`${id} second`) % (KINDS.length - 1))
  return [KINDS[first]!, KINDS[(first + step) % KINDS.length]!]
}

/** The rows by page. Fields are those that the layout promises; a row without an id is of no page and is never asked for. */
function byPage<T>(rows: Record<string, unknown>[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const id = String(row.id)
    groups.set(id, [...(groups.get(id) ?? []), row as T])
  }
  return groups
}
