import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** The reasons for which a line set into the story goes. */
function reasons(text: string, below = SCHOOL): string[] {
  const line = { text, frame: 'div.box>p', odds: 0.5 }
  const found = toEnd(promoLines(makeArticle([BELL, SADDLER, line, below, OFFICE])))
  return found.filter(({ blocks }) => blocks.includes(2)).map(({ reason }) => reason.code)
}

const ASKED = 'Enquete: o sino da balsa deve ficar? Vote e deixe sua opinião nos comentários'

describe('a line that opens as polls do', () => {
  test('is one where it sounds like a call, though it asks about the story', () => {
    expect(reasons(ASKED)).toEqual(['promo_poll'])
  })

  test.each([
    ['a share in per cent', 'Of those who were asked, 54 % want to keep the bell, and the rest have not heard it yet.'],
    ['a share in words', 'Von den Befragten wollen 54 Prozent die Glocke behalten, die anderen haben sie nie gehört.'],
  ])('asked who was asked, where the answers stand below: %s', (_, below) => {
    const asked = 'Sondage : pour qui voteriez-vous si l’élection avait lieu dimanche ?'
    expect(reasons(asked)).toEqual(['promo_poll'])
    expect(reasons(asked, below)).toEqual([])
  })

  test('is one all the same where it calls to vote', () => {
    expect(reasons(ASKED, 'So far 54 % of those who were asked want to keep the bell, the office says.')).toEqual([
      'promo_call',
    ])
  })

  test('says how one ended without a question', () => {
    expect(reasons('Poll: Most want to keep the bell of the ferry')).toEqual([])
  })
})
