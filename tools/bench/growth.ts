import type { Tab } from '../measure/chromium.ts'
import { ContentScript } from '../measure/contentScript.ts'
import type { Shipped } from '../measure/shipped.ts'
import { articlePage } from './synthetic.ts'

/** One length of a growing page. */
export interface Step {
  blocks: number
  /** Milliseconds to read it. */
  ms: number
  /** The longest stretch in which the page could not answer, milliseconds. */
  longestTask: number
}

/** Blocks of one article; a hundred times that is about the longest page there is. */
const BLOCKS = 500
export const TIMES = [1, 10, 100]

/** Reads an article once, ten times and a hundred times as long: all new text, or the same text over and over. */
export async function growth(tab: Tab, script: Shipped, repeated: boolean): Promise<Step[]> {
  const steps: Step[] = []
  for (const times of TIMES) {
    const html = repeated ? articlePage(BLOCKS, times) : articlePage(BLOCKS * times, 1)
    await tab.show('https://growth.example/', html)
    const content = await ContentScript.inject(tab, script)
    steps.push({ blocks: BLOCKS * times, ...(await content.world.call(readWatched)) })
  }
  return steps
}

/** The exponent that fits best: 1 is in proportion to the length, 2 is its square. Slope of log time over log length. */
export function exponent(steps: { blocks: number; ms: number }[]): number {
  const x = steps.map(({ blocks }) => Math.log(blocks))
  const y = steps.map(({ ms }) => Math.log(ms))
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const covariance = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0)
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
}

/**
 * Runs in the page: reads it while a timer ticks; the longest pause between two ticks is the longest task. Only figures
 * come back: at this length the answer itself would take seconds to cross over.
 */
async function readWatched(): Promise<{ ms: number; longestTask: number }> {
  const { unechoAsk } = globalThis as unknown as { unechoAsk: (message: object) => Promise<{ ms: number }> }
  const wait = () => new Promise((resolve) => setTimeout(resolve))
  let [last, longestTask, done] = [performance.now(), 0, false]
  const tick = async () => {
    while (!done) {
      await wait()
      longestTask = Math.max(longestTask, performance.now() - last)
      last = performance.now()
    }
  }
  const ticking = tick()
  await wait()
  const { ms } = await unechoAsk({ type: 'state' })
  await wait()
  done = true
  await ticking
  return { ms, longestTask }
}
