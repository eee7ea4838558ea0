import { parseArgs } from 'node:util'
import { buildExtension } from '../../tests/e2e/build.ts'
import { startFirefox } from '../../tests/e2e/firefox.ts'
import { spread } from '../bench/pages.ts'
import { complain } from '../complain.ts'
import { Progress } from '../evaluate/progress.ts'
import { table } from '../evaluate/table.ts'
import { findSets, type GoldPage, readPage, readSet } from '../measure/sets.ts'
import { openPageProxy } from './pageProxy.ts'
import { type Verdict, verifyPage } from './verifyPage.ts'

export const USAGE = `usage: node tools/run.mjs verify DIR [--limit N]

Has the extension read, clean and give back the pages of the sets in DIR, N of each, in real Firefox, without their
scripts and without a network, and counts what went wrong. (\`evaluate\` counts the same in Chromium.)`

/** A page that takes longer than this (ms) has hung. */
const LONGEST = 60_000

/** Firefox would ask for these pages by HTTPS, which no proxy can answer for another. */
const PLAIN_HTTP = [
  'dom.security.https_first',
  'dom.security.https_only_mode',
  'network.stricttransportsecurity.preloadlist',
]

/** Entry point of `node tools/run.mjs verify`. The exit code is 1 when a page went wrong. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { limit: { type: 'string' } } })
  const [dir] = positionals
  if (!dir) {
    complain(USAGE)
    return 2
  }
  const limit = Number(values.limit ?? Infinity)
  const pages = findSets(dir).flatMap((set) => spread(readSet(set, complain), limit))
  const progress = new Progress()
  const wrong: string[] = []
  const verdicts: Verdict[] = []
  const proxy = await openPageProxy()
  const launch = { extension: await buildExtension('firefox'), headless: true, proxy: proxy.address }
  const driver = await startFirefox(launch)
  try {
    await driver.chrome.run(allowPlainHttp, PLAIN_HTTP)
    const tab = await driver.page()
    for (const [index, page] of pages.entries()) {
      progress.show(index, pages.length, `${page.dataset}/${page.id}`)
      const note = (what: string) => wrong.push(`${page.dataset}/${page.id}: ${what}`)
      try {
        await tab.goto(proxy.show(page.url, readPage(page)))
        const verdict = await inTime(verifyPage(tab))
        verdicts.push(verdict)
        if (verdict.changedByReading) note('changed by reading')
        if (verdict.changedByCleaning) note('not as it was after cleaning and undoing')
        for (const text of verdict.hiddenBeside) note(`hidden beside the body: ${text.slice(0, 80)}`)
      } catch (error) {
        note(error instanceof Error ? error.message : String(error))
      }
    }
  } finally {
    progress.clear()
    await driver.close()
    proxy.close()
  }
  console.log(report(pages, verdicts))
  for (const line of wrong) console.log(line)
  return wrong.length > 0 ? 1 : 0
}

function report(pages: GoldPage[], verdicts: Verdict[]): string {
  const count = (is: (verdict: Verdict) => boolean) => String(verdicts.filter(is).length)
  const folded = verdicts.reduce((sum, verdict) => sum + verdict.folded, 0)
  return table([
    ['in Firefox', ''],
    ['pages', String(pages.length)],
    ['failed', String(pages.length - verdicts.length)],
    ['cleaned', count(({ cleaned }) => cleaned)],
    ['findings folded', String(folded)],
    ['changed by reading', count((one) => one.changedByReading)],
    ['changed by cleaning and undoing', count((one) => one.changedByCleaning)],
    ['text hidden beside the body', count((one) => one.hiddenBeside.length > 0)],
  ])
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  const late = AbortSignal.timeout(LONGEST)
  const tooLate = new Promise<never>((_, reject) => {
    late.addEventListener('abort', () => reject(new Error(`no answer in ${LONGEST / 1000} s`)))
  })
  return Promise.race([work, tooLate])
}

/** Runs in the browser window. */
function allowPlainHttp(names: string[]): void {
  const { Services } = globalThis as unknown as {
    Services: { prefs: { setBoolPref(name: string, on: boolean): void } }
  }
  for (const name of names) Services.prefs.setBoolPref(name, false)
}
