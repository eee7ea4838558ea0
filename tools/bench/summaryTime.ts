import { fileURLToPath } from 'node:url'
import { quantile } from '../evaluate/numbers.ts'
import { bundle } from '../measure/bundle.ts'
import type { Tab } from '../measure/chromium.ts'
import { articlePage } from './synthetic.ts'

/** Medians in milliseconds: to read the page, summaries included, and to work the summaries out once more. */
export interface SummaryTime {
  read: number
  summarise: number
}

/** Paragraphs of three sentences that make about 1,000 words. */
const PARAGRAPHS = 24
/** Loads of the page, each with code that is new to the browser, as for a reader who clicks. */
const LOADS = 15

/** Times the summary of an article of 1,000 words beside the reading of its page. */
export async function summaryTime(tab: Tab): Promise<SummaryTime> {
  const script = await bundle(fileURLToPath(new URL('./summaryPage.ts', import.meta.url)), 'summaryBench')
  const times: SummaryTime[] = []
  for (let load = 0; load < LOADS; load++) {
    await tab.show('https://summary.example/', articlePage(PARAGRAPHS, 1))
    const world = await tab.world()
    await world.run(script)
    times.push((await world.evaluate('summaryBench.time()')) as SummaryTime)
  }
  const median = (name: keyof SummaryTime) =>
    quantile(
      times.map((one) => one[name]),
      0.5,
    )
  return { read: median('read'), summarise: median('summarise') }
}
