import { describe, expect, it } from 'vitest'
import { predict } from '../../src/article/body/forest.ts'
import { unpackForest } from '../../src/article/body/packedForest.ts'
import { fitForest } from '../../tools/train/fitForest.ts'
import { packForests } from '../../tools/train/packForests.ts'

const odds = (thousandths: number) => 1 / (1 + Math.exp(-thousandths / 1000))

describe('forest', () => {
  it('goes left where a feature is at most the threshold, right where it is more', () => {
    const forest = unpackForest({ start: 10, trees: '0b1a100+200+300-' }, [[100, 500], [250]])
    expect(predict(forest, [0.5, 0.25])).toBeCloseTo(odds(110), 10)
    expect(predict(forest, [0.5, 0.251])).toBeCloseTo(odds(210), 10)
    expect(predict(forest, [0.501, 0])).toBeCloseTo(odds(-290), 10)
  })

  it('adds up its trees, one that asks nothing too', () => {
    const forest = unpackForest({ start: 0, trees: '40+0a5+5-' }, [[0]])
    expect(forest.trees).toHaveLength(2)
    expect(predict(forest, [1])).toBeCloseTo(odds(35), 10)
  })

  it('is learned from examples, the same each time, and comes out of its package as it went in', () => {
    const count = 400
    const x = new Float32Array(count * 3)
    for (let i = 0; i < count; i++) x.set([0, i / count, (i * 37) % 2], i * 3)
    const y = Float32Array.from({ length: count }, (_, i) => (i / count > 0.6 ? 1 : 0))
    const examples = { x, y, weight: new Float32Array(count).fill(1), width: 3 }
    const options = { trees: 40, depth: 2, rate: 0.3, rows: 0.7, features: 1, leastLeaf: 1, ridge: 1 }
    const forest = fitForest(examples, options)
    expect(forest.trees).toHaveLength(40)
    expect(fitForest(examples, options)).toEqual(forest)
    expect(predict(forest, [0, 0.9, 0])).toBeGreaterThan(0.95)
    expect(predict(forest, [0, 0.9, 1])).toBeGreaterThan(0.95)
    expect(predict(forest, [0, 0.3, 0])).toBeLessThan(0.05)
    const { thresholds, packed } = packForests([forest])
    expect(unpackForest(packed[0]!, thresholds)).toEqual(forest)
  })
})
