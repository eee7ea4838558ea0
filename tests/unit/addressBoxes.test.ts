import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { addressBoxes, isInBox } from '../../src/article/addressBoxes.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'

const FIELD = '<input type="email">'

function boxed(html: string): string[] {
  const { body } = new JSDOM(html).window.document
  const boxes = addressBoxes(body)
  return [...body.querySelectorAll('p,h3')].filter((line) => isInBox(line, boxes)).map((line) => line.textContent)
}

test('a small box is all that stands around its field', () => {
  const story = [BELL, SADDLER, SCHOOL, OFFICE].map((text) => `<p>${text}</p>`).join('')
  expect(boxed(`<main>${story}<div><h3>At six</h3><p>By mail.</p><form>${FIELD}</form></div></main>`)).toEqual([
    'At six',
    'By mail.',
  ])
})

test('a page that is a form is no box, and a field of another kind makes none', () => {
  const story = [BELL, SADDLER, SCHOOL, OFFICE].map((text) => `<p>${text}</p>`).join('')
  expect(boxed(`<form>${story}${FIELD}</form>`)).toEqual([])
  expect(boxed(`<main>${story}<div><p>Look it up:</p><input type="search"></div></main>`)).toEqual([])
})

test('a page of many fields, or of fields deep inside, is looked through only so far', () => {
  const many = `<div><p>Who?</p>${FIELD}</div>`.repeat(500)
  expect(boxed(many).length).toBeLessThanOrEqual(12)
  expect(boxed(`<p>Who?</p>${'<div>'.repeat(300)}${FIELD}`)).toEqual([])
})
