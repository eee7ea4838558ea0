import { GAP, letterFor, MOST_STEPS } from '../../../src/clutter/promos/packedWeights.ts'

/** Rounds weights to squares of steps, the greatest of which is the greatest weight, and packs them as `unpackWeights` reads them. */
export function packWeights(weights: Float64Array): { step: number; packed: string } {
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0)
  const step = Number((greatest / MOST_STEPS ** 2).toPrecision(4))
  let packed = ''
  let gap = 0
  for (const weight of weights) {
    const root = Math.min(MOST_STEPS, Math.round(Math.sqrt(Math.abs(weight) / step)))
    if (root === 0) gap++
    else {
      packed += '~'.repeat(Math.floor(gap / GAP)) + (gap % GAP).toString(GAP) + letterFor(weight < 0, root)
      gap = 0
    }
  }
  return { step, packed }
}
