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
