import { randomFrom } from '../../measure/random.ts'
import { quantile } from '../numbers.ts'

export interface Difference {
  mean: number
  /** Ends of the interval. */
  low: number
  high: number
}

const SAMPLES = 2000

/**
 * Mean of `a[i] - b[i]` and its 95% interval by paired bootstrap: 2000 samples of the pairs, drawn with replacement by a
 * generator with a fixed seed, so that the same figures give the same interval.
 */
export function pairedDifference(a: number[], b: number[]): Difference {
  const differences = a.map((value, i) => value - b[i]!)
  const random = randomFrom('paired bootstrap')
  const means = Array.from({ length: SAMPLES }, () => {
    let sum = 0
    for (let i = 0; i < differences.length; i++) sum += differences[Math.floor(random() * differences.length)]!
    return sum / differences.length
  })
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length
  return { mean, low: quantile(means, 0.025), high: quantile(means, 0.975) }
}
