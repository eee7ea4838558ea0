import { expect, it, vi } from 'vitest'
import { countsText } from '../../src/popup/counts.ts'
import type { Reading, SettledFinding } from '../../src/reading.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const finding = (category: SettledFinding['category'], blocks: number[], state = 'applied') => ({
  category,
  blocks,
  state,
})
const text = (findings: ReturnType<typeof finding>[], on: boolean) => countsText({ findings } as unknown as Reading, on)

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
