import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { echoes } from '../../src/clutter/repeats/echoes.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { makeArticle } from './makeArticle.ts'

// Copies that somebody edited, and lines that only look like it.

const STORY = [
  'The lighthouse of Skarv was switched off on Tuesday, after one hundred and four years without a single night of rest.',
  'Its keeper said that he would go on climbing the stairs, because the knees forget faster than the head does.',
  'Ships find their way by satellite now and have done so since the spring of the year before last.',
  'The lamp goes to a museum inland, where it will be lit on Sundays and admired from benches.',
  'What becomes of the tower is to be decided by those who can see it from their kitchens.',
]

describe('a run that comes again', () => {
  test('is folded also where a paragraph of it was edited in many places', () => {
    const again = [
      STORY[0]!,
      'Its old keeper says that he will go on climbing the stairs, since knees forget faster than a head.',
      STORY[2]!,
    ]
    const found = toEnd(repeats(makeArticle([...STORY, ...again])))
    expect(found.flatMap(({ blocks }) => blocks).sort()).toEqual([5, 6, 7])
    expect(found.find(({ blocks }) => blocks.includes(6))?.originals).toEqual([1])
  })

  test('is folded also where it leaves out the list that stood in between', () => {
    const list = Array.from({ length: 8 }, (_, i) => ({ kind: 'item' as const, text: `Bulb ${i} of the lamp` }))
    const body = [STORY[0]!, STORY[1]!, ...list, STORY[2]!, STORY[3]!, 'Now the same for those who came late.']
    const again = [STORY[1]!.replace('climbing', 'walking'), STORY[2]!.replace('spring', 'autumn')]
    const found = toEnd(repeats(makeArticle([...body, ...again])))
    expect(found.flatMap(({ blocks, originals }) => [blocks, originals])).toEqual([[13], [1], [14], [10]])
  })

  test('is none where two lines are only built alike', () => {
    const due = [
      'The first part of the tax on boats is due on the fifteenth of April for boats with a mast.',
      'The second part of the tax on carts is due on the fifteenth of June for carts with two wheels.',
      'A pause.',
      'The third part of the tax on boats is due on the twentieth of August for boats without a mast.',
      'The fourth part of the tax on carts is due on the twentieth of October for carts with four wheels.',
    ]
    expect(toEnd(repeats(makeArticle(due)))).toEqual([])
  })
})

describe('the same terms for several countries', () => {
  const terms = (amount: string) =>
    `Whoever buys three lamps before the end of May gets a fourth one free of charge, and a box of wicks with any purchase of ${amount} or more, as long as stocks last and the lighthouse shop is open. Lamps cannot be changed for money.`
  const countries = ['Norway', terms('400 crowns'), 'Britain', terms('30 pounds'), 'Canada', terms('55 dollars')]

  test('are none said twice', () => {
    expect(toEnd(repeats(makeArticle([STORY[0]!, ...countries, STORY[1]!])))).toEqual([])
  })

  test('lose none of them where each is doubled', () => {
    const doubled = countries.flatMap((text) => (text.length > 20 ? [text, text] : [text]))
    const found = toEnd(repeats(makeArticle([STORY[0]!, ...doubled, STORY[1]!])))
    expect(found.flatMap(({ blocks }) => blocks).sort()).toEqual([3, 6, 9])
  })

  test('lose none of them where all come again', () => {
    const again = countries.filter((text) => text.length > 20)
    const found = toEnd(repeats(makeArticle([STORY[0]!, ...countries, ...again, STORY[1]!])))
    expect(found.flatMap(({ blocks }) => blocks).sort()).toEqual([7, 8, 9])
  })
})

describe('a story that is set as one long quotation', () => {
  const quoted = STORY.map((text) => ({ kind: 'quote' as const, text }))

  test('has its deck once', () => {
    const found = toEnd(repeats(makeArticle([STORY[1]!, ...quoted])))
    expect(found.map(({ blocks, originals }) => [blocks, originals])).toEqual([[[2], [0]]])
  })

  test('has its pull quote folded', () => {
    const pull = { kind: 'quote' as const, words: 'p pullquote', text: 'The knees forget faster than the head does.' }
    const found = toEnd(echoes(makeArticle([...quoted, pull])))
    expect(found.map(({ blocks, originals, reason }) => [blocks, originals, reason.code])).toEqual([
      [[5], [1], 'pull_quote'],
    ])
  })
})
