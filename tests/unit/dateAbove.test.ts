import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { dateAbove } from '../../src/article/dateAbove.ts'
import { headLines } from '../../src/article/headLines.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { BELL, SADDLER } from './bellStory.ts'

/** The day that a line above a story names. */
function date(line: string): string {
  const html = `<h1>The bell of Tarn</h1>${line}<p>${BELL}</p><p>${SADDLER}</p>`
  const blocks = walk(new JSDOM(html).window.document.body, sightByAttributes)
  const members = blocks.flatMap(({ text }, index) => ([BELL, SADDLER].includes(text) ? [index] : []))
  return dateAbove(headLines(blocks, members), 'en').slice(0, 10)
}

test.each([
  ['<p>12 November 2026</p>', '2026-11-12'],
  ['<div>By Liv Anker</div><div>Last updated: November 12, 2026, 5 pm</div>', '2026-11-12'],
  ['<p>Tarn · 12.11.2026</p>', '2026-11-12'],
  ['<p>Stand: 12. November 2026, 10:20 Uhr</p>', '2026-11-12'],
  ['<p>12 November 2026</p><p>Updated: 14 November 2026</p><p>Photo taken 3 March 2019</p>', '2026-11-12'],
])('%s says when the story appeared', (line, found) => expect(date(line)).toBe(found))

test.each([
  '<h2>12 November 2026</h2>',
  '<p>The ferry of Tarn sank on 12 November 1962, and forty people went down with it.</p>',
  '<p>Nov 12</p>',
  '<p>When: Saturday, 30 May 2026, 7 pm</p>',
  '<p>Deadline: 30 June 2027</p>',
  '<figure><figcaption>The landing on 3 March 2019</figcaption></figure>',
  '<nav>Friday, 5 June 2026</nav>',
])('%s does not', (line) => expect(date(line)).toBe(''))
