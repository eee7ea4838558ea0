import { scaleOf } from '../../../src/clutter/promos/callOdds.ts'

/** Lines as the numbers of their features, and what each is: 0 or 1. */
export interface Rows {
  features: number[][]
  y: Float32Array
  /** How often each counts. */
  weight: Float32Array
}

export interface SparseModel {
  bias: number
  weights: Float64Array
}

export interface SparseOptions {
  buckets: number
  /** Share of the gradient below which a weight is none (lasso), and the ridge on all of them. */
  lasso: number
  ridge: number
  rounds: number
}

/** The curvature of the logistic loss is a quarter at most, and rows are no longer than 1. */
const RATE = 4

/**
 * Fits a logistic model with few weights: the mean loss, a lasso and a ridge, by FISTA (Beck and Teboulle 2009, “A
 * Fast Iterative Shrinkage-Thresholding Algorithm for Linear Inverse Problems”). The same rows give the same model.
 */
export function fitSparse({ features, y, weight }: Rows, options: SparseOptions): SparseModel {
  const { buckets, lasso, ridge, rounds } = options
  const scale = features.map((row) => scaleOf(row.length))
  const all = weight.reduce((sum, one) => sum + one, 0)
  let weights = new Float64Array(buckets)
  let ahead = new Float64Array(buckets)
  let bias = 0
  let biasAhead = 0
  let momentum = 1
  for (let round = 0; round < rounds; round++) {
    const gradient = ahead.map((value) => ridge * value)
    let biasGradient = 0
    for (const [i, row] of features.entries()) {
      let sum = 0
      for (const feature of row) sum += ahead[feature]!
      const p = 1 / (1 + Math.exp(-(biasAhead + sum * scale[i]!)))
      const error = ((p - y[i]!) * weight[i]!) / all
      for (const feature of row) gradient[feature]! += error * scale[i]!
      biasGradient += error
    }
    const next = ahead.map((value, k) => shrunk(value - RATE * gradient[k]!, RATE * lasso))
    const nextBias = biasAhead - RATE * biasGradient
    const nextMomentum = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const push = (momentum - 1) / nextMomentum
    ahead = next.map((value, k) => value + push * (value - weights[k]!))
    biasAhead = nextBias + push * (nextBias - bias)
    weights = next
    bias = nextBias
    momentum = nextMomentum
  }
  return { bias, weights }
}

/** The score of a row: log-odds. */
export function scoreOf({ bias, weights }: SparseModel, row: number[]): number {
  return bias + row.reduce((sum, feature) => sum + weights[feature]!, 0) * scaleOf(row.length)
}

function shrunk(value: number, by: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - by)
}
