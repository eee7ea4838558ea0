import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** What is surely a promo of a line amid a story, by its reason. */
function found(text: string, language: string): string[] {
  const article = { ...makeArticle([BELL, SADDLER, { text }, SCHOOL, OFFICE]), language }
  return toEnd(promoLines(article)).flatMap(({ reason, confidence }) => (confidence > 0.7 ? [reason.code] : []))
}

describe('a line behind a cue that all the world uses', () => {
  test.each([
    ['fr', 'Votez dimanche dans votre bureau habituel, muni d’une pièce d’identité.'],
    ['it', 'Vota dalle sette alle ventitré nel tuo seggio, con la tessera.'],
    ['ru', 'Голосуйте до восьми вечера в своем участке с паспортом.'],
    ['sv', 'Rösta senast på söndag klockan åtta i din vallokal.'],
    ['en', 'Visit your GP if the cough lasts longer than three weeks.'],
    ['es', 'Escucha a tu médico y no a tu cuñado.'],
    ['nl', 'Meld je aan voor de noodopvang bij de balie van de gemeente.'],
    ['en', 'Buy the smallest courgettes you can find at the market.'],
    ['de', 'Jetzt spenden die Leute auf der Insel wieder mehr.'],
    ['de', 'Jetzt buchen viele Gäste wieder das Hotel am Kai.'],
  ])('is advice or tells something (%s): %s', (language, text) => expect(found(text, language)).toEqual([]))

  test('gives an address of another where it asks to enrol there', () => {
    expect(found('To take part in the walk, write to walks@guild.example before Friday.', 'en')).toEqual([])
  })
})

test('behind a cue for what sites alone ask, a line that sounds like a call says what it asks', () => {
  expect(found('Tekst gaat verder onder de foto van de klok', 'nl')).toEqual(['promo_continue'])
})

test('a heading that begins as the mark of an advertisement does is of the story', () => {
  const heading = (text: string) => {
    const lines = [BELL, SADDLER, { text, kind: 'heading' as const, level: 2, frame: 'h2' }, SCHOOL, OFFICE]
    const sure = toEnd(promoLines(makeArticle(lines, { language: 'de' }))).filter(({ confidence }) => confidence > 0.7)
    return sure.flatMap(({ blocks }) => blocks)
  }
  expect(heading('Werbung um 7.10 Uhr')).toEqual([])
  expect(heading('Werbung')).toEqual([2])
})

test('a helpline stays, however its words call', () => {
  const line = { text: 'Rufen Sie uns an: Das Hilfetelefon antwortet unter 0800 555 019, folgen Sie uns auf WhatsApp.' }
  const found = toEnd(promoLines(makeArticle([BELL, SADDLER, { ...line, frame: 'div>p' }, SCHOOL, OFFICE])))
  expect(found).toEqual([])
  const other = { text: line.text.replace('Hilfetelefon', 'Postfach'), frame: 'div>p' }
  expect(toEnd(promoLines(makeArticle([BELL, SADDLER, other, SCHOOL, OFFICE]))).length).toBe(1)
})

test('what the line before announces is told', () => {
  const call = 'All about the valley, every morning at six, from the Harbour Post on WhatsApp.'
  const site = { site: 'Harbour Post', url: 'https://harbourpost.example/2026/03/04/a-story-with-a-long-slug' }
  const found = (before: string) =>
    toEnd(promoLines(makeArticle([BELL, before, call, SCHOOL, OFFICE], site))).flatMap(({ blocks }) => blocks)
  expect(found(SADDLER)).toEqual([2])
  expect(found('The message that 400 people received on Monday night was short:')).toEqual([])
})
