import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promosInside } from '../../src/clutter/promosInside.ts'
import { BELL, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const URL = 'https://news.example/2026/05/05/story'

/** What is set aside of a paragraph whose text in braces links to an address. */
function partsOf(text: string, href = 'https://news.example/video/ferry-bell'): string[] {
  const link = { start: text.indexOf('{'), end: text.indexOf('}') - 1, href, rel: '' }
  const block = { text: text.replace(/[{}]/g, ''), links: [link] }
  return toEnd(promosInside(makeArticle([SADDLER, block, SCHOOL], { url: URL }))).map(({ text }) => text)
}

describe('the last sentence of a paragraph, all of it a link', () => {
  test.each([
    ['{Guarda il video della campana}', 'Guarda il video della campana'],
    ['{Så mäter du buller – steg för steg}', 'Så mäter du buller – steg för steg'],
    ['{(Tamamını izlemek için tıklayınız)}', '(Tamamını izlemek için tıklayınız)'],
    ['(☞{홀름 선장 인터뷰 전문 보기})', '(☞홀름 선장 인터뷰 전문 보기)'],
    ['{Całą rozmowę z kapitanem znajdziesz tutaj.}', 'Całą rozmowę z kapitanem znajdziesz tutaj.'],
    ['{Послушать колокол можно здесь.}', 'Послушать колокол можно здесь.'],
    ['{Learn more.}', 'Learn more.'],
  ])('leads on: %s', (ending, part) => expect(partsOf(`${BELL} ${ending}`)).toEqual([part]))

  test('leads on where it is paid for', () => {
    expect(partsOf(`${BELL} {Start your free trial now}`, 'https://shop.example/x?aff=news')).toHaveLength(1)
  })

  test.each([
    `${BELL} {The bell was cast in Tarrow in May.}`,
    `${BELL} {But the captain is right on schedule.}`,
    `${BELL} {Holm}`,
    `${BELL} It came with {the ferry from Tarrow and its crew}`,
    `The ferry now lists, in this order: {the bell that was cast in Tarrow}`,
    `Here: {all about the bell that was cast in Tarrow}`,
  ])('tells the story: %s', (text) => expect(partsOf(text)).toEqual([]))

  test.each(['https://bells.example/tarrow', 'https://news.example/author/marten-erik-holm', `${URL}#note-1`])(
    'names what it is from: %s',
    (href) => expect(partsOf(`${BELL} {Marten Erik Holm}`, href)).toEqual([]),
  )
})
