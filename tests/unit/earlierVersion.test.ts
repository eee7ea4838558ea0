import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { earlierVersion } from '../../src/clutter/repeats/earlierVersion.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const EARLIER = [
  'A landslide has closed the coast road at Oddholm tonight. Three houses are empty, and some 40 people cannot leave.',
  'The police were told at 04.20, the officer Runa Voss says. Nobody is missing, and a dog is on its way to the place.',
  'The mayor of Oddholm says that the school is closed and that two halls are open.',
]
const LATER = [
  'A landslide closed the coast road at Oddholm on the night to Tuesday. Five houses are empty, and 61 people cannot leave by any other way than by boat. The road stays closed for three weeks, the county says.',
  'The police were told at 04.20 by the driver of a milk lorry, officer Runa Voss says. Nobody is missing. A dog went over the place in the morning without finding anything, and the search has ended.',
  'Lore Brandt saw it from the quay. The hill came down as if somebody had pulled a cloth, she says.',
  'The mayor of Oddholm says that the school stays closed until Friday and that four halls are open for the night.',
]

const found = (texts: (string | { text: string })[]) =>
  earlierVersion(makeArticle(texts).body).map(({ block, original }) => [block, original])

describe('an earlier version above a report that was brought up to date', () => {
  test('goes, paragraph by paragraph, and what it alone says is told', () => {
    expect(found([...EARLIER, ...LATER, BELL])).toEqual([
      [0, 3],
      [1, 4],
      [2, 6],
    ])
    const folded = toEnd(repeats(makeArticle([...EARLIER, ...LATER, BELL])))
    expect(folded.map(({ category, blocks, originals }) => [category, blocks, originals])).toEqual([
      ['near-repeat', [0], [3]],
      ['near-repeat', [1], [4]],
      ['near-repeat', [2], [6]],
    ])
    expect(folded[0]!.difference).toContain('40')
  })

  test('may stand below a deck', () => {
    expect(found([SADDLER, ...EARLIER, ...LATER]).map(([block]) => block)).toEqual([1, 2, 3])
  })

  const renamed = EARLIER.map((text) => text.replace('Oddholm', 'Tarrow'))
  const summary = EARLIER.map((text) => text.replace(/\d+ people/, '61 people').replace('two halls', 'four halls'))
  test.each([
    ['the later version is not longer', [...EARLIER, ...EARLIER.map((text) => text.replace('40', '61'))]],
    ['there are but two of them', [...EARLIER.slice(0, 2), ...LATER]],
    ['they tell of another place', [...renamed, ...LATER]],
    ['they sum up what follows, with the same numbers', [...summary, ...LATER]],
    ['one of them stands nowhere below', [EARLIER[0]!, SCHOOL, ...EARLIER.slice(1), ...LATER]],
    ['the later version does not follow right behind', [...EARLIER, OFFICE, ...LATER]],
    ['the order is another', [...EARLIER, LATER[3]!, ...LATER.slice(0, 3)]],
    ['something else follows', [...EARLIER, BELL, SADDLER, SCHOOL, OFFICE]],
  ])('stays where %s', (_, texts) => expect(found(texts)).toEqual([]))

  test('is not looked for in scripts without spaces', () => {
    const latin = 'Oddholm Harbour Brannick Saddler'
    const texts = (between: string) =>
      [3, 4, 5, 13, 14, 15].map((count) => `${latin} ${between} ${count}${count > 5 ? between.repeat(3) : ''}.`)
    expect(found(texts('and the rest of it were'))).toHaveLength(3)
    expect(found(texts('山体滑坡影响房屋共'))).toEqual([])
  })
})
