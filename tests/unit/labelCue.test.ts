import { expect, test } from 'vitest'
import { labelCue } from '../../src/clutter/promos/labelCue.ts'
import { makeArticle } from './makeArticle.ts'

const STORY = 'https://news.example/2026/05/05/story'

/** The label of a line whose text in square brackets links to a page of the site. */
function label(text: string, href = 'https://news.example/2026/05/04/bell'): string | undefined {
  const start = text.indexOf('[')
  const links = [{ start, end: text.indexOf(']') - 1, href, rel: '' }]
  const { body } = makeArticle([{ text: text.replace(/[[\]]/g, ''), links }])
  return labelCue(body[0]!, STORY)?.text
}

test.each([
  ['From the archives: [When the bridge sank]', 'From the archives'],
  ['>> SEGUI LA DIRETTA [Maltempo in valle, tutti gli aggiornamenti]', 'SEGUI LA DIRETTA'],
  // Only the style of the page parts the two.
  ['Live[Storm closes the pass above Hollin]', 'Live'],
  ['Listen to the “Low Tide” podcast: [The long road of a bag of rice]', 'Listen to the “Low Tide” podcast'],
  ['بودكاست "ما بعد الخبر": [من يملك ماء النهر؟]', 'بودكاست "ما بعد الخبر"'],
])('%s has a label', (text, found) => expect(label(text)).toBe(found))

test.each([
  'He calls it un[Lawful entry to the pass]',
  'The un[lawful entry to the pass above Hollin]',
  'Live[Hollin Pass]',
  'The bridge: [When it sank] nobody was on it.',
])('%s has none', (text) => expect(label(text)).toBeUndefined())

test('a podcast may be filed among podcasts, a story is none there', () => {
  const href = 'https://news.example/podcasts/low-tide/'
  expect(label('Podcast “Low Tide”: [Rice]', href)).toBe('Podcast “Low Tide”')
  expect(label('From the archives: [When the bridge sank]', href)).toBeUndefined()
})

test('a label may head several stories of the site with nothing but marks between', () => {
  const cueOf = (text: string, href = '/2026/05/04/bell') => {
    const parts = text.split(/[{}]/)
    const links: { start: number; end: number; href: string; rel: string }[] = []
    let at = 0
    for (const [i, part] of parts.entries()) {
      if (i % 2 === 1) links.push({ start: at, end: at + part.length, href: `https://news.example${href}`, rel: '' })
      at += part.length
    }
    return labelCue(makeArticle([{ text: parts.join(''), links }]).body[0]!, STORY)?.text
  }
  expect(cueOf('[Nights on the quay] {① The last ferry} · {② The lamp}')).toBe('Nights on the quay')
  expect(cueOf('Nights on the quay: {The last ferry} | {The lamp of Oddholm}')).toBe('Nights on the quay')
  expect(cueOf('Series “Nights on the quay” {#1 The ferry}|{#2 The lamp}')).toBe('Series “Nights on the quay”')
  expect(cueOf('More on: {ferries}, {bells}', '/tag/bell')).toBe('More on')
  expect(cueOf('Authors: {Berta Holm}, {Nan Ferris}', '/tag/bell')).toBeUndefined()
  expect(cueOf('Candidates: {Berta Holm} | {Marten Lund}')).toBeUndefined()
  expect(cueOf('Documents: {The whole of the verdict} | {The report of March}')).toBeUndefined()
  expect(cueOf('Nights on the quay: {the last ferry} and {the lamp}')).toBeUndefined()
  expect(cueOf('He spoke. Nights on the quay: {The last ferry} | {The lamp}')).toBeUndefined()
  expect(cueOf('Documents: {The verdict} | {The report}', '/verdict.pdf')).toBeUndefined()
})

test('what asks is a headline wherever it leads', () => {
  const href = 'https://news.example/politics/candidates'
  expect(label('Candidates compared: [Who wants your vote?]', href)).toBe('Candidates compared')
  expect(label('Candidates compared: [All who want your vote]', href)).toBeUndefined()
})
