import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** Whether a line whose text in braces is linked goes from between two paragraphs. */
function goes(text: string, href: string, more: Partial<Block> = {}): boolean {
  const start = text.indexOf('{')
  const links = [{ start, end: text.indexOf('}') - 1, href: new URL(href, 'https://news.example/').href, rel: '' }]
  const line = { text: text.replace(/[{}]/g, ''), links, ...more }
  const found = toEnd(promoLines(makeArticle([BELL, SADDLER, line, SCHOOL, OFFICE])))
  return found.some(({ blocks, confidence }) => blocks.includes(2) && confidence > 0.7)
}

test('a line, and no sentence, that ends in “here” goes where that leads to another page of the site', () => {
  const path = '/live/2026/03/05/heatwave'
  expect(goes('To follow the heatwave as it goes on, {click here}', path)).toBe(true)
  expect(goes('【図解】数字で見る汐見線の50年は{こちら}', path)).toBe(true)
  expect(goes('لمتابعة التغطية المباشرة {اضغط هنا}', path)).toBe(true)
  expect(goes('You can read more about it in the report {here}.', path)).toBe(false)
  expect(goes('To follow the heatwave as it goes on, {click here}', 'https://weather.example/live')).toBe(false)
  expect(goes('The minutes of the council are {here}', '/files/minutes.pdf')).toBe(false)
})

test('a line set apart goes where all its links lead to what one subscribes to', () => {
  const box = { frame: 'div.k3>p', words: 'p k3', group: 9 }
  expect(goes('The Lantern for two crowns a day. {See plans}', '/subscribe/plans', box)).toBe(true)
  expect(goes('The Lantern for two crowns a day. {See plans}', '/2026/03/04/plans-of-the-council', box)).toBe(false)
  expect(goes('Two crowns is what {the ferry} cost in spring.', '/subscribe/plans')).toBe(false)
})

test('a line that offers what is ours goes, foreign or not; so does a bracket that leads to where one listens', () => {
  const offer = 'Stay with the ferry and the bell: {our newsletter comes each morning at seven}'
  expect(goes(offer, '/newsletter/')).toBe(true)
  expect(goes('Two crowns a year is what {the keeper of the bell} takes', '/newsletter/')).toBe(false)
  const bracket = '[The third part of “The Keeper” is out, a series to hear by the Lantern. Hear it at {Spotify}.]'
  expect(goes(bracket, 'https://open.spotify.com/show/4keeper')).toBe(true)
  expect(goes(bracket, 'https://archive.example/keeper')).toBe(false)
})

test('a sentence whose links all lead to networks goes where it sounds like a call', () => {
  const call = 'Have you got a picture for us? Send it by {Chirp} and see it in the paper.'
  expect(goes(call, 'https://wa.me/5500000000')).toBe(true)
  expect(goes(call, 'https://archive.example/pictures')).toBe(false)
  expect(goes('The captain told the school of it on {Chirp} in May.', 'https://www.facebook.com/captain')).toBe(false)
})

test('how to join a group on a network may take longer in a box of its own', () => {
  const call =
    'We are on Chirp. To join our group you need the app, then {click this link} and choose to join. Nobody can see who has joined but us. You can leave whenever you like, and nobody but our own people can send messages. Read our privacy notice.'
  const box = { frame: 'div.k3>p', words: 'p k3', group: 9 }
  expect(goes(call, 'https://chat.whatsapp.com/Kx83h', box)).toBe(true)
  expect(goes(call, 'https://chat.whatsapp.com/Kx83h')).toBe(false)
})

test('a line of the site that is no sentence goes where it ends with a link to what one subscribes to', () => {
  expect(goes('The whole Lantern for two crowns, {get it}', '/subscribe/plans')).toBe(true)
  expect(goes('The whole of {it} cost two crowns in spring.', '/subscribe/plans')).toBe(false)
})

test('what the site told before goes where it is of something else', () => {
  const told = (text: string) => goes(text, '/2026/03/01/frost-comes-back-on-the-weekend')
  expect(told('Earlier our readers learned that {the frost comes back on the weekend}.')).toBe(true)
  expect(told('Earlier our readers learned that {the ferry to Oddholm has a new bell}.')).toBe(false)
  expect(told('Earlier the mayor wrote that {the frost comes back on the weekend}.')).toBe(false)
})
