import { expect, test, vi } from 'vitest'
import { minutesText } from '../../src/ui/time.ts'

vi.mock('../../src/extension/i18n.ts', () => ({ uiLanguage: () => 'en' }))

test.each([
  [0.2, '1 min'],
  [3.4, '3 min'],
  [59, '59 min'],
  [60, '1 hr'],
  [408, '6 hr 48 min'],
])('%s minutes are “%s”', (minutes, text) => expect(minutesText(minutes, 'short')).toBe(text))

test('the long form has whole words', () => {
  expect(minutesText(61, 'long')).toBe('1 hour 1 minute')
})
