import type { Tab } from '../measure/chromium.ts'
import { ContentScript } from '../measure/contentScript.ts'
import type { Shipped } from '../measure/shipped.ts'
import { readWatched, type Watched } from './readWatched.ts'
import { articlePage } from './synthetic.ts'

/** One length of a growing page. */
export interface Step extends Watched {
  blocks: number
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
