import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { boxAround, fieldBoxes } from '../../src/article/fieldBoxes.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'

const FIELD = '<input type="email">'

function boxed(html: string): string[] {
  const { body } = new JSDOM(html).window.document
  const boxes = fieldBoxes(body)
  return [...body.querySelectorAll('p,h3')].filter((line) => boxAround(line, boxes)).map((line) => line.textContent)
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

test('a field that is not shown or asks for something else makes no box, and what is no text fills none', () => {
  const line = '<div><p>At six</p>'
  expect(boxed(`<main>${line}<form hidden>${FIELD}</form></div></main>`)).toEqual([])
  expect(boxed(`<main>${line}<input type="hidden" name="email"></div></main>`)).toEqual([])
  expect(boxed(`<main>${line}<input type="checkbox" name="email"></div></main>`)).toEqual([])
  expect(boxed(`<main>${line}<style>${'p { color: red }'.repeat(100)}</style>${FIELD}</div></main>`)).toEqual([
    'At six',
  ])
})

test('a page of many fields, or of fields deep inside, is looked through only so far', () => {
  const many = `<div><p>Who?</p>${FIELD}</div>`.repeat(500)
  expect(boxed(many).length).toBeLessThanOrEqual(12)
  expect(boxed(`<main><div><p>Who?</p>${'<div>'.repeat(30)}${FIELD}`)).toEqual([])
  expect(boxed(`<main><div><p>Who?</p>${'<i></i>'.repeat(300)}${FIELD}</div></main>`)).toEqual([])
})

test('a poll is known by its answers, also where the site draws their buttons itself', () => {
  const story = [BELL, SADDLER, SCHOOL, OFFICE].map((text) => `<p>${text}</p>`).join('')
  const answers = '<input type="radio" name="a" hidden><p>Yes</p><input type="radio" name="a" hidden><p>No</p>'
  expect(boxed(`<main>${story}<div><h3>Ring it?</h3>${answers}</div></main>`)).toEqual(['Ring it?', 'Yes', 'No'])
  expect(boxed(`<main>${story}<div><p>As list</p><input type="radio"></div></main>`)).toEqual([])
})

test('a quiz of many questions is what the page is about', () => {
  const question = '<div><p>Ring it?</p><input type="radio"><input type="radio"></div>'
  const story = `<p>${BELL.repeat(4)}</p>`
  expect(boxed(`<main>${`${story}${question}`.repeat(2)}</main>`)).toHaveLength(2)
  expect(boxed(`<main>${`${story}${question}`.repeat(3)}</main>`)).toEqual([])
})
