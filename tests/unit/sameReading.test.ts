import { JSDOM } from 'jsdom'
import { describe, expect, test, vi } from 'vitest'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

const { isSamePage } = await import('../../src/extension/storyAddress.ts')
const { isSameArticle, unlessSame } = await import('../../src/reader/sameReading.ts')
const { read } = await import('../../src/reading.ts')

const SAYS = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone south.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to come by boat.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954.',
]

function reading({ url = 'https://holm.example/ferry', title = 'No ferry to Holm', says = SAYS, more = '' } = {}) {
  const text = says.map((one) => `<p>${one}</p>`).join('')
  const html = `<title>${title}</title><article><h1>${title}</h1>${text}</article>${more}`
  return read(new JSDOM(`<!doctype html>${html}`, { url }).window.document)
}

describe('whether two addresses are of one page', () => {
  test.each([
    ['https://a.example/ferry', 'https://a.example/ferry#notes', true],
    ['https://a.example/ferry#notes', 'https://a.example/ferry#:~:text=ice', true],
    ['https://a.example/#/ferry', 'https://a.example/#/bridge', false],
    ['https://a.example/#!ferry', 'https://a.example/', false],
    ['https://a.example/?p=1', 'https://a.example/?p=2', false],
  ])('%s and %s: %s', (one, other, is) => {
    expect(isSamePage(one, other)).toBe(is)
  })
})

describe('whether two readings are of one article', () => {
  test.each([
    ['at a place of it', { url: 'https://holm.example/ferry#notes' }, true],
    [
      'that goes on',
      { says: [...SAYS, 'Two have written so far, one of them from a river that never freezes.'] },
      true,
    ],
    ['under the address of what was scrolled to', { url: 'https://holm.example/ferry?seen=1' }, true],
    ['and another at its address', { title: 'A ferry to Holm', says: SAYS.slice(1) }, false],
    ['and another', { url: 'https://holm.example/bridge', says: SAYS.slice(1) }, false],
  ])('one %s: %s', (_, change, is) => {
    expect(isSameArticle(reading(), reading(change))).toBe(is)
  })
})

describe('a later reading', () => {
  test('that says the same in the same words is the one before', () => {
    const before = reading()
    expect(unlessSame(before, reading({ more: '<footer class="late"></footer>' }))).toBe(before)
  })

  test('with another head keeps the text, and with another text nothing', () => {
    const before = reading()
    const renamed = unlessSame(before, reading({ title: 'Still no ferry to Holm' }))
    expect(renamed.article.title).toBe('Still no ferry to Holm')
    expect(renamed.clean).toBe(before.clean)
    expect(unlessSame(before, reading({ says: SAYS.slice(1) })).clean).not.toBe(before.clean)
  })
})
