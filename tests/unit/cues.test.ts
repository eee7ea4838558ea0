import { describe, expect, test } from 'vitest'
import { fold } from '../../src/article/text/normalise.ts'
import data from '../../src/clutter/cues.json' with { type: 'json' }
import { cueAt, isRelatedHeading, shopCueAtEnd } from '../../src/clutter/cues.ts'

test('cues are written as texts are compared: lower case, plain quotes and dashes', () => {
  const { source: _, ...groups } = data
  const texts = Object.values(groups).flatMap((byLanguage) =>
    Object.values(byLanguage).flatMap((list) => (Array.isArray(list) ? list : [])),
  )
  expect(texts.length).toBeGreaterThan(1000)
  expect(texts.filter((text) => fold(text) !== text)).toEqual([])
})

describe('a cue at the start of a line', () => {
  test.each([
    ['Read more: The hat of the pilot', 'story', 'marked'],
    ['READ MORE | The hat of the pilot', 'story', 'marked'],
    ['» Lesen Sie auch: Der Hut', 'story', 'marked'],
    ['Lire aussi : Le chapeau', 'story', 'marked'],
    ['À LIRE AUSSI', 'story', 'whole'],
    ['Lea también: El sombrero', 'story', 'marked'],
    ['Leggi anche — Il cappello', 'story', 'marked'],
    ['Leia também: O chapéu', 'story', 'marked'],
    ['Lees ook: De hoed', 'story', 'marked'],
    ['(READ: The hat)', 'story', 'marked'],
    ['Advertisement', 'ad', 'whole'],
    ['- Anzeige -', 'ad', 'whole'],
    ['Story continues below', 'continue', 'whole'],
    ['Download our app for the latest', 'app', 'open'],
    ['Follow us on Mastodon', 'follow', 'open'],
  ])('%s', (text, kind, form) => {
    expect(cueAt(text)).toMatchObject({ kind, form })
  })

  test.each([
    'Readers more than doubled in a year.',
    'Readmore is a town in the hills.',
    'Adverts were banned from the quay in 1974.',
    'The app can be downloaded from Monday.',
    'She said: read more books.',
    '',
    '— … —',
    '🙂',
  ])('is none in: %s', (text) => {
    expect(cueAt(text)).toBeNull()
  })

  test('that also opens ordinary sentences is weak', () => {
    expect(cueAt('Watch the water, said the ferryman')).toMatchObject({ form: 'open', weak: true })
    expect(cueAt('Related: The hat')).toMatchObject({ form: 'marked' })
  })

  test('is measured on the text as the page writes it', () => {
    const text = '► ＲＥＡＤ ＭＯＲＥ：The hat of the pilot'
    const cue = cueAt(text)!
    expect(text.slice(cue.length)).toBe('The hat of the pilot')
    expect(cue.text).toBe('ＲＥＡＤ ＭＯＲＥ')
  })
})

describe('a heading over a list of other stories', () => {
  test.each([
    'Related',
    'RELATED STORIES:',
    '— You may also like —',
    'Mehr zum Thema',
    'Sur le même sujet',
    'Más noticias',
  ])('%s', (text) => {
    expect(isRelatedHeading(text)).toBe(true)
  })

  test.each(['More from the hearing', 'Related questions', 'Latest results of the count', 'What comes next', ''])(
    'is not: %s',
    (text) => {
      expect(isRelatedHeading(text)).toBe(false)
    },
  )
})

test.each([
  ['Tidewear $40 View deal', 'View deal'],
  ['Tidewear of Tarrow $40 Buy now', 'Buy now'],
])('a button to a shop ends with its cue: %s', (text, cue) => {
  expect(shopCueAtEnd(text)).toMatchObject({ kind: 'shop', form: 'whole', text: cue, length: text.length })
})

test.each([
  'View deal',
  'Where the islanders shop',
  `Tidewear ${'of Tarrow '.repeat(6)}View deal`,
  'View deal at Tidewear',
])('no button ends so: %s', (text) => expect(shopCueAtEnd(text)).toBeNull())
