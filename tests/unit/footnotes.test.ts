import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { withFootnotes } from '../../src/article/body/footnotes.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { BELL } from './bellStory.ts'

const STORY = 0.4
const NOTE = 'So says the ledger of the foundry.'

/** What is of the story beside its paragraph, which ends with a link of these words to a place on the page. */
function told(words: string, below: string): string[] {
  const html = `<p>${BELL}<sup><a href="#n1">${words}</a></sup></p>${below}`
  const { document } = new JSDOM(`<body>${html}`, { url: 'https://holm.example/bell' }).window
  const blocks = walk(document.body, sightByAttributes)
  const odds = withFootnotes(
    blocks,
    blocks.map((_, index) => (index === 0 ? 1 : 0.1)),
    STORY,
  )
  return blocks.slice(1).flatMap(({ text }, index) => (odds[index + 1]! >= STORY ? [text] : []))
}

test.each(['1', '[1]', '*', 'a', '†', '12'])('a note is of the story whose mark leads to it: %s', (mark) => {
  const notes = `<h2>Notes</h2><ol><li id="n1"><p>${NOTE}</p></li><li id="n2">Ibid.</li></ol>`
  expect(told(mark, notes)).toEqual(['Notes', NOTE])
})

test('what no mark leads to is judged by itself', () => {
  const chapter = (text: string) => `<section id="n1"><h2>Comments</h2><p>${text}</p></section>`
  expect(told('389 comments', chapter(NOTE))).toEqual([])
  expect(told('1', chapter(NOTE.repeat(50)))).toEqual([])
  expect(told('1', `<p id="n2">${NOTE}</p>`)).toEqual([])
})

test('a note that holds the story itself says nothing', () => {
  const { document } = new JSDOM(`<div id="n1"><p>${BELL} <a href="#n1">1</a></p><p>${NOTE}</p></div>`, {
    url: 'https://holm.example/bell',
  }).window
  const blocks = walk(document.body, sightByAttributes)
  expect(withFootnotes(blocks, [1, 0.1], STORY)).toEqual([1, 0.1])
})

test.each([
  ['a count of comments in front of the story', `<p><a href="#comments">3</a> ${BELL}</p>`],
  ['one behind a question', `<p>${BELL} What do you think? <a href="#comments">3</a></p>`],
  ['a note of another page', `<p>${BELL}<sup><a href="https://report.example/#comments">1</a></sup></p>`],
])('%s takes nothing into the story', (_, story) => {
  const comments = '<section id="comments"><h2>3 comments</h2><p>Great article, and so true.</p></section>'
  const { document } = new JSDOM(`<body>${story}${comments}`, { url: 'https://holm.example/bell' }).window
  const blocks = walk(document.body, sightByAttributes)
  const judged = blocks.map((_, index) => (index === 0 ? 1 : 0.1))
  expect(withFootnotes(blocks, judged, STORY)).toEqual(judged)
})
