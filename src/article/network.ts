/**
 * A small neural network: one hidden layer of rectified units, one logistic output. Weights are whole numbers,
 * thousandths of their value, so that the data file stays small and reads the same everywhere.
 */
export interface Network {
  /** A row a hidden unit: its weights for the inputs, its bias last. */
  hidden: number[][]
  /** Weights of the hidden units, then of the inputs (a direct, linear path), the bias last. */
  output: number[]
}

/** The network's answer for one input, 0–1. */
export function predict({ hidden, output }: Network, x: ArrayLike<number>): number {
  const { length } = x
  let sum = output[output.length - 1]!
  for (const [unit, weights] of hidden.entries()) {
    let activation = weights[length]!
    for (let i = 0; i < length; i++) activation += weights[i]! * x[i]!
    if (activation > 0) sum += (output[unit]! * activation) / 1000
  }
  for (let i = 0; i < length; i++) sum += output[hidden.length + i]! * x[i]!
  return 1 / (1 + Math.exp(-sum / 1000))
}
