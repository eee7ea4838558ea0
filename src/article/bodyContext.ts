import type { MeasuredBlock } from './bodyFeatures.ts'

const SIDES = [-3, -2, -1, 1, 2, 3]
const LEVELS = ['parent', 'grandparent', 'great-grandparent', 'next around']

/** What the blocks around say of a block, by name, in the order of the values. */
export const CONTEXT = [
  'own odds',
  ...SIDES.map((side) => `odds at ${side}`),
  'best of 8 before',
  'best of 8 after',
  'odds near by length',
  ...LEVELS.map((level) => `odds in ${level}`),
  ...LEVELS.map((level) => `share in ${level}`),
  'odds in frame',
  'share in frame',
  'share before',
  'share after',
  'odds of heading above',
  'odds since heading',
]

/**
 * What the first judgement of all blocks says of each: stories stand together, in few elements, in few frames, and
 * what a heading opens goes with it.
 * @param odds the first judgement, 0–1 a block.
 */
export function bodyContext(blocks: MeasuredBlock[], odds: number[]): number[][] {
  const mass = blocks.map((block, i) => odds[i]! * block.length)
  const total = mass.reduce((sum, value) => sum + value, 0) || 1
  const around = LEVELS.map((_, level) => tally(blocks, mass, (block) => block.around[level]!))
  const frames = tally(blocks, mass, (block) => block.frame)
  let before = 0
  let headingOdds = 0.5
  let since = { length: 0, mass: 0 }
  return blocks.map((block, i) => {
    const at = (step: number) => odds[i + step] ?? 0
    const best = (from: number, to: number) => Math.max(0, ...odds.slice(Math.max(0, from), Math.max(0, to)))
    const near = window(blocks, mass, i, 5)
    if (block.heading) {
      headingOdds = odds[i]!
      since = { length: 0, mass: 0 }
    }
    const groups = around.map((level, index) => level.get(block.around[index]!)!)
    const frame = frames.get(block.frame)!
    const values = [
      odds[i]!,
      ...SIDES.map(at),
      best(i - 8, i),
      best(i + 1, i + 9),
      near,
      ...groups.map((group) => group.mass / group.length),
      ...groups.map((group) => group.mass / total),
      frame.mass / frame.length,
      frame.mass / total,
      before / total,
      (total - before - mass[i]!) / total,
      headingOdds,
      since.length === 0 ? headingOdds : since.mass / since.length,
    ]
    before += mass[i]!
    since = { length: since.length + block.length, mass: since.mass + mass[i]! }
    return values
  })
}

function tally(blocks: MeasuredBlock[], mass: number[], key: (block: MeasuredBlock) => number) {
  const sums = new Map<number, { length: number; mass: number }>()
  for (const [i, block] of blocks.entries()) {
    const sum = sums.get(key(block)) ?? { length: 0, mass: 0 }
    sum.length += block.length
    sum.mass += mass[i]!
    sums.set(key(block), sum)
  }
  return sums
}

function window(blocks: MeasuredBlock[], mass: number[], center: number, reach: number): number {
  let length = 0
  let sum = 0
  for (let i = Math.max(0, center - reach); i <= Math.min(blocks.length - 1, center + reach); i++) {
    if (i === center) continue
    length += blocks[i]!.length
    sum += mass[i]!
  }
  return length === 0 ? 0 : sum / length
}
