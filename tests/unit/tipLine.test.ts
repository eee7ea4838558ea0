import { describe, expect, test } from 'vitest'
import { namedTipLine, tipLine } from '../../src/clutter/promos/tipLine.ts'

const asks = (text: string) =>
  tipLine({ text, kind: 'paragraph' }, (said) => /\bCourier\b|@brannick/.test(said)) !== null

describe('a line that wants mistakes or news', () => {
  test.each([
    'Spotted a mistake in this story? Press here and tell the desk.',
    'See a spelling or grammar error in our story? Report it by the button.',
    '» Нашли ошибку? Выделите её и нажмите Ctrl+Enter.',
    'Εντοπίσατε λάθος; Γράψτε στη σύνταξη.',
    'Heb je een tip? Mail de redactie op ieder uur.',
    'Got a story? The Courier answers at night, too.',
    'Har du tips? Skriv till nyheter@brannick.example.',
    'Seen the water rise? Send your pictures to water@brannick.example and they may be on at nine.',
    'Tips oss! Redaksjonen svarer på 51 00 00 00, døgnet rundt.',
  ])('is %s', (text) => expect(asks(text)).toBe(true))

  test.each([
    'Have a tip? Call the harbour police on 0800 555 111, day and night.',
    'Found an error in the accounts and three more in the minutes, the auditor wrote.',
    'Found an error in the accounts that nobody had seen for thirty years, and did the auditor really write that?',
    'Spotted a mistake?',
    'The police asked witnesses to send your photos to desk@brannick.example.',
    'Send your photos of the goat to the police at Tarrow, the constable says.',
    'Found an error? Then write to the ombudsman, the town hall says.',
    'Found a mistake on the electoral roll? The town hall takes objections until 4 December.',
    'Vet du mer? Kom och prata med oss vid bordet, säger utredaren.',
    'Tipsa oss hellre en gång för mycket, säger utredaren.',
    'Weet u meer? Bel ons, staat op het bord bij de haven.',
    'Une erreur humaine ? Les enquêteurs ne l’excluent plus.',
    'Har du sett något? undrade hon vid kajen.',
    'Do you know more? the judge asked the keeper twice.',
    'The Courier asks: got a story? Few have.',
  ])('is not %s', (text) => expect(asks(text)).toBe(false))

  test('is no heading', () => {
    expect(tipLine({ text: 'Spotted a mistake? Tell us', kind: 'heading' }, () => true)).toBeNull()
  })
})

test("a newsroom's own line for tips needs no more", () => {
  const isNamed = (text: string) => namedTipLine({ text, kind: 'paragraph' }) !== null
  expect(isNamed('【爆料热线】如果您有新闻线索，请拨打010-0000-1122')).toBe(true)
  expect(isNamed('▷ 기사제보: 카카오톡 ‘등대’ 또는 02-000-1122')).toBe(true)
  expect(isNamed('新闻热线是市民与报纸之间最早的桥梁。')).toBe(false)
  expect(isNamed('기사제보를 받은 뒤 석 달 동안 취재했다.')).toBe(false)
  expect(isNamed('경찰은 시민의 제보를 기다린다고 밝혔다.')).toBe(false)
  expect(isNamed('警方公布了举报电话，欢迎市民提供线索。')).toBe(false)
})
