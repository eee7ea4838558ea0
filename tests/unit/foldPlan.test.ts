import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { planFold } from '../../src/page/foldPlan.ts'
import { readLive } from '../../src/reading.ts'
import { knowModals } from './modalDialogs.ts'

const PARAGRAPHS = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live with her daughter in the south.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to hold her hours by radio from the mainland.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954, the last with a name for every stone.',
  'Two have written so far, one of them from a river that has never frozen, and the company has asked both of them to come in November.',
]

const EMPTY = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

/** Whether a paragraph that comes again is hidden with the picture in it, when its original has a picture too. */
function hidesCopy(first: string, second: string): boolean {
  const [a, b, c, d] = PARAGRAPHS
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1><p>${a}</p><p>${b} ${first}</p><p>${c}</p><p>${d}</p><p id="copy">${b} ${second}</p></article></main>`
  const { document } = new JSDOM(html, { url: 'https://holm.example/ferry' }).window
  const { reading, sources } = readLive(document)
  expect(reading.findings.map(({ category }) => category)).toEqual(['repeat'])
  return planFold(document, reading, sources).hide.has(document.querySelector('#copy')!)
}

test.each([
  ['that has the same address', '<img src="/ice.jpg">', '<img src="/ice.jpg">', true],
  ['of another size', '<img src="/ice-300x200.jpg">', '<img src="/ice-800x600.jpg">', true],
  ['of the same choice of sizes', ...twice('<img src="/ice.jpg" srcset="/i-1.jpg 1x, /i-2.jpg 2x">'), true],
  ['that waits for the same address', ...twice('<img src="/blank.gif" data-src="/ice.jpg">'), true],
  ['that waits for what the other shows', '<img src="/ice.jpg">', '<img src="/blank.gif" data-src="/ice.jpg">', true],
  ['without a web address', ...twice('<img src="blob:https://holm.example/1">'), true],
  ['with an address that is none', ...twice('<img src="https://">'), true],
  ['that has another address', '<img src="/ice.jpg">', '<img src="/bread.jpg">', false],
  [
    'that waits for another address',
    '<img src="/blank.gif" data-src="/ice.jpg">',
    '<img src="/blank.gif" data-src="/bread.jpg">',
    false,
  ],
  [
    'that waits for another one written out for when no script runs',
    `<img src="${EMPTY}"><noscript><img src="/ice.jpg"></noscript>`,
    `<img src="${EMPTY}"><noscript><img src="/bread.jpg"></noscript>`,
    false,
  ],
  ['that waits for nobody knows what', ...twice(`<img src="${EMPTY}">`), false],
])('a copy with a picture %s goes with it or stays', (_, first, second, goes) => {
  expect(hidesCopy(first, second)).toBe(goes)
})

function twice(picture: string): [string, string] {
  return [picture, picture]
}

/** What of a box between the paragraphs of a story stays to be seen, by tag; the box holds what asks by fields. */
function seenOfBox(box: string): string[] {
  const [a, b, c, d] = PARAGRAPHS
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1><p>${a}</p><p>${b}</p><div id="box">${box}</div><p>${c}</p><p>${d}</p></article></main>`
  const { document } = new JSDOM(html, { url: 'https://holm.example/ferry' }).window
  const { reading, sources } = readLive(document)
  const { hide } = planFold(document, reading, sources)
  const isHidden = (element: Element) => [...hide.keys()].some((hidden) => hidden.contains(element))
  expect(isHidden(document.querySelector('#letter')!)).toBe(true)
  return [...document.querySelectorAll('#box *')].flatMap((one) =>
    /^(img|svg|input|video|iframe|canvas|textarea)$/.test(one.localName) && !isHidden(one) ? [one.localName] : [],
  )
}

const LETTER = '<p id="letter">Sign up for our newsletter.</p><form><input type="email"><button>Sign up</button></form>'

const AD = '<p id="letter">Advertisement</p>'

