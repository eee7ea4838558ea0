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
  return macroDifference([{ a, b }])
}

/** The same of several sets that count alike, whatever their sizes: the mean of their means, each set drawn by itself. */
export function macroDifference(sets: { a: number[]; b: number[] }[]): Difference {
  const differences = sets.map(({ a, b }) => a.map((value, i) => value - b[i]!))
  const random = randomFrom('paired bootstrap')
  const samples = Array.from({ length: SAMPLES }, () =>
    meanOf(differences.map((set) => meanOf(set.map(() => set[Math.floor(random() * set.length)]!)))),
  )
  return { mean: meanOf(differences.map(meanOf)), low: quantile(samples, 0.025), high: quantile(samples, 0.975) }
}

export function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
