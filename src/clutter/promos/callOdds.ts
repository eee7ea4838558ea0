import { remember } from '../../article/text/remember.ts'
import * as model from './callModel.json' with { type: 'json' }
import { lineFeatures } from './lineFeatures.ts'
import { unpackWeights } from './packedWeights.ts'

/** A line has at least so many features when they are weighed against each other: fewer would say too much each. */
const LEAST_FEATURES = 16

/** What the sum of a line's weights is multiplied by, given how many features it has: a long line says no more than a short one. */
export function scaleOf(features: number): number {
  return 1 / Math.sqrt(Math.max(features, LEAST_FEATURES))
}

let weights: Float32Array | undefined

/**
 * How likely it is that a line, by its words alone, calls on the readers for the site it stands on (subscribe, follow, give, take
 * part, read on) rather than tells of anything, 0–1: a linear model over hashed features, learned by tools/train/calls on
 * lines in 32 languages. It serves where no cue and no phrase says so, and never alone: reports on newsletters sound alike.
 */
export const callOdds: (text: string) => number = remember((text) => {
  weights ??= unpackWeights(model.weights, model.buckets)
  const features = lineFeatures(text, model.buckets)
  let sum = 0
  for (const bucket of features) sum += weights[bucket]!
  const score = model.bias + sum * model.step * scaleOf(features.size)
  return 1 / (1 + Math.exp(-score))
})
