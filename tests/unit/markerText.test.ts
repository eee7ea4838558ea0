import { expect, test, vi } from 'vitest'
import type { FoldGroup } from '../../src/page/foldGroups.ts'
import { markerWords } from '../../src/page/markerText.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const LONG = 'The keeper of the northern light climbed the stair on Monday and found the lamp cold.'

/** A marker that stands for findings with these texts. */
function marker(texts: string[]): FoldGroup {
  const findings = texts.map((text, id) => ({ text, blocks: [id], reason: { code: 'promo_ad', args: ['x'] } }))
  return { blocks: texts.map((_, id) => id), findings } as unknown as FoldGroup
}

test('a marker tells how what is folded begins and why, so that two that stand for one promo each are told apart', () => {
  const [one, other] = [marker(['Read also: The bridge sank']), marker(['Sign up for\nour letter'])]
  expect(markerWords.of(one)).toBe(markerWords.of(other))
  expect(markerWords.folded(one)).toBe('Read also: The bridge sank\n→ reason_promo_ad \u2068x\u2069')
  expect(markerWords.folded(other)).toBe('Sign up for our letter\n→ reason_promo_ad \u2068x\u2069')
})

test('of many and of long ones it tells the first words of the first', () => {
  const told = markerWords.folded(marker([LONG, 'Two', 'Three', 'Four'])).split('\n')
  expect(told.filter((line) => !line.startsWith('→')).slice(1)).toEqual(['Two', 'Three', '…'])
  expect(LONG.startsWith(told[0]!.slice(0, -1))).toBe(true)
  expect(told[0]).toMatch(/\S…$/)
})
