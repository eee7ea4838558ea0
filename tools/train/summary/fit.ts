/** The sentences of one text for fitting: features in rows, and how much each sentence is wanted. */
export interface Choice {
  rows: Float64Array[]
  wanted: number[]
  /** How much the text counts. */
  weight: number
}

/** Steps of Newton's method; the sixth changes nothing any more. */
const STEPS = 7

/**
 * Fits a conditional logistic regression (McFadden 1974): the chance of a sentence to be wanted is its share of
 * exp(score) among the sentences of its own text, so that texts of ten and of a hundred sentences teach alike. By
 * Newton's method with a ridge on the weights of standardised features.
 * @returns a weight for each feature as it is, not standardised.
 */
export function fitChoices(choices: Choice[], ridge: number): number[] {
  const width = choices[0]!.rows[0]!.length
  const deviations = deviationsOf(
    choices.flatMap(({ rows }) => rows),
    width,
  )
  const taught = choices.flatMap(({ rows, wanted, weight }) => {
    const sum = wanted.reduce((a, b) => a + b, 0)
    const scaled = rows.map((row) => row.map((value, k) => value / deviations[k]!))
    return sum > 0 ? [{ rows: scaled, shares: wanted.map((one) => one / sum), weight: weight * sum }] : []
  })
  let beta = new Float64Array(width)
  for (let step = 0; step < STEPS; step++) {
    const gradient = Array.from(beta, (b) => -ridge * b)
    const hessian = Array.from({ length: width }, (_, k) =>
      new Float64Array(width).map((_, l) => (l === k ? ridge : 0)),
    )
    for (const one of taught) addText(one, beta, gradient, hessian)
    for (let k = 0; k < width; k++) for (let l = k + 1; l < width; l++) hessian[k]![l] = hessian[l]![k]!
    const change = solve(hessian, gradient)
    beta = beta.map((b, k) => b + change[k]!)
  }
  return Array.from(beta, (b, k) => b / deviations[k]!)
}

interface Taught {
  rows: Float64Array[]
  shares: number[]
  weight: number
}

/** Adds what one text says to the gradient, and to the lower half of the Hessian, of the log-likelihood. */
function addText({ rows, shares, weight }: Taught, beta: Float64Array, gradient: number[], hessian: Float64Array[]) {
  const width = beta.length
  const scores = rows.map((row) => row.reduce((sum, value, k) => sum + beta[k]! * value, 0))
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  const mean = new Float64Array(width)
  for (const [i, row] of rows.entries()) {
    const chance = powers[i]! / total
    for (let k = 0; k < width; k++) {
      mean[k]! += chance * row[k]!
      gradient[k]! += weight * (shares[i]! - chance) * row[k]!
    }
  }
  for (const [i, row] of rows.entries()) {
    const chance = (weight * powers[i]!) / total
    for (let k = 0; k < width; k++) {
      const part = chance * (row[k]! - mean[k]!)
      const line = hessian[k]!
      for (let l = 0; l <= k; l++) line[l]! += part * (row[l]! - mean[l]!)
    }
  }
}

/** Standard deviation of each feature; 1 where it never varies. */
function deviationsOf(rows: Float64Array[], width: number): number[] {
  return Array.from({ length: width }, (_, k) => {
    const mean = rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / rows.length
    return Math.sqrt(variance) > 1e-6 ? Math.sqrt(variance) : 1
  })
}

/** Solves a system of linear equations by Gaussian elimination with partial pivoting. */
function solve(matrix: Float64Array[], right: number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let j = i + 1; j < size; j++) if (Math.abs(rows[j]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = j
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let j = i + 1; j < size; j++) {
      const factor = rows[j]![i]! / rows[i]![i]!
      for (let k = i; k <= size; k++) rows[j]![k]! -= factor * rows[i]![k]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!
    for (let k = i + 1; k < size; k++) rest -= rows[i]![k]! * solution[k]!
    solution[i] = rest / rows[i]![i]!
  }
  return solution
}
