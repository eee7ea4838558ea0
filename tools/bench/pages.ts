import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Complain, findSets, readPage, readSet } from '../measure/sets.ts'

/** A page to read for the clock. */
export interface BenchPage {
  id: string
  url: string
  html: () => string
}

/** The project's own cases, for who has no sets. */
const FIXTURES = 'tests/pages'
/** Where sets are looked for when none is named. */
const NEIGHBOUR = '../shared/data'

/** At most `limit` pages of each folder, spread evenly over it, so that sites and sizes are all there. */
export function benchPages(dirs: string[], limit: number, complain: Complain): BenchPage[] {
  if (dirs.length === 0) return existsSync(NEIGHBOUR) ? benchPages([NEIGHBOUR], limit, complain) : fixtures(limit)
  return dirs.flatMap(findSets).flatMap((set) =>
    spread(readSet(set, complain), limit).map((page) => ({
      id: `${page.dataset}/${page.id}`,
      url: page.url,
      html: () => readPage(page),
    })),
  )
}

function fixtures(limit: number): BenchPage[] {
  const cases = readdirSync(FIXTURES).filter((name) => existsSync(join(FIXTURES, name, 'page.html')))
  return spread(cases, limit).map((id) => ({
    id,
    url: `https://${encodeURIComponent(id)}.example/`,
    html: () => readFileSync(join(FIXTURES, id, 'page.html'), 'utf8'),
  }))
}

/** `limit` items at even distances, all when there are fewer. */
export function spread<T>(items: T[], limit: number): T[] {
  const step = Math.max(1, items.length / limit)
  return Array.from({ length: Math.min(limit, items.length) }, (_, i) => items[Math.floor(i * step)]!)
}
