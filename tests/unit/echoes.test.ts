import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { echoes } from '../../src/clutter/repeats/echoes.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const SAID = 'I was told to ring the bell, and not to ask it anything.'
const STORY = [BELL, `“${SAID}” the sexton told the board.`, SADDLER, SCHOOL, OFFICE].map(
  (text): Partial<Block> => ({ text, frame: 'div.text>p', words: 'p div text' }),
)
const QUOTE: Partial<Block> = { text: `“${SAID}”`, frame: 'div.text>div._x7q', words: 'div div text' }

function echoed(body: Partial<Block>[]): string[] {
  return toEnd(echoes(makeArticle(body))).map(({ text, reason }) => `${reason.code}: ${text}`)
}

test('a quotation laid out unlike the story echoes it', () => {
  expect(echoed([...STORY, QUOTE])).toEqual([`pull_quote: ${QUOTE.text}`])
})

test.each([
  ['”', '”'],
  ['»', '«'],
  ['„', '“'],
])('its marks are those of its language: %s…%s', (opening, closing) => {
  const [said] = SAID.split(',')
  const quote = { ...QUOTE, text: `${opening}${said}.${closing}` }
  expect(echoed([...STORY, quote])).toEqual([`pull_quote: ${quote.text}`])
})

test('one that is laid out as the story is, without marks far below, or as several others are is said again', () => {
  expect(echoed([...STORY, { ...QUOTE, frame: 'div.text>p' }])).toEqual([])
  expect(echoed([...STORY, { text: 'And so it went.', frame: 'div.text>p' }, { ...QUOTE, text: SAID }])).toEqual([])
  const others = ['“Ring it.”', '“Ask it.”'].map((text) => ({ ...QUOTE, text }))
  expect(echoed([...STORY, QUOTE, ...others])).toEqual([])
})

test('a sentence without marks echoes the paragraph beside it, laid out unlike the story', () => {
  const plain = { ...QUOTE, text: SAID }
  expect(echoed([...STORY.slice(0, 2), plain, ...STORY.slice(2)])).toEqual([`pull_quote: ${SAID}`])
  expect(echoed([STORY[0]!, plain, ...STORY.slice(1)])).toEqual([`pull_quote: ${SAID}`])
})

test('who spoke may stand amid what is quoted', () => {
  const [first, second] = ['I was told to ring the bell.', 'After that it was not up to me or the bell.']
  const spoken = (who: string) => ({ ...STORY[1]!, text: `“${first.slice(0, -1)},” ${who}. “${second}”` })
  const quote = { ...QUOTE, text: `“${first} ${second}”` }
  const found = (who: string, one: Partial<Block> = quote) => echoed([STORY[0]!, spoken(who), ...STORY.slice(2), one])
  expect(found('the sexton said')).toEqual([`pull_quote: ${quote.text}`])
  expect(found('the sexton said when the board had asked him three times')).toEqual([])
  expect(found('the sexton said', { ...quote, kind: 'quote', frame: 'div.text>p' })).toEqual([])
  // A plain block quote is one right beside a paragraph that says more.
  const more = { ...spoken('the sexton said'), text: `${spoken('the sexton said').text} Nobody had anything to add.` }
  const plain = { ...quote, kind: 'quote' as const, frame: 'div.text>blockquote' }
  expect(echoed([STORY[0]!, plain, more, ...STORY.slice(2)])).toEqual([`pull_quote: ${quote.text}`])
  expect(echoed([plain, STORY[0]!, more, ...STORY.slice(2)])).toEqual([])
  // What denies, or who else speaks, is no remark on who spoke.
  const text = 'I was told that the bell is not a danger for anybody who sleeps on deck at night.'
  const opposite = { ...QUOTE, words: 'div pullquote', text: text.replace('not ', '') }
  expect(echoed([STORY[0]!, { ...STORY[1]!, text }, ...STORY.slice(2), opposite])).toEqual([])
  expect(found('the sexton said. His wife was sure')).toEqual([])
  // In the other order, or with a word more, it is said anew.
  expect(found('the sexton said', { ...quote, text: `“${second} ${first}”` })).toEqual([])
  expect(found('the sexton said', { ...quote, text: `“${first} Really. ${second}”` })).toEqual([])
})

const DECK: Partial<Block> = {
  text: 'The captain of the Tarrow ferry has put a cushion under her bell since Monday.',
  frame: 'header>p',
}
const opening = (text: string, deck = DECK) =>
  echoed([deck, ...[text, SCHOOL, OFFICE, TIDES].map((text) => ({ text }))])

