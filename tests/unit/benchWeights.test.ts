import { describe, expect, it } from 'vitest'
import budgets from '../../tools/bench/budgets.json' with { type: 'json' }
import { exponent } from '../../tools/bench/growth.ts'
import { spread } from '../../tools/bench/pages.ts'
import { articlePage } from '../../tools/bench/synthetic.ts'
import { contentScriptWeight, popupWeight, weigh } from '../../tools/bench/weights.ts'
import { shipped } from '../../tools/measure/shipped.ts'

/** Every reader pays for these bytes: on each page the script, at each opening the popup. */
describe('weight', () => {
  it('of content script and popup stays within budget, compressed', { timeout: 120_000 }, () => {
    shipped()
    expect(contentScriptWeight().gzip).toBeLessThanOrEqual(budgets.contentScript)
    expect(popupWeight().gzip).toBeLessThanOrEqual(budgets.popup)
    // A popup without its script would be a mistake of the measure.
    expect(popupWeight().raw).toBeGreaterThan(1000)
  })

  it('counts bytes, not letters', () => {
    expect(weigh(['é', Buffer.from('ab')]).raw).toBe(4)
    expect(weigh(['a'.repeat(10_000)]).gzip).toBeLessThan(100)
  })
})

describe('growth', () => {
  it('finds the exponent of proportional and of quadratic time', () => {
    const at = (power: number) => [500, 5000, 50_000].map((blocks) => ({ blocks, ms: 3 * blocks ** power }))
    expect(exponent(at(1))).toBeCloseTo(1, 6)
    expect(exponent(at(2))).toBeCloseTo(2, 6)
  })

  it('grows by repeating the very same article', () => {
    const count = (html: string) => html.match(/<p>/g)!.length
    expect(count(articlePage(20, 3))).toBe(60)
    expect(new Set(articlePage(20, 3).match(/<p>.*<\/p>/g)).size).toBe(20)
    expect(articlePage(20, 1)).toBe(articlePage(20, 1))
  })

  it('spreads a sample evenly', () => {
    expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([1, 3, 5])
    expect(spread([1, 2], 5)).toEqual([1, 2])
  })
})
