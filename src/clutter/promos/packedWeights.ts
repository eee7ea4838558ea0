/** A weight is one of these letters, from the least to the greatest; none stands for no weight, which is left out. */
const WEIGHT_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** What is put for so many buckets without a weight, where more of them follow than one digit says. */
export const GAP = 36
/** The size of a weight is a square of steps, at most of so many: small weights are many, and together say the most. */
export const MOST_STEPS = WEIGHT_LETTERS.length / 2

/** The letter for a weight: positive or negative, of a root of 1 to MOST_STEPS steps. */
export function letterFor(isNegative: boolean, root: number): string {
  return WEIGHT_LETTERS[isNegative ? MOST_STEPS - root : MOST_STEPS + root - 1]!
}

/**
 * The weights that were packed: for each one a digit (base 36) for how many buckets without a weight come before it, `~` for 36 more,
 * and a letter for the weight.
 * @returns a weight a bucket, in steps.
 */
export function unpackWeights(packed: string, buckets: number): Float32Array {
  const weights = new Float32Array(buckets)
  let bucket = -1
  for (let at = 0; at < packed.length; at += 2) {
    for (; packed[at] === '~'; at++) bucket += GAP
    bucket += Number.parseInt(packed[at]!, GAP) + 1
    const letter = WEIGHT_LETTERS.indexOf(packed[at + 1]!)
    weights[bucket] = letter < MOST_STEPS ? -((MOST_STEPS - letter) ** 2) : (letter - MOST_STEPS + 1) ** 2
  }
  return weights
}
