import { beforeEach, describe, expect, it, vi } from 'vitest'
import { onSiteMessage } from '../../src/extension/siteMessages.ts'
import { NO_RULES } from '../../src/extension/siteRules.ts'
import { changeSite, loadSite } from '../../src/extension/sites.ts'
import { send, storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => storage.reset())

const styled: number[] = []
onSiteMessage(
  async () => true,
  async (tabId) => {
    styled.push(tabId)
  },
)
const page = { tab: { id: 4 }, url: 'https://news.example/story' }
const sign = { text: 'a1b2c3d4', frame: 'aside box', says: 'Most read' }
const kind = { category: 'promo', code: 'promo_cue', words: 'Read more' } as const

it('styles the page that asks for it', async () => {
  await send({ type: 'style' }, page)
  expect(styled).toEqual([4])
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
