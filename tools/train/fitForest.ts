import type { Forest } from '../../src/article/body/forest.ts'
import { randomFrom } from '../measure/random.ts'

/** Examples in flat arrays: row i of `x` is `width` inputs; `y` is 0 or 1; `weight` says how much the row counts. */
export interface Examples {
  x: Float32Array
  y: Float32Array
  weight: Float32Array
  width: number
}

export interface ForestOptions {
  trees: number
  depth: number
  rate: number
  /** Share of rows and of features that each tree sees. */
  rows: number
  features: number
  /** Least sum of second derivatives in a leaf, and the ridge on its value. */
  leastLeaf: number
  ridge: number
}

const BINS = 32

interface Grown {
  feature: number
  bin: number
  value: number
  left: number
  right: number
}

/** Fits boosted trees by Newton steps on the weighted logistic loss, over histograms of binned features. */
export function fitForest(examples: Examples, options: ForestOptions): Forest {
  const { y, weight, width } = examples
  const count = y.length
  const { edges, bins } = binned(examples)
  const random = randomFrom('forest')
  let positive = 0
  let total = 0
  for (let i = 0; i < count; i++) {
    positive += y[i]! * weight[i]!
    total += weight[i]!
  }
  const start = Math.round(1000 * Math.log(positive / (total - positive)))
  const odds = new Float64Array(count).fill(start / 1000)
  const g = new Float64Array(count)
  const h = new Float64Array(count)
  const trees: number[][] = []
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-odds[i]!))
      g[i] = (p - y[i]!) * weight[i]!
      h[i] = Math.max(p * (1 - p), 1e-6) * weight[i]!
    }
    const sample: number[] = []
    for (let i = 0; i < count; i++) if (random() < options.rows) sample.push(i)
    const features = Uint32Array.from(
      Array.from({ length: width }, (_, f) => f).filter((f) => random() < options.features && edges[f]!.length > 0),
    )
    const rows = Uint32Array.from(sample)
    const nodes: Grown[] = []
    grow(nodes, rows, features, histogram(rows, features), 0)
    for (let i = 0; i < count; i++) {
      let node = nodes[0]!
      while (node.feature >= 0) node = nodes[bins[i * width + node.feature]! <= node.bin ? node.left : node.right]!
      odds[i]! += node.value
    }
    trees.push(flat(nodes, edges))
  }
  return { start, trees }

  /** First and second derivatives by feature and bin, side by side. */
  function histogram(rows: Uint32Array, features: Uint32Array): Float64Array {
    const sums = new Float64Array(features.length * BINS * 2)
    for (const i of rows) {
      const from = i * width
      const gi = g[i]!
      const hi = h[i]!
      for (let f = 0; f < features.length; f++) {
        const at = (f * BINS + bins[from + features[f]!]!) * 2
        sums[at]! += gi
        sums[at + 1]! += hi
      }
    }
    return sums
  }

  function grow(nodes: Grown[], rows: Uint32Array, features: Uint32Array, sums: Float64Array, depth: number): number {
    const at = nodes.length
    let sumG = 0
    let sumH = 0
    for (const i of rows) {
      sumG += g[i]!
      sumH += h[i]!
    }
    const leaf: Grown = {
      feature: -1,
      bin: 0,
      value: (-options.rate * sumG) / (sumH + options.ridge),
      left: 0,
      right: 0,
    }
    nodes.push(leaf)
    if (depth === options.depth || sumH < 2 * options.leastLeaf) return at
    const best = bestSplit(sums, features, sumG, sumH)
    if (!best) return at
    const { feature, bin } = best
    const left = rows.filter((i) => bins[i * width + feature]! <= bin)
    const right = rows.filter((i) => bins[i * width + feature]! > bin)
    // The smaller side is counted; the other one is what is left of the whole. Leaves are never asked for theirs.
    const isLeftSmaller = left.length <= right.length
    const areLeaves = depth + 1 === options.depth
    const smaller = areLeaves ? sums : histogram(isLeftSmaller ? left : right, features)
    const larger = sums
    if (!areLeaves) for (let k = 0; k < sums.length; k++) larger[k]! -= smaller[k]!
    leaf.feature = feature
    leaf.bin = bin
    leaf.left = grow(nodes, left, features, isLeftSmaller ? smaller : larger, depth + 1)
    leaf.right = grow(nodes, right, features, isLeftSmaller ? larger : smaller, depth + 1)
    return at
  }

  function bestSplit(sums: Float64Array, features: Uint32Array, sumG: number, sumH: number) {
    const { ridge, leastLeaf } = options
    let best: { feature: number; bin: number; gain: number } | null = null
    for (const [f, feature] of features.entries()) {
      let leftG = 0
      let leftH = 0
      for (let bin = 0; bin < edges[feature]!.length; bin++) {
        const at = (f * BINS + bin) * 2
        leftG += sums[at]!
        leftH += sums[at + 1]!
        if (leftH < leastLeaf || sumH - leftH < leastLeaf) continue
        const rightG = sumG - leftG
        const gain =
          (leftG * leftG) / (leftH + ridge) +
          (rightG * rightG) / (sumH - leftH + ridge) -
          (sumG * sumG) / (sumH + ridge)
        if (gain > (best?.gain ?? 1e-6)) best = { feature, bin, gain }
      }
    }
    return best
  }
}

/** The tree as `Forest` holds it; a node's left one always follows it, since trees are grown that side first. */
function flat(nodes: Grown[], edges: number[][]): number[] {
  const places: number[] = []
  let length = 0
  for (const { feature } of nodes) {
    places.push(length)
    length += feature < 0 ? 2 : 3
  }
  return nodes.flatMap(({ feature, bin, value, right }) =>
    feature < 0
      ? [-1, Math.round(value * 1000) + 0]
      : [feature, Math.round(edges[feature]![bin]! * 1000), places[right]!],
  )
}

/** Each feature cut at its quantiles into at most 32 bins; a row is in bin b when it is at most edge b. */
function binned({ x, y, width }: Examples): { edges: number[][]; bins: Uint8Array } {
  const count = y.length
  const bins = new Uint8Array(count * width)
  const edges: number[][] = []
  const step = Math.max(1, Math.floor(count / 20000))
  for (let f = 0; f < width; f++) {
    const values: number[] = []
    for (let i = 0; i < count; i += step) values.push(x[i * width + f]!)
    values.sort((a, b) => a - b)
    const distinct = [...new Set(values)]
    const cuts =
      distinct.length <= BINS
        ? distinct.slice(0, -1).map((value, i) => (value + distinct[i + 1]!) / 2)
        : [
            ...new Set(
              Array.from({ length: BINS - 1 }, (_, b) => values[Math.floor(((b + 1) * values.length) / BINS)]!),
            ),
          ]
    // The shipped threshold is in whole thousandths, so the bins are too.
    const own = [...new Set(cuts.map((cut) => Math.floor(cut * 1000) / 1000))]
    edges.push(own)
    for (let i = 0; i < count; i++) {
      const value = x[i * width + f]!
      let bin = 0
      while (bin < own.length && value > own[bin]! + 1e-9) bin++
      bins[i * width + f] = bin
    }
  }
  return { edges, bins }
}
