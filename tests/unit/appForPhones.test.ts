import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { findClutter } from '../../src/clutter/index.ts'
import { makeArticle } from './makeArticle.ts'

const STORES = [
  'https://apps.apple.com/app/id1274410752',
  'https://play.google.com/store/apps/details?id=example.ferry',
]

/** Which blocks go of a story that holds this line, with its last two words linked. */
function gone(text: string, hrefs: string[], others: string[]) {
  const links = ['iOS', 'Android'].map((word, i) => {
    const start = text.lastIndexOf(word)
    return { start, end: start + word.length, href: hrefs[i]!, rel: '' }
  })
  const lines = others.map((other) => ({ text: other }))
  const article = makeArticle([...lines.slice(0, 2), { text, links }, ...lines.slice(2)])
  const promos = toEnd(findClutter(article)).filter(({ state, part }) => state === 'applied' && !part)
  return promos.flatMap(({ blocks }) => blocks)
}

const STORY = [
  'The keeper of the northern light climbed the stair on Monday and found the lamp cold for the first time in a century.',
  'Nobody in the village had heard a sound, and the oil stood as high in the tank as it had on Sunday evening.',
  'By noon the harbour master had sent for a glazier, who brought a pane of glass and his daughter with him.',
]
const LINE = 'The Gannet App: news from your region, as a push too. For iOS For Android'

test('an app of something else goes', () => {
  expect(gone(LINE, STORES, STORY)).toEqual([2])
})

test('an app that the story tells of stays', () => {
  const [first, second, third] = STORY as [string, string, string]
  const told = [first, `${second} The Gannet App had sent the news from the region as a push.`, third]
  expect(gone(LINE, STORES, told)).toEqual([])
})

test('links to sources stay', () => {
  const line = 'The Gannet tables: tides of your region, as a sheet too. For iOS For Android'
  expect(gone(line, STORES, STORY)).toEqual([2])
  expect(gone(line, ['https://county.example/minutes', 'https://tides.example/north'], STORY)).toEqual([])
})
