import type { Network } from '../../src/article/network.ts'

/** Examples in flat arrays: row i of `x` is `width` inputs; `y` is 0 or 1; `weight` says how much the row counts. */
export interface Examples {
  x: Float32Array
  y: Float32Array
  weight: Float32Array
  width: number
}

export interface FitOptions {
  units: number
  epochs: number
  rate?: number
  decay?: number
  seed?: number
}

const BATCH = 64

/** Fits a network by Adam (Kingma and Ba 2015) on the weighted logistic loss, the rate falling to zero along a cosine. */
export function fitNetwork(examples: Examples, { units, epochs, rate = 0.004, decay = 1e-4, seed = 1 }: FitOptions): Network {
  const { x, y, weight, width } = examples
  const rows = y.length
  const random = mulberry(seed)
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const perUnit = width + 1
  const outAt = units * perUnit
  const size = outAt + units + width + 1
  const w = new Float64Array(size)
  for (let i = 0; i < outAt; i++) w[i] = i % perUnit === width ? 0.01 : gauss() * Math.sqrt(2 / width)
  for (let i = outAt; i < outAt + units; i++) w[i] = gauss() * Math.sqrt(1 / units)
  const gradient = new Float64Array(size)
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  const activation = new Float64Array(units)
  const order = Uint32Array.from({ length: rows }, (_, i) => i)
  const steps = Math.ceil(rows / BATCH) * epochs
  let step = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = rows - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const swap = order[i]!
      order[i] = order[j]!
      order[j] = swap
    }
    for (let start = 0; start < rows; start += BATCH) {
      gradient.fill(0)
      let counted = 0
      for (let k = start; k < Math.min(rows, start + BATCH); k++) {
        const row = order[k]!
        const base = row * width
        let sum = w[size - 1]!
        for (let u = 0; u < units; u++) {
          const at = u * perUnit
          let a = w[at + width]!
          for (let i = 0; i < width; i++) a += w[at + i]! * x[base + i]!
          activation[u] = Math.max(a, 0)
          sum += w[outAt + u]! * activation[u]!
        }
        for (let i = 0; i < width; i++) sum += w[outAt + units + i]! * x[base + i]!
        const error = (1 / (1 + Math.exp(-sum)) - y[row]!) * weight[row]!
        counted += weight[row]!
        for (let u = 0; u < units; u++) {
          gradient[outAt + u]! += error * activation[u]!
          if (activation[u] === 0) continue
          const back = error * w[outAt + u]!
          const at = u * perUnit
          for (let i = 0; i < width; i++) gradient[at + i]! += back * x[base + i]!
          gradient[at + width]! += back
        }
        for (let i = 0; i < width; i++) gradient[outAt + units + i]! += error * x[base + i]!
        gradient[size - 1]! += error
      }
      step++
      const now = rate * 0.5 * (1 + Math.cos((Math.PI * step) / steps))
      const c1 = 1 - 0.9 ** step
      const c2 = 1 - 0.999 ** step
      for (let i = 0; i < size; i++) {
        const g = gradient[i]! / (counted || 1)
        first[i] = 0.9 * first[i]! + 0.1 * g
        second[i] = 0.999 * second[i]! + 0.001 * g * g
        w[i]! -= now * (first[i]! / c1 / (Math.sqrt(second[i]! / c2) + 1e-8) + decay * 10 * w[i]!)
      }
    }
  }
  const whole = (value: number) => Math.round(value * 1000)
  return {
    hidden: Array.from({ length: units }, (_, u) => [...w.slice(u * perUnit, (u + 1) * perUnit)].map(whole)),
    output: [...w.slice(outAt)].map(whole),
  }
}

/** A small seeded generator (mulberry32), so that the same data gives the same weights. */
export function mulberry(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
