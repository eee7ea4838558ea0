import type { Example } from './examples.ts'

export interface Weights {
  bias: number
  signs: Record<string, number>
}

/** How strongly the weights are drawn to those they start from. */
const RIDGE = 2
/** Rounds over all signs; after these the weights no longer move. */
const ROUNDS = 60
/** The longest step of one weight, so that the first rounds do not overshoot. */
const LONGEST_STEP = 1

/**
 * Learns a logistic sum of signs by Newton steps for one weight at a time, drawn towards `start`.
 * @param fixed signs whose weights stay as they are.
 */
export function learn(examples: Example[], start: Weights, fixed: string[]): Weights {
  const known = new Set([...Object.keys(start.signs), ...examples.flatMap(({ signs }) => Object.keys(signs))])
  const names = [...known].sort()
  const from = [...names.map((name) => start.signs[name] ?? 0), start.bias]
  const w = [...from]
  const columns = [...names.map((name) => column(examples, ({ signs }) => signs[name] ?? 0)), column(examples, () => 1)]
  const sums = Float64Array.from(examples, ({ signs }) => sumOf({ bias: start.bias, signs: start.signs }, signs))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [j, { rows, values }] of columns.entries()) {
      if (fixed.includes(names[j] ?? '')) continue
      let slope = RIDGE * (w[j]! - from[j]!)
      let bend = RIDGE
      for (const [k, i] of rows.entries()) {
        const { y, weight } = examples[i]!
        const p = logistic(sums[i]!)
        slope += (p - y) * weight * values[k]!
        bend += p * (1 - p) * weight * values[k]! ** 2
      }
      const step = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / bend))
      w[j]! += step
      for (const [k, i] of rows.entries()) sums[i]! += step * values[k]!
    }
  }
  const round = (value: number) => Math.round(value * 100) / 100
  return { bias: round(w.at(-1)!), signs: Object.fromEntries(names.map((name, j) => [name, round(w[j]!)])) }
}

/** The examples that have a sign, and how much of it. */
function column(examples: Example[], of: (example: Example) => number): { rows: number[]; values: number[] } {
  const rows = examples.flatMap((example, i) => (of(example) === 0 ? [] : [i]))
  return { rows, values: rows.map((i) => of(examples[i]!)) }
}

export function predict(weights: Weights, signs: Record<string, number>): number {
  return logistic(sumOf(weights, signs))
}

function sumOf({ bias, signs: weights }: Weights, signs: Record<string, number>): number {
  return Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), bias)
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
