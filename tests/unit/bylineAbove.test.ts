import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { bylineAbove, onlyAuthor } from '../../src/article/bylineAbove.ts'
import { headLines } from '../../src/article/headLines.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { BELL, SADDLER } from './bellStory.ts'

/** The names that a line gives which stands above a story, or between its deck and its text. */
function names(line: string, deck = ''): string | undefined {
  const html = `<h1>The bell of Tarn</h1>${deck && `<p>${deck}</p>`}${line}<p>${BELL}</p><p>${SADDLER}</p>`
  const blocks = walk(new JSDOM(html).window.document.body, sightByAttributes)
  const members = blocks.flatMap(({ text }, index) => ([deck, BELL, SADDLER].includes(text) ? [index] : []))
  return bylineAbove(headLines(blocks, members))?.names
}

test.each([
  ['<p>By Liv Anker</p>', 'Liv Anker'],
  ['<p>by Liv Anker and Bo de Grell · 12 November 2026</p>', 'Liv Anker and Bo de Grell'],
  ['<p>BY: LIV ANKER, Tarn Tide</p>', 'LIV ANKER'],
  ['<p>By Liv Anker April 12, 2024</p>', 'Liv Anker'],
  ['<p>By Liv Anker on 3 May</p>', 'Liv Anker'],
  ['<div class="author-line"><span>Von Liv Anker</span></div>', 'Liv Anker'],
  ['<p>Por Liv Anker | 12/11/2026</p>', 'Liv Anker'],
  ['<p>Words by Liv Anker</p>', 'Liv Anker'],
  ['<p>Written by: Liv Anker, Ferry Desk</p>', 'Liv Anker'],
  ['<div class="byline"><small>By</small><b>Liv Anker</b></div>', 'Liv Anker'],
  ['<h3 class="byline">By LIV ANKER</h3>', 'LIV ANKER'],
  ['<p class="meta"><span class="author">Liv Anker</span><span>12 November 2026</span></p>', 'Liv Anker'],
  [
    '<p><a rel="author" href="/anker">Liv Anker</a> and <a rel="author" href="/grell">Bo Grell</a></p>',
    'Liv Anker, Bo Grell',
  ],
  ['<div itemprop="author"><span itemprop="name">Liv Anker</span> · Ferry desk</div>', 'Liv Anker'],
  ['<p class="author">서정훈 기자</p>', '서정훈 기자'],
  ['<p>By J. R. Holm</p>', 'J. R. Holm'],
  ['<p>By Liv Anker Photos by Bo Grell</p>', 'Liv Anker'],
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
  '<p class="author">Updated March 13, 2024</p>',
  '<p class="byline">Print</p>',
  '<p class="author">Ships & Ferries</p>',
  '<p>Liv Anker</p>',
  '<p class="photo-author">Liv Anker</p>',
  '<p>By the River</p>',
  '<p>By Monday</p>',
  '<p class="author">社会部</p>',
  '<p class="author">ข่าวการเมือง</p>',
  '<blockquote><span class="author">Liv Anker</span></blockquote>',
  '<h2 class="author">Liv Anker</h2>',
])('%s names nobody', (line) => expect(names(line)).toBeUndefined())

test('a line below the text names nobody either', () => {
  const blocks = walk(
    new JSDOM(`<p>${BELL}</p><p>${SADDLER}</p><p>By Liv Anker</p>`).window.document.body,
    sightByAttributes,
  )
  expect(bylineAbove(headLines(blocks, [0, 1]))).toBeNull()
})

test('a name that the page marks as the author anywhere is the author, unless it marks several', () => {
  const marked = (html: string) => onlyAuthor(new JSDOM(html).window.document)
  expect(marked(`<p>${BELL}</p><a rel="author">Liv Anker</a><p>Share</p><a rel="author">By Liv Anker</a>`)).toBe(
    'Liv Anker',
  )
  expect(marked('<i itemprop="author">Liv Anker</i><i itemprop="author">Bo Grell</i>')).toBe('')
  expect(marked('<a rel="author">admin</a>')).toBe('')
  expect(marked(`<p>${BELL}</p>`)).toBe('')
})

test('what stands below a heading of the story is of that section', () => {
  expect(names(`<p>${SADDLER}</p><h2>Getting there</h2><p>By Liv Anker</p>`)).toBeUndefined()
})
