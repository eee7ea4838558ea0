import { expect, it, vi } from 'vitest'
import { countsText } from '../../src/popup/counts.ts'
import { type Choices, NO_CHOICES, type Reading, type SettledFinding } from '../../src/reading.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const finding = (category: SettledFinding['category'], blocks: number[], state = 'applied') => ({
  category,
  blocks,
  state,
})
const text = (findings: ReturnType<typeof finding>[], on: boolean, kinds: Partial<Choices['kinds']> = {}) =>
  countsText({
    reading: { findings } as unknown as Reading,
    choices: { ...NO_CHOICES, kinds: { ...NO_CHOICES.kinds, ...kinds } },
    on,
  })

it('counts the paragraphs of repeats, and each promo and link once', () => {
  const all = [
    finding('repeat', [1, 2, 3]),
    finding('echo', [4]),
    finding('promo', [5, 6]),
    finding('unrelated-link', [7]),
    finding('promo', [8], 'suggested'),
  ]
  expect(text(all, true)).toBe('folded_repeats_other 4, folded_promos_one 1, folded_links_one 1')
  expect(text(all, false)).toBe('found_repeats_other 4, found_promos_one 1, found_links_one 1')
})

it('says so where nothing is folded', () => {
  expect(text([finding('promo', [1], 'kept')], true)).toBe('found_nothing')
})

it.each([
  ['a repeat was kept', [finding('repeat', [1], 'kept')], {}],
  ['repeats are not looked for', [], { repeats: false }],
])('never says that nothing is said twice where %s', (_, findings, kinds) => {
  for (const on of [true, false]) expect(text(findings, on, kinds)).toBe('found_unfolded')
})

it('says how much is suggested where nothing is folded', () => {
  const suggested = [finding('echo', [1], 'suggested'), finding('promo', [2], 'suggested')]
  for (const on of [true, false]) expect(text(suggested, on)).toBe('found_suggestions_other 2')
  expect(text([...suggested, finding('promo', [3])], true)).toBe('folded_promos_one 1')
})

it('says so where nothing is looked for at all', () => {
  expect(text([], false, { repeats: false, promos: false, links: false })).toBe('found_unsought')
})
