import { describe, expect, test } from 'vitest'
import { tipLine } from '../../src/clutter/promos/tipLine.ts'

const asks = (text: string) =>
  tipLine({ text, kind: 'paragraph' }, (said) => /\b(us|ons|oss|Courier)\b|@brannick/.test(said)) !== null

describe('a line that wants mistakes or news', () => {
  test.each([
    'Spotted a mistake? Press here and tell the desk.',
    'See a spelling or grammar error in our story? Report it by the button.',
    '» Нашли ошибку? Выделите её и нажмите Ctrl+Enter.',
    'Εντοπίσατε λάθος; Γράψτε στη σύνταξη.',
    'Heb je een tip? Mail ons op ieder uur.',
    'Got a story? The Courier answers at night, too.',
    'Har du tips? Skriv till nyheter@brannick.example.',
    'Tips oss på 51 00 00 00, døgnet rundt.',
  ])('is %s', (text) => expect(asks(text)).toBe(true))

  test.each([
    'Have a tip? Call the harbour police on 0800 555 111, day and night.',
    'Found an error in the accounts and three more in the minutes, the auditor wrote.',
    'Found an error in the accounts that nobody had seen for thirty years, and did the auditor really write that?',
    'Spotted a mistake?',
    'Har du sett något? undrade hon vid kajen.',
    'Do you know more? the judge asked the keeper twice.',
    'The Courier asks: got a story? Few have.',
  ])('is not %s', (text) => expect(asks(text)).toBe(false))

  test('is no heading', () => {
    expect(tipLine({ text: 'Spotted a mistake? Tell us', kind: 'heading' }, () => true)).toBeNull()
  })
})
