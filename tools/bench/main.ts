import { parseArgs } from 'node:util'
import { complain } from '../complain.ts'
import { quantile } from '../evaluate/numbers.ts'
import { Progress } from '../evaluate/progress.ts'
import { table } from '../evaluate/table.ts'
import { launch, Tab } from '../measure/chromium.ts'
import { PEERS, peerScripts } from '../measure/peers.ts'
import { shipped } from '../measure/shipped.ts'
import { type Burst, burst, CHANGES } from './burst.ts'
import { exponent, growth, type Step } from './growth.ts'
import { benchPages } from './pages.ts'
import { type Paint, popupPaint } from './popupPaint.ts'
import { type Opening, readerOpening } from './readerOpening.ts'
import { type SummaryTime, summaryTime } from './summaryTime.ts'
import { noTimes, type Times, timePage } from './times.ts'
import { contentScriptWeight, popupWeight, type Weight, weigh } from './weights.ts'

export const USAGE = `usage: npm run bench -- [DIR …] [--limit N]

Times Unecho beside Readability and Defuddle in one run of one browser, on N pages of each set in the folders DIR, or on
the project's own cases, and prints how its time grows and what it weighs.`

/** Pages of each set when none are asked for: enough for a p95, few enough for a coffee. */
const PAGES = 60

/** Entry point of `npm run bench -- [DIR …] [--limit N]`: times in one run of one browser, growth, and weights. */
export async function main(args: string[]): Promise<number> {
  const progress = new Progress()
  const complainBelow = (problem: string) => {
    progress.clear()
    complain(problem)
  }
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { limit: { type: 'string' } } })
    const pages = benchPages(positionals, Number(values.limit ?? PAGES), complainBelow)
    const unecho = shipped()
    const peers = await peerScripts()
    const browser = await launch()
    try {
      const times = noTimes()
      let tab = await Tab.open(browser)
      for (const [index, page] of pages.entries()) {
        progress.show(index, pages.length, page.id)
        try {
          await timePage(tab, page, index, unecho, peers, times)
        } catch (error) {
          complainBelow(`${page.id}: ${error instanceof Error ? error.message : error}`)
          await tab.close()
          tab = await Tab.open(browser)
        }
      }
      progress.clear()
      console.log(`${readTable(times)}\n\n${foldTable(times)}\n`)
      console.log(`${burstTable(await burst(tab, unecho))}\n`)
      console.log(`${summaryTable(await summaryTime(tab))}\n`)
      console.log(growthTable(await growth(tab, unecho, false), await growth(tab, unecho, true)))
    } finally {
      await browser.close()
    }
    console.log(`\n${paintTable(await popupPaint())}`)
    console.log(`\n${openingTable(await readerOpening())}`)
    const scripts = PEERS.map((peer): [string, Weight] => [peer, weigh([peers[peer]])])
    console.log(`\n${weightTable([['content script', contentScriptWeight()], ['popup', popupWeight()], ...scripts])}`)
    return 0
  } finally {
    progress.clear()
  }
}

const ms = (value: number) => value.toFixed(value < 10 ? 1 : 0)
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`

function readTable({ read, longestTask }: Times): string {
  const rows = (['Unecho', ...PEERS] as const).map((tool) => {
    const [median, p95] = [quantile(read[tool], 0.5), quantile(read[tool], 0.95)]
    const ratio = (p: number, own: number) => (own / quantile(read.Unecho, p)).toFixed(2)
    const longest = [quantile(longestTask[tool], 0.5), quantile(longestTask[tool], 0.95)]
    return [tool, ms(median), ms(p95), ratio(0.5, median), ratio(0.95, p95), ...longest.map(ms)]
  })
  const title = `read ${read.Unecho.length} pages, ms`
  return table([
    [title, 'median', 'p95', 'median against Unecho', 'p95 against Unecho', 'longest task', 'its p95'],
    ...rows,
  ])
}

function foldTable({ apply, layoutApplied, revert, layoutReverted }: Times): string {
  const row = (name: string, values: number[]) => [name, ms(quantile(values, 0.5)), ms(quantile(values, 0.95))]
  return table([
    ['in place, ms', 'median', 'p95'],
    row('read again and fold', apply),
    row('layout then', layoutApplied),
    row('undo', revert),
    row('layout then', layoutReverted),
  ])
}

function burstTable({ off, on }: { off: Burst; on: Burst }): string {
  const row = (name: string, { told, longestTask }: Burst) => [name, ms(told), ms(longestTask)]
  return table([
    [`${CHANGES} changes in one go, ms`, 'until told', 'longest task after'],
    row('cleaning off', off),
    row('cleaning on', on),
  ])
}

function summaryTable({ read, summarise }: SummaryTime): string {
  return table([
    ['an article of 1,000 words, ms', 'median'],
    ['read it, with its summaries', ms(read)],
    ['its summaries alone, once more', ms(summarise)],
  ])
}

function paintTable({ own, empty }: { own: Paint; empty: Paint }): string {
  const row = (name: string, key: keyof Paint) => [
    name,
    ms(own[key]),
    ms(empty[key]),
    (own[key] / empty[key]).toFixed(2),
  ]
  return table([
    ['the popup on a page read before, ms', 'Unecho', 'empty popup', 'ratio'],
    row('until its first paint', 'first'),
    row('until its largest text', 'content'),
    row('from script to first paint', 'afterScript'),
  ])
}

function openingTable(opening: Opening): string {
  const { words, firstPaint, longestTask, longTasks, longestFrame, longestFrameBare } = opening
  return table([
    [`the reader on ${words} words, ms`, ''],
    ['until its first paint', ms(firstPaint)],
    ['longest task after it (50 and more)', ms(longestTask)],
    ['such tasks', String(longTasks)],
    ['longest frame while scrolling', ms(longestFrame)],
    ['the same on the page itself', ms(longestFrameBare)],
  ])
}

function growthTable(distinct: Step[], repeated: Step[]): string {
  const row = (name: string, steps: Step[]) => [
    name,
    ...steps.map((step) => ms(step.ms)),
    exponent(steps).toFixed(2),
    ms(Math.max(...steps.map((step) => step.longestTask))),
  ]
  const head = ['growth, ms to read', ...distinct.map(({ blocks }) => `${blocks} blocks`), 'exponent', 'longest task']
  return table([head, row('all text new', distinct), row('one article over and over', repeated)])
}

function weightTable(weights: [string, Weight][]): string {
  return table([['weight', 'raw', 'gzip'], ...weights.map(([name, w]) => [name, kilobytes(w.raw), kilobytes(w.gzip)])])
}
