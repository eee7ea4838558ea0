import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { complain } from '../complain.ts'
import type { PageResult } from './evaluatePage.ts'
import { htmlReport } from './html.ts'
import { Progress } from './progress.ts'
import { report } from './report.ts'
import { type RunOptions, runSets } from './runSets.ts'
import { isDisturbance } from './summaries/disturb.ts'
import { summaryFiles } from './summaries/rows.ts'
import { evaluateSummaries } from './summaries/run.ts'

export const USAGE = `usage: npm run --silent evaluate -- DIR [--out FILE] [--html FILE] [--limit N] [--peers]
                                          [--inject all|some|none]
       npm run --silent evaluate -- --summaries FILE.jsonl|DIR … [--points N] [--untitled]
                                          [--disturb paragraphs|text|lead|junk] [--out FILE] [--limit N]

DIR holds a set (gold.jsonl and pages/), or folders that hold one each.`

const OPTIONS = {
  out: { type: 'string' },
  html: { type: 'string' },
  limit: { type: 'string' },
  peers: { type: 'boolean', default: false },
  inject: { type: 'string', default: 'some' },
  summaries: { type: 'string', multiple: true },
  untitled: { type: 'boolean', default: false },
  disturb: { type: 'string' },
  points: { type: 'string' },
} as const

/** Entry point of `npm run evaluate`. The exit code is 0 unless the tool itself failed: bad figures are a result. */
export async function main(args: string[]): Promise<number> {
  const progress = new Progress()
  const talk = {
    progress: (done: number, total: number, what: string) => progress.show(done, total, what),
    complain: (problem: string) => {
      progress.clear()
      complain(problem)
    },
  }
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const limit = count(values.limit)
    if (values.summaries) {
      const { disturb, untitled } = values
      if (disturb !== undefined && !isDisturbance(disturb)) throw new Error(USAGE)
      const files = summaryFiles([...values.summaries, ...positionals])
      const rows = await evaluateSummaries(files, { points: count(values.points), limit, untitled, disturb, ...talk })
      progress.clear()
      console.log(rows.report)
      if (values.out) writeRows(values.out, rows.rows)
      return 0
    }
    const { peers, inject } = values
    const dir = positionals[0]
    if (!dir || positionals.length > 1 || !isInject(inject)) throw new Error(USAGE)
    const all: PageResult[] = []
    await runSets(dir, { limit, peers, inject, ...talk }, (dataset, results) => {
      progress.clear()
      console.log(`${report(dataset, results, peers ? ['Unecho', 'Readability', 'Defuddle'] : ['Unecho'])}\n`)
      all.push(...results)
    })
    if (values.out)
      writeRows(
        values.out,
        all.flatMap(({ row }) => row ?? []),
      )
    if (values.html) writeFileSync(values.html, htmlReport(all))
    return 0
  } finally {
    progress.clear()
  }
}

function writeRows(file: string, rows: object[]): void {
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

function isInject(value: string): value is RunOptions['inject'] {
  return value === 'all' || value === 'some' || value === 'none'
}

function count(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (!/^[1-9]\d*$/.test(value)) throw new Error(`${value} is no number of pages or points\n\n${USAGE}`)
  return Number(value)
}
