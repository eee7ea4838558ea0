import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { boxAround, fieldBoxes } from '../../src/article/fieldBoxes.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'

const FIELD = '<input type="email">'
const STORY = [BELL, SADDLER, SCHOOL, OFFICE].map((text) => `<p>${text}</p>`).join('')

function boxed(html: string): string[] {
  const { body } = new JSDOM(html).window.document
  const boxes = fieldBoxes(body, sightByAttributes)
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

test.each([
  ['its label', '<label>Your e-mail address <input></label>'],
  ['a label beside it', '<label for="a">メールアドレス</label><input id="a" type="text">'],
  ['a label in Finnish', '<label>Sähköposti <input></label>'],
  ['what it is filled with', '<input type="text" autocomplete="email">'],
  ['its name for who cannot see', '<input aria-label="E-mail">'],
])('a field is known by %s', (_, field) => {
  expect(boxed(`<main>${STORY}<div><p>At six</p>${field}</div></main>`)).toEqual(['At six'])
})

test.each([
  '<label>Your name <input></label>',
  '<label>Mailing address of the school <input></label>',
  '<label>Почтовый индекс <input></label>',
  '<label>E-mail <input type="checkbox"></label>',
  '<input type="checkbox" autocomplete="email">',
  `<label>E-mail, letter or pigeon: how did you write to the captain, and what did he say? <input></label>`,
])('a field for something else makes no box: %s', (field) => {
  expect(boxed(`<main>${STORY}<div><p>At six</p>${field}</div></main>`)).toEqual([])
})

test('a box that asks for an address is found below many other fields', () => {
  const grid = '<input>'.repeat(100)
  const box = `<div><p>At six</p>${FIELD}</div>`
  expect(boxed(`<main>${STORY}<div>${grid}</div>${STORY}${box}</main>`)).toEqual(['At six'])
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

const RADIO = (name: string) => `<input type="radio" name="${name}" hidden>`

test('a poll is known by its answers and what sends them, also where the site draws their buttons itself', () => {
  const answers = `<p>${RADIO('a')}Yes</p><p>${RADIO('a')}No</p>`
  const poll = (rest: string) => `<main>${STORY}<div><h3>Ring it?</h3>${answers}${rest}</div></main>`
  expect(boxed(poll('<button>Vote</button>'))).toEqual(['Ring it?', 'Yes', 'No'])
  expect(boxed(poll(''))).toEqual([])
  expect(boxed(`<main>${STORY}<div><p>As list</p>${RADIO('a')}<button>Go</button></div></main>`)).toEqual([])
})

test('a list that choices change is none of them', () => {
  const units = `<h3>Metric?</h3><label>${RADIO('u')}g</label><label>${RADIO('u')}oz</label><button>Show</button>`
  expect(boxed(`<main>${STORY}<div>${units}<p>300 g of onions</p></div></main>`)).toEqual(['Metric?'])
})

test('a quiz of many questions is what the page is about', () => {
  const question = (name: string) => `<div><p>Ring it?</p>${RADIO(name).repeat(6)}<button>Answer</button></div>`
  const quiz = (count: number) =>
    Array.from({ length: count }, (_, n) => `<p>${BELL.repeat(4)}</p>${question(`q${n}`)}`)
  expect(boxed(`<main>${quiz(2).join('')}</main>`)).toHaveLength(2)
  expect(boxed(`<main>${quiz(4).join('')}</main>`)).toEqual([])
})
