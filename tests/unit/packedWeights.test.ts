import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unpackWeights } from '../../src/clutter/promos/packedWeights.ts'
import { packWeights } from '../../tools/train/calls/packWeights.ts'

test('weights come back as they were packed, but for what lies between two squares of steps', () => {
  const weight = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.double({ min: -5, max: 5, noNaN: true }) },
  )
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 300 }), (list) => {
      fc.pre(list.some((one) => Math.abs(one) > 1e-3))
      const { step, packed } = packWeights(Float64Array.from(list))
      const back = unpackWeights(packed, list.length)
      for (const [i, one] of list.entries()) {
        const between = step * (2 * Math.sqrt(Math.abs(one) / step) + 1)
        expect(Math.abs(back[i]! * step - one)).toBeLessThanOrEqual(between)
      }
    }),
  )
})
