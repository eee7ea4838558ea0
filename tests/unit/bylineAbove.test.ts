import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { bylineAbove } from '../../src/article/bylineAbove.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { BELL, SADDLER } from './bellStory.ts'

/** The names that a line gives which stands above a story, or between its deck and its text. */
function names(line: string, deck = ''): string | undefined {
  const html = `<h1>The bell of Tarn</h1>${deck && `<p>${deck}</p>`}${line}<p>${BELL}</p><p>${SADDLER}</p>`
  const blocks = walk(new JSDOM(html).window.document.body, sightByAttributes)
  const members = blocks.flatMap(({ text }, index) => ([deck, BELL, SADDLER].includes(text) ? [index] : []))
  return bylineAbove(blocks, members)?.names
}

test.each([
  ['<p>By Liv Anker</p>', 'Liv Anker'],
  ['<p>by Liv Anker and Bo de Grell · 12 November 2026</p>', 'Liv Anker and Bo de Grell'],
  ['<p>BY: LIV ANKER, Tarn Tide</p>', 'LIV ANKER'],
  ['<p>By Liv Anker April 12, 2024</p>', 'Liv Anker'],
  ['<p>By Liv Anker on 3 May</p>', 'Liv Anker'],
  ['<div class="author-line"><span>Von Liv Anker</span></div>', 'Liv Anker'],
  ['<p>Por Liv Anker | 12/11/2026</p>', 'Liv Anker'],
])('%s names who wrote the story', (line, found) => expect(names(line)).toBe(found))

test('the line may stand below the deck', () => {
  expect(
    names('<p>By Liv Anker</p>', 'A captain has the bell of the ferry muffled, and the town does not sleep.'),
  ).toBe('Liv Anker')
})

test.each([
  '<p>Von der Brücke</p>',
  '<p>By boat, train and bus</p>',
  '<p>By noon the bell of the ferry was muffled, and the captain slept.</p>',
  '<h2>By Tarn</h2>',
  '<p>Published 12 November 2026</p>',
])('%s names nobody', (line) => expect(names(line)).toBeUndefined())

test('a line below the text names nobody either', () => {
  const blocks = walk(
    new JSDOM(`<p>${BELL}</p><p>${SADDLER}</p><p>By Liv Anker</p>`).window.document.body,
    sightByAttributes,
  )
  expect(bylineAbove(blocks, [0, 1])).toBeNull()
})
