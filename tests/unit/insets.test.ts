import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { insetsInSteps } from '../../src/article/insets.ts'
import { toEnd } from '../../src/article/steps.ts'
import { type PromoInset, promoInsets } from '../../src/clutter/promos/insets.ts'
import { gatherEvidence } from '../../src/clutter/promos/promoEvidence.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { makeArticle } from './makeArticle.ts'

/** The inset of each paragraph of a page; odds stand in their `data-odds`, 1 where there are none. */
function insetsOf(html: string): number[] {
  const { document } = new JSDOM(`<main>${html}</main>`).window
  const elements = [...document.querySelectorAll('p')]
  const odds = elements.map((element) => Number(element.dataset.odds ?? 1))
  return toEnd(insetsInSteps(elements, odds, document.querySelector('main')!))
}

describe('what is set into a story', () => {
  test('is all that the largest element holds which holds nothing of the story', () => {
    const box = '<aside><div><p data-odds=0.1></p></div><div><p data-odds=0.5></p></div></aside>'
    expect(insetsOf(`<p></p>${box}<p></p><p data-odds=0.2></p>`)).toEqual([0, 1, 1, 0, 2])
  })

  test('ends where a paragraph of the story stands in the same element', () => {
    expect(insetsOf('<div><div><p data-odds=0.1></p></div><p></p><p data-odds=0.1></p></div>')).toEqual([1, 0, 2])
  })

  test('is nothing where all is of the story', () => {
    expect(insetsOf('<p></p><div><p></p></div>')).toEqual([0, 0])
  })
})

const STORY = [
  'The ferry went out on Monday for the first time in nine years, and two hundred people saw it off from the quay.',
  'Its engine had been mended on the other bank, by two brothers who had never seen one of its kind before.',
]
const aside = (text: string, href = '') => ({
  text,
  story: false,
  odds: 0.1,
  inset: 1,
  frame: 'aside>p',
  links: href ? [{ start: 0, end: text.length, href, rel: '' }] : [],
})
const HEADLINE = aside(
  'The crane that nobody ordered arrives',
  'https://news.example/2026/03/02/the-crane-that-nobody-ordered',
)

/** What goes as one of a body of which only the headline above is a promo by itself. */
function insetsIn(body: Parameters<typeof makeArticle>[0]): PromoInset[] {
  const article = makeArticle(body)
  const alone = article.body.map(({ text }) => (text === HEADLINE.text ? 0.9 : 0))
  return toEnd(promoInsets(article.body, toEnd(gatherEvidence(article)), alone))
}

describe('what stands in an inset with a headline of another story', () => {
  test('goes with it amid the story', () => {
    expect(insetsIn([...STORY, aside('Harbour'), HEADLINE, ...STORY])).toEqual([{ blocks: [2, 3], lead: 3, sure: 0.9 }])
  })

  test('is told as one finding', () => {
    const found = toEnd(promoLines(makeArticle([...STORY, aside('Harbour'), HEADLINE, ...STORY])))
    expect(found.map(({ blocks, reason }) => [blocks, reason.code])).toEqual([[[2, 3], 'promo_link_alone']])
  })

  test('stays above the story and below it', () => {
    expect(insetsIn([aside('Harbour'), HEADLINE, ...STORY])).toEqual([])
    expect(insetsIn([...STORY, aside('Harbour'), HEADLINE])).toEqual([])
  })

  test('stays where it may be of the story, beside a quotation, and in a whole section', () => {
    const maybe = { ...aside('Harbour'), story: true, odds: 0.5 }
    expect(insetsIn([...STORY, maybe, HEADLINE, ...STORY]).map(({ blocks }) => blocks)).toEqual([[3]])
    expect(
      insetsIn([...STORY, aside('Harbour'), HEADLINE, { ...aside('“A crane”'), kind: 'quote' }, ...STORY]),
    ).toEqual([])
    const section = Array.from({ length: 12 }, (_, i) => aside(`Line ${i}`))
    expect(insetsIn([...STORY, ...section, HEADLINE, ...STORY])).toEqual([])
  })

  test('leaves a number to call and the note on what the page earns', () => {
    const call = aside('116 123', 'tel:116123')
    const note = { ...aside('We may earn an affiliate commission'), words: 'p affiliate note' }
    const [{ blocks }] = insetsIn([...STORY, call, HEADLINE, note, ...STORY]) as [PromoInset]
    expect(blocks).toEqual([3])
  })

  test('goes without one where its lines ask together', () => {
    const lines = [aside('Brackwell at six'), aside('The night in your inbox'), aside('Subscribe')]
    expect(insetsIn([...STORY, ...lines, ...STORY])).toEqual([{ blocks: [2, 3, 4], lead: 2, sure: 0.9 }])
    expect(insetsIn([...STORY, ...lines.slice(0, 1), aside('Third floor'), ...STORY])).toEqual([])
  })
})
