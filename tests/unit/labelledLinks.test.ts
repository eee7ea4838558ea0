import { describe, expect, test } from 'vitest'
import { labelledLinks } from '../../src/clutter/promos/labelledLinks.ts'
import { makeBlock } from './makeArticle.ts'

const PAGE = 'https://news.example/2026/03/04/the-bell-of-the-island-is-sold'

/** What is found of a bracket with a label and a linked headline. */
function found(label: string, headline: string, href: string): string[] {
  const before = `The bell was sold on Monday to somebody from the mainland. (${label}`
  const links = [
    { start: before.length, end: before.length + headline.length, href: new URL(href, PAGE).href, rel: '' },
  ]
  return labelledLinks(makeBlock(`${before}${headline})`, 0, { links }), PAGE).map((one) => one.label)
}

describe('a label and a linked headline in brackets', () => {
  test('are a promo, whatever the label says', () => {
    expect(
      found('Seen from the quay: ', 'The night the harbour froze', '/2026/01/the-night-the-harbour-froze'),
    ).toEqual(['Seen from the quay'])
  })

  test.each([
    ['a document', 'Read it whole: ', 'The letter of the council', '/files/the-letter-of-the-council-481122.pdf'],
    ['what is called a source', 'Source: ', 'The letter of the council', '/2026/01/the-letter-of-the-council'],
    [
      'a page of another site',
      'Seen from the quay: ',
      'The night it froze',
      'https://ice.example/2026/01/the-night-it-froze',
    ],
    ['a name', 'Seen from the quay: ', 'Berta Holm', '/2026/01/the-night-the-harbour-froze'],
  ])('stay as %s', (_, label, headline, href) => {
    expect(found(label, headline, href)).toEqual([])
  })
})
