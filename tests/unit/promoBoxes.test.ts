import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { promoLines } from '../../src/clutter/promoLines.ts'
import { BELL, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const STORY = [BELL, SADDLER, SCHOOL].map(
  (text): Partial<Block> => ({ text, frame: 'div.text>p', words: 'p div text' }),
)

function link(text: string, path: string, more: Partial<Block> = {}): Partial<Block> {
  const links = [{ start: 0, end: text.length, href: new URL(path, 'https://news.example/').href, rel: '' }]
  return { text, links, frame: 'div.text>p', words: 'p div text', ...more }
}

function setAside(body: Partial<Block>[]): string[] {
  const found = toEnd(promoLines(makeArticle(body)))
  return found.filter(({ confidence }) => confidence >= 0.55).map(({ text }) => text)
}

test('what stands in one small box with a button that asks goes with it', () => {
  const box = { group: 7, frame: 'div.text>section>p', words: 'p section div text' }
  const lines = [
    { text: 'The ferries of the week', ...box },
    { text: 'Every Monday at six, before the first boat leaves.', ...box },
    link('Sign up for our newsletter', '/newsletter', box),
  ]
  expect(setAside([...STORY, ...lines, ...STORY])).toEqual(lines.map(({ text }) => text))
})

test('paragraphs beside such a button stay where it stands among the story', () => {
  expect(setAside([...STORY, link('Sign up for our newsletter', '/newsletter'), ...STORY])).toEqual([
    'Sign up for our newsletter',
  ])
})