const ANSWERS = ['Yes', 'No'].map((answer) => `<label><input type="radio" name="poll">${answer}</label>`)
const POLL = `<p id="letter">Should it run in winter?</p><form>${ANSWERS.join('')}<button>Vote</button></form>`

test.each([
  ['a letter goes with its field', LETTER, []],
  ['and with what is drawn beside it', `<img src="/letter.png"><svg></svg>${LETTER}`, []],
  ['a picture of the story beside its box stays', `<img src="/ice.jpg"><div>${LETTER}</div>`, ['img']],
  ['and one in a figure', `<figure><img src="/ice.jpg"></figure>${LETTER}`, ['img']],
  ['a film stays', `<video controls></video>${LETTER}`, ['video']],
  ['a page in the page stays', `<iframe src="https://maps.example/"></iframe>${LETTER}`, ['iframe']],
  ['a chart stays', `<canvas></canvas>${LETTER}`, ['canvas']],
  ['what somebody may have written stays', `${LETTER}<textarea></textarea>`, ['textarea']],
  ['a poll goes with its buttons', POLL, []],
  [
    'an advertisement goes with the line that marks it',
    `${AD}<a href="https://a.example/"><img src="/boat.jpg"></a>`,
    [],
  ],
  ['and so does one in a frame of its own', `<div>${AD}</div><iframe src="https://ads.example/"></iframe>`, []],
  ['a picture beside its box stays', `<img src="/ice.jpg"><div>${AD}<iframe></iframe></div>`, ['img']],
  ['and one in a figure below the line', `${AD}<figure><img src="/ice.jpg"></figure>`, ['img']],
  ['and leaves what its answers would change', `${POLL}<canvas></canvas>`, ['canvas']],
] as const)('%s', (_, box, seen) => expect(seenOfBox(box)).toEqual(seen))

test('a link that was pressed is folded with its promo', () => {
  const [a, b, c, d] = PARAGRAPHS
  const promo = '<p id="promo"><a href="/other">Read more: Harbour of Sand to close for the winter</a></p>'
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1><p>${a}</p><p>${b}</p>${promo}<p>${c}</p><p>${d}</p></article></main>`
  const { document } = new JSDOM(html, { url: 'https://holm.example/ferry' }).window
  document.querySelector<HTMLElement>('#promo a')!.focus()
  const { reading, sources } = readLive(document)
  expect([...planFold(document, reading, sources).hide.keys()].map(({ id }) => id)).toEqual(['promo'])
})

test.each([
  ['what somebody writes in', (field: HTMLInputElement) => field.focus()],
  ['what somebody has written in', (field: HTMLInputElement) => Object.assign(field, { value: 'anna' })],
])('%s stays', (_, use) => {
  const [a, b, c, d] = PARAGRAPHS
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1><p>${a}</p><p>${b}</p><div>${LETTER}</div><p>${c}</p><p>${d}</p></article></main>`
  const { document } = new JSDOM(html, { url: 'https://holm.example/ferry' }).window
  const field = document.querySelector('input')!
  use(field)
  const { reading, sources } = readLive(document)
  const { hide } = planFold(document, reading, sources)
  expect([...hide.keys()].some((hidden) => hidden.contains(field))).toBe(false)
})

test.each([
  ['a dialog', '', '#around'],
  ['one that keeps the reader from the rest of the page', 'data-modal', '#copy'],
])('what is all said again in %s is folded with what holds it, or in it', (_, modal, outermost) => {
  const [a, b, c, d] = PARAGRAPHS
  const dialog = `<div id="around"><dialog open ${modal}><p id="copy">${b}</p></dialog></div>`
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1><p>${a}</p><p>${b}</p><p>${c}</p><p>${d}</p>${dialog}</article></main>`
  const { window } = new JSDOM(html, { url: 'https://holm.example/ferry' })
  knowModals(window)
  const { reading, sources } = readLive(window.document)
  const { hide } = planFold(window.document, reading, sources)
  expect([...hide.keys()]).toEqual([window.document.querySelector(outermost)])
})
