import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askForStyle, onSiteMessage } from '../../src/extension/siteMessages.ts'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { changeSite, loadSite } from '../../src/extension/sites.ts'
import { send, storage, window } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  storage.reset()
  styled.length = 0
})

/** A tab into whose page no style sheet may be put. */
const ERROR_PAGE = 9
const styled: number[] = []
onSiteMessage(
  async () => true,
  async (tabId) => {
    styled.push(tabId)
    if (tabId === ERROR_PAGE) throw new Error('no leave')
  },
)
const page = { tab: { id: 4 }, url: 'https://news.example/story' }
const sign = { text: 'a1b2c3d4', frame: 'aside box', says: 'Most read' }
const kind = { category: 'promo', code: 'promo_cue', words: 'Read more' } as const

it.each([
  ['that asks for it', page.tab.id, true],
  ['where it may, and says where it may not', ERROR_PAGE, false],
])('styles the page %s', async (_, id, isStyled) => {
  window.tab = { id, url: page.url }
  expect(await askForStyle()).toBe(isStyled)
  expect(styled).toEqual([id])
})

it('puts no style into a page that only asks whether it may be cleaned', async () => {
  await send({ type: 'started' }, page)
  expect(styled).toEqual([])
})

describe('what a page asks to be remembered', () => {
  it.each([
    ['kept', sign],
    ['hidden', sign],
    ['never', kind],
  ])('is stored of its site, if it is %s, and forgotten', async (sort, one) => {
    await send({ type: 'remember', what: { sort, one }, on: true }, page)
    expect(await loadSite('news.example')).toEqual({ ...NO_RULES, [sort]: [one] })
    await send({ type: 'remember', what: { sort, one }, on: false }, page)
    expect(await loadSite('news.example')).toEqual(NO_RULES)
  })

  it.each<[what: string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['the wish that the site is always clean', { sort: 'always', one: sign }],
    ['of a sort that every object has', { sort: 'toString', one: sign }],
    ['a sign without its frame', { sort: 'hidden', one: { text: 'a1b2c3d4', says: 'Most read' } }],
    ['a sign of numbers', { sort: 'kept', one: { ...sign, text: 7 } }],
    ['a sign of a megabyte', { sort: 'hidden', one: { ...sign, says: 'x'.repeat(1e6) } }],
    ['of a kind that no finding has', { sort: 'never', one: { ...kind, category: 'toString' } }],
    ['a kind without its code', { sort: 'never', one: { category: 'promo', words: '' } }],
  ])('is left alone if it is %s', async (_, what) => {
    const rules = { ...NO_RULES, always: true, kept: [sign] }
    await changeSite('news.example', () => rules)
    await send({ type: 'remember', what, on: true }, page)
    expect(await loadSite('news.example')).toEqual(rules)
  })

  it.each([
    ['no tab', { url: page.url }],
    ['a page without a site', { ...page, url: 'file:///home/reader/story.html' }],
  ])('is left alone if it comes from %s', async (_, sender) => {
    await send({ type: 'remember', what: { sort: 'kept', one: sign }, on: true }, sender)
    expect(storage.sync).toEqual({})
  })
})
