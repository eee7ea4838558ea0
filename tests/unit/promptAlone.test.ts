import { describe, expect, test } from 'vitest'
import { promptAlone } from '../../src/clutter/prompts.ts'
import { makeBlock } from './makeArticle.ts'

const ASKS: [kind: string, text: string][] = [
  ['newsletter', 'Sign up for our Friday newsletter'],
  ['newsletter', 'Alles aus dem Tal im Newsletter: Melden Sie sich kostenlos an.'],
  ['newsletter', 'Meld je aan voor onze nieuwsbrief en lees elke ochtend wat er speelt.'],
  ['newsletter', '매일 아침 항구 소식, 뉴스레터 구독'],
  ['app', 'Download the Ferryman app and never miss a tide'],
  ['app', 'Nichts mehr verpassen: Laden Sie die App des Fährboten.'],
  ['app', 'Descárgate la app de La Barcaza'],
  ['follow', 'Ακολουθήστε τη Βάρκα στο Google News'],
  ['follow', 'Śledź nas na Facebooku'],
  ['donate', 'Soutenez le journalisme du port'],
]

const TELLS = [
  'The council now sends a newsletter to whoever signs up at the library.',
  'Seit Mai verschickt die Gemeinde einen Newsletter, für den sich 300 Leute angemeldet haben.',
  'The app was downloaded four hundred times on the first evening.',
  'Facebook is where the fishermen of Ostrow follow the weather.',
  'Get there by app or by boat',
  'Support came from a retired journalist who writes about membership of the sailing club, and about its newsletter, at a length that nobody else has ever managed, week for week.',
]

describe('a line without a link', () => {
  test.each(ASKS)('that asks, for %s: %s', (kind, text) => {
    expect(promptAlone(makeBlock(text))).toEqual({ kind, text })
  })

  test.each(TELLS)('that tells of such things: %s', (text) => {
    expect(promptAlone(makeBlock(text))).toBeNull()
  })

  test('that is an item, or has a link, is not looked at here', () => {
    expect(promptAlone(makeBlock(ASKS[0]![1], 0, { kind: 'item' }))).toBeNull()
    const links = [{ start: 0, end: 7, href: 'https://www.ostrow.example/letter', rel: '' }]
    expect(promptAlone(makeBlock(ASKS[0]![1], 0, { links }))).toBeNull()
  })

  test('that names an app as a heading is one of a list', () => {
    expect(promptAlone(makeBlock('Download Planner App', 0, { kind: 'heading' }))).toBeNull()
  })
})