test('a deck is folded that the first paragraph says in the same words and order, among others', () => {
  const { text } = DECK as { text: string }
  const longer = text.replace('ferry', 'ferry, an old boat,').replace('Monday.', 'Monday, and nobody has complained.')
  expect(opening(longer)).toEqual([`echo_deck: ${text}`])
  // In another order, with a word less, denied, counted, asked, or among too many others, it says something else.
  const [first, second] = text.split(' has ')
  expect(opening(`Since Monday the bell ${second} and ${first}, and has had it for a week now.`)).toEqual([])
  expect(opening(longer.replace('cushion', 'pillow'))).toEqual([])
  expect(opening(longer.replace('has put', 'has never put'))).toEqual([])
  expect(opening(longer.replace('a cushion', '3.5 million of a cushion'))).toEqual([])
  expect(opening(longer.replace('complained.', 'complained?'))).toEqual([])
  expect(opening(longer.replace('has put', 'has, as her brother said on the quay, put'))).toEqual([])
  // Set as the paragraphs are it is one of them, and below them it is none.
  expect(opening(longer, { text })).toEqual([])
  expect(echoed([SCHOOL, text, longer].map((text) => ({ text })))).toEqual([])
  // What is none of the story may stand between, so it be not too much of it.
  const strays = (count: number) => Array.from({ length: count }, (_, i) => ({ text: `Share ${i}`, story: false }))
  const apart = (count: number) =>
    echoed([DECK, ...strays(count), ...[longer, SCHOOL, OFFICE].map((text) => ({ text }))])
  expect(apart(6)).toEqual([`echo_deck: ${text}`])
  expect(apart(20)).toEqual([])
  // What it alone links to would be lost.
  const links = [{ start: 4, end: 11, href: 'https://port.example/report.pdf', rel: '' }]
  expect(opening(longer, { ...DECK, links })).toEqual([])
})

test('who said it may stand in a block of its own below a pull quote, in one box with it', () => {
  const quote = { ...QUOTE, words: 'div pullquote', group: 77 }
  const found = (name: Partial<Block>) => echoed([...STORY, quote, { group: 77, ...name }, { text: SCHOOL, group: 0 }])
  expect(found({ text: 'So the sexton told the board' })).toEqual([`pull_quote: ${QUOTE.text}`])
  // He is told of in one paragraph beside this.
  expect(found({ text: 'Sexton' })).toEqual([`pull_quote: ${QUOTE.text}\nSexton`])
  expect(found({ text: 'Zelda Quist' })).toEqual([`pull_quote: ${QUOTE.text}`])
  expect(found({ text: 'Sexton', group: 78 })).toEqual([`pull_quote: ${QUOTE.text}`])
  expect(found({ text: 'Sexton', kind: 'heading' })).toEqual([`pull_quote: ${QUOTE.text}`])
})

test('who said it may stand on the next line, or right behind the quotation', () => {
  const story = [...STORY, { text: 'Runa Voss rings the bell.', frame: 'div.text>p' }]
  const apart = (text: string) => echoed([...story, { ...QUOTE, words: 'div pullquote', text }])
  expect(apart(`${SAID.slice(0, -1)}\nRuna Voss`)).toHaveLength(1)
  expect(apart(`${SAID} Runa Voss`)).toHaveLength(1)
  expect(apart(`${SAID} Runa Holm`)).toEqual([])
  // Behind a comma, an office is told in small letters.
  expect(apart(`“${SAID}” Runa Voss, who rings the bell`)).toHaveLength(1)
  expect(apart(`“${SAID}” she rings, Runa Voss`)).toEqual([])
  // A name put together from two people is nobody's.
  story.push({ text: 'Lore Holm does not, and Runa knows it.', frame: 'div.text>p' })
  expect(apart(`${SAID} Lore Voss`)).toEqual([])
})

test('a short one, or one beside the same line, may come back on purpose', () => {
  const short = { ...QUOTE, text: 'I was told to ring.' }
  expect(
    echoed([STORY[0]!, { ...STORY[1]!, text: `“${short.text}” said the sexton.` }, short, ...STORY.slice(2)]),
  ).toEqual([])
  const same = { ...STORY[1]!, text: `– ${SAID}` }
  expect(echoed([STORY[0]!, same, { ...QUOTE, text: SAID }, ...STORY.slice(2)])).toEqual([])
})

test.each([
  ['right behind it', { ...QUOTE, kind: 'quote' as const, text: `“${SAID}”Sexton` }],
  ['behind a dash', { ...QUOTE, text: `“${SAID}” – Mr Sexton` }],
  ['on a line of its own', { ...QUOTE, words: 'div pullquote', text: `${SAID}\nThe Sexton` }],
])('one may name %s who said it, whom the story names too', (_, quote) => {
  expect(echoed([...STORY, quote])).toEqual([`pull_quote: ${quote.text}`])
  const behind = (name: string) => ({ ...quote, text: quote.text.replace(/((the|The) )?(old )?[sS]exton.*$/, name) })
  const strangers = ['Runa Voss', 'Runa Voss, Bell of Oddholm', 'The bell was told to ask the sexton of Oddholm']
  for (const name of strangers) {
    expect(behind(name).text).toContain(name)
    expect(echoed([...STORY, behind(name)])).toEqual([])
  }
})
