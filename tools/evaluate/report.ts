import type { PageResult, ToolResult } from './evaluatePage.ts'
import { KINDS, type Kind } from './injection/kinds.ts'
import { addInjections } from './injection/score.ts'
import { addTallies, type Group } from './labels.ts'
import { addLinkTallies } from './links.ts'
import { quantile, share } from './numbers.ts'
import { setScore } from './shingles.ts'
import { table } from './table.ts'

const KIND_NAMES: Record<Kind, string> = {
  run: 'run straight after itself',
  container: 'body again in a container beside',
  doubled: 'each paragraph doubled',
  section: 'section again at the end',
  near: 'section again, 1 word in 15 changed',
  deck: 'first paragraph as deck',
  quote: 'sentence as pull quote',
  refrain: 'refrain three times',
}

/** The report of one set, for a terminal. `names` are the tools, ours first. */
export function report(dataset: string, results: PageResult[], names: string[]): string {
  const of = (name: string): ToolResult[] => results.flatMap((result) => result.tools.get(name) ?? [])
  const row = (title: string, cell: (tools: ToolResult[]) => string) => [title, ...names.map((name) => cell(of(name)))]
  const score = (tools: ToolResult[]) => setScore(tools.map((tool) => tool.overlap))
  const kept =
    (group: Group, lost = false) =>
    (tools: ToolResult[]) => {
      const { blocks, kept } = addTallies(tools.map((tool) => tool.tally))[group]
      return share(lost ? blocks - kept : kept, blocks)
    }
  const time = (p: number) => (tools: ToolResult[]) => {
    const values = tools.map(({ ms }) => ms).filter(Number.isFinite)
    return values.length > 0 ? quantile(values, p).toFixed(0) : '–'
  }
  const rows = [
    [`${dataset}, ${results.length} pages`, ...names],
    row('body: precision', (tools) => score(tools).precision.toFixed(3)),
    row('body: recall', (tools) => score(tools).recall.toFixed(3)),
    row('body: F1', (tools) => score(tools).f1.toFixed(3)),
    row('gold blocks lost', kept('gold', true)),
    row('lone promos kept', kept('lonePromo')),
    row('promo widgets kept', kept('promoWidget')),
    row('ads kept', kept('ad')),
    row('milliseconds, median', time(0.5)),
    row('milliseconds, p95', time(0.95)),
  ]
  return [table(rows), injections(results, names), ours(results), trouble(results)].filter(Boolean).join('\n\n')
}

function injections(results: PageResult[], names: string[]): string {
  const sums = new Map(
    names.map((name) => {
      const all = results.flatMap((result) => result.tools.get(name)?.injections ?? [])
      return [name, { pages: all, sums: new Map(addInjections(all).map((sum) => [sum.kind, sum])) }]
    }),
  )
  const rows = KINDS.flatMap((kind) => {
    const pages = sums.get(names[0]!)?.pages.filter((one) => one.kind === kind).length ?? 0
    if (pages === 0) return []
    const cells = names.map((name) => {
      const sum = sums.get(name)?.sums.get(kind)
      if (!sum) return '–'
      if (kind === 'refrain') return `${share(sum.left, sum.copies)} stay`
      return `${share(sum.left, sum.copies)}, ${share(sum.lost, sum.originals).replace(/ of .*/, '')} lost`
    })
    return [[`${KIND_NAMES[kind]} (${pages} pages)`, ...cells]]
  })
  return rows.length > 0 ? table([['copies left, originals lost', ...names], ...rows]) : ''
}

function ours(results: PageResult[]): string {
  const links = addLinkTallies(results.flatMap((result) => result.links ?? []))
  const labelled = links.unrelated + links.good + links.absent
  const none = results.filter(({ reading }) => reading?.noArticle).map(({ page }) => page.id)
  const rows = [
    ['unrelated links: precision', share(links.unrelatedFound, links.unrelatedFound + links.goodUnlinked)],
    ['unrelated links: recall', share(links.unrelatedFound, links.unrelated)],
    ['good links unlinked', share(links.goodUnlinked, links.good)],
    ['labelled links in no kept block', share(links.absent, labelled)],
  ]
  return [labelled > 0 ? table(rows) : '', list('taken for no article', none)].filter(Boolean).join('\n')
}

/** What must be none. */
function trouble(results: PageResult[]): string {
  const ids = (test: (result: PageResult) => boolean) => results.filter(test).map(({ page }) => page.id)
  const names = new Set(results.flatMap(({ errors }) => [...errors.keys()]))
  const failed = results.flatMap(({ page, failed }) => (failed ? `${page.id} (${failed})` : []))
  return [
    list('pages that could not be measured', failed),
    ...[...names].map((name) =>
      list(
        `${name} threw`,
        results.flatMap(({ page, errors }) =>
          errors.has(name) ? `${page.id} (${errors.get(name)!.split('\n')[0]})` : [],
        ),
      ),
    ),
    list(
      'slower than a second',
      ids(({ row }) => (row?.ms ?? 0) > 1000),
    ),
    list('originals lost with copies in the page', losses(results)),
    list(
      'page changed by reading',
      ids((result) => result.changedByReading),
    ),
    list(
      'page not as before after clean and undo',
      ids((result) => result.changedByCleaning),
    ),
    list(
      'seen text hidden beside the body',
      results.flatMap(({ page, hiddenBeside }) =>
        hiddenBeside.length > 0 ? `${page.id} (${hiddenBeside[0]!.slice(0, 40)})` : [],
      ),
    ),
  ]
    .filter(Boolean)
    .join('\n')
}

/** The pages on which text of the story was lost when a copy of it was put in, with the kind of copy and how much. */
function losses(results: PageResult[]): string[] {
  return results.flatMap(({ page, tools }) =>
    [...tools.values()]
      .slice(0, 1)
      .flatMap(({ injections }) => injections)
      .flatMap(({ kind, lost }) => (lost > 0 ? `${page.id} (${kind}: ${lost})` : [])),
  )
}

function list(title: string, items: string[]): string {
  const shown = items.slice(0, 10).join(', ') + (items.length > 10 ? ', …' : '')
  return `${title}: ${items.length}${items.length > 0 ? `: ${shown}` : ''}`
}
