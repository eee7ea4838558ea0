import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { read } from '../../src/reading.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'

/** Where the links of a story lead in it: the beginning of the block's text, '' where to no place of it. */
function places(html: string): string[] {
  const page = `<!doctype html><html lang="en"><title>A new bell</title><body><main><article><h1>A new bell</h1>${html}</article></main><div id="off"><p>Terms</p></div>`
  const { document } = new JSDOM(page, { url: 'https://holm.example/bell?page=1' }).window
  const { body } = read(document).article
  const texts = new Map(body.map(({ id, text }) => [id, text.slice(0, 12)]))
  return body.flatMap(({ links }) => links.map(({ block }) => (block === undefined ? '' : texts.get(block)!)))
}

const STORY = `<p>${SADDLER}</p><p>${SCHOOL}</p><p>${OFFICE}</p>`
const NOTE = 'So the ledger of the foundry says, which the school keeps in its attic.'
const withLink = (href: string) => `<p>${BELL}<a href="${href}">there</a></p>${STORY}`

test.each([
  ['an item', `<ol><li id="n">${NOTE}</li></ol>`],
  ['a paragraph', `<p id="n">${NOTE}</p>`],
  ['a box around it', `<div id="n"><p>${NOTE}</p></div>`],
  ['a mark inside it', `<p>${NOTE} <a id="n">*</a></p>`],
  ['a mark in front of it', `<a name="n"></a><p>${NOTE}</p>`],
])('a link leads to a note that is known by %s', (_, note) => {
  expect(places(withLink('#n') + note)).toContain('So the ledge')
})

test.each([
  ['another page', 'https://holm.example/bell?page=2#n'],
  ['the top of the page', '#'],
  ['no place', '#nowhere'],
  ['what is not of the article', '#off'],
  ['an address that is broken', '#%E0%A4%A'],
])('a link leads to no note: %s', (_, href) => {
  expect(places(`${withLink(href)}<p id="n">${NOTE}</p>`)).toEqual([''])
})

test('a link leads from one paragraph of many parted by line breaks to another', () => {
  const lines = [BELL, SADDLER, `<a name="n"></a>${SCHOOL}`, `${OFFICE} <a href="#n">*</a>`].join('<br><br>')
  expect(places(`<div>${lines}</div>`)).toContain(SCHOOL.slice(0, 12))
})

test('a link leads to a place whose name its address writes otherwise', () => {
  expect(places(`${withLink('#fu%C3%9Fnote')}<p id="fußnote">${NOTE}</p>`)).toEqual(['So the ledge'])
})
