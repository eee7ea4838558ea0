import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { unrelatedLinks } from '../../src/clutter/links/unrelatedLinks.ts'
import limits from '../../src/clutter/settleLimits.json' with { type: 'json' }
import { makeArticle } from './makeArticle.ts'

const PAPER = 'https://news.example'
const COURT = `${PAPER}/courts/false-banker-before-the-court-5512034`

/** Which links of a story of a fraud are surely unrelated: one that it sets in a sentence. */
function applied(anchor: string, href: string, { url = COURT, title = 'False banker before the court' } = {}) {
  const before = 'The clerk on the phone could find no reason to block the '
  const text = `${before}${anchor} while the caller was listening, she told the judges on Monday in a low voice.`
  const links = [{ start: before.length, end: before.length + anchor.length, href, rel: '' }]
  const flood =
    'Outside, the rain that had flooded the lower town kept half of the seats empty, and sandbags lay in the hall.'
  const article = makeArticle([{ text, links }, flood, flood.replace('Outside', 'Inside')], { url, title })
  return toEnd(unrelatedLinks(article))
    .filter(({ confidence }) => confidence >= limits.apply['unrelated-link'])
    .map(({ reason }) => reason.code)
}

describe('a word linked to advice on what to buy or to do', () => {
  test.each([
    ['the best of a kind', 'account', '/money/best-current-accounts-october-5510022'],
    ['that names it', 'account', '/money/best-account-october-winners'],
    ['a comparison', 'konto', '/geld/tagesgeld-vergleich-zinsen-5510022.html'],
    ['what to do on a day off', 'holiday', '/tips/holiday-uitjes-zeeland'],
    ['a horoscope', 'star sign', '/horoscope/daily'],
  ])('loses the link: %s', (_, anchor, path) => {
    expect(applied(anchor, PAPER + path)).toEqual(['link_other_story'])
  })

  test.each([
    ['what the story tells of', 'sandbags', '/weather/lower-town-flooded-tips-5510022'],
    ['what is spoken of as advice', 'guide', '/money/guide-current-accounts-5510022'],
    ['what stands in the same part of the site', 'account', '/courts/best-witnesses-of-october-5510022'],
    ['what more words speak of', 'account that he compared with others', '/money/best-current-accounts-5510022'],
    ['whom the advice may hold', 'Café Lantern', '/food/best-restaurants-of-the-lower-coast-5510022'],
    ['a ranking that is spoken of', 'survey', '/money/best-mayors-of-the-county-5510022'],
    ['another site', 'account', 'https://savers.example/best-current-accounts-october'],
  ])('stays: %s', (_, anchor, path) => {
    expect(applied(anchor, path.startsWith('/') ? PAPER + path : path)).toEqual([])
  })

  test('stays in a story that advises itself, and on a site that is no newsroom', () => {
    const path = `${PAPER}/money/best-current-accounts-october-5510022`
    expect(applied('account', path, { url: `${PAPER}/family/best-ways-to-spot-a-fraud-5512034` })).toEqual([])
    expect(applied('account', path, { url: `${PAPER}/false-banker` })).toEqual([])
  })

  test('stays where the title names it', () => {
    const path = `${PAPER}/money/best-current-accounts-october-5510022`
    expect(applied('account', path, { title: 'Who took the account of Mrs Lund' })).toEqual([])
  })
})
