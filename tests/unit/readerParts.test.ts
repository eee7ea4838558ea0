import { describe, expect, test } from 'vitest'
import type { CleanBlock, Media, Reading, SettledFinding } from '../../src/reading.ts'
import { read } from '../../src/reading.ts'
import { type ReaderPart, readerParts } from '../../src/ui/readerParts.ts'
import { makeArticle } from './makeArticle.ts'
import { testPages } from './testPages.ts'

function media(after: number, more: Partial<Media> = {}): Media {
  const plain = { kind: 'image', src: 'https://a.example/i.jpg', loaded: true, alt: '', width: 0, height: 0, after }
  return { ...plain, captions: [], caption: '', ...more } as Media
}

function fold(blocks: number[], more: Partial<SettledFinding> = {}): SettledFinding {
  return {
    id: `f${blocks}`,
    category: 'promo',
    state: 'applied',
    blocks,
    confidence: 1,
    reason: { code: 'promo_ad', args: [] },
    text: blocks.map((id) => `text ${id}`).join('\n'),
    links: [],
    ...more,
  }
}

/** A reading of these blocks ("text 0", "text 1", …; a kind for each), with what is folded gone from its clean text. */
function reading(kinds: CleanBlock['kind'][], findings: SettledFinding[] = [], pictures: Media[] = []): Reading {
  const article = makeArticle(kinds.map((kind, id) => ({ text: `text ${id}`, kind, level: kind === 'item' ? 1 : 2 })))
  const gone = new Set(findings.flatMap(({ state, part, blocks }) => (state === 'applied' && !part ? blocks : [])))
  return {
    article,
    findings,
    media: pictures,
    clean: article.body.filter(({ id }) => !gone.has(id)),
  } as unknown as Reading
}

/** "t0 f1,2 m3": a text part, a fold and a picture, with the ids of what they hold. */
function told(parts: ReaderPart[]): string {
  return parts
    .map((part) => {
      if (part.is === 'text') return `t${part.blocks.map(({ id }) => id)}`
      if (part.is === 'fold') return `f${part.folds.map(({ finding }) => finding.id.slice(1))}`
      return `m${part.id}${part.captions.map(({ id }) => `c${id}`).join('')}`
    })
    .join(' ')
}

const p = 'paragraph' as const

describe('the parts of the reader', () => {
  test.each([
    ['text alone', reading([p, p]), 't0 t1'],
    ['a fold in its place', reading([p, p, p], [fold([1])]), 't0 f1 t2'],
    ['folds side by side as one', reading([p, p, p, p], [fold([1]), fold([2])]), 't0 f1,2 t3'],
    ['a run that is parted, at each of its places', reading([p, p, p, p], [fold([0, 2])]), 'f0,2 t1 f0,2 t3'],
    [
      'what is folded of a paragraph, after it',
      reading([p, p], [fold([0], { part: { block: 0, start: 0, end: 2 } })]),
      't0 f0 t1',
    ],
    ['a suggestion as text', reading([p, p], [fold([1], { state: 'suggested' })]), 't0 t1'],
    ['what is kept as text', reading([p, p], [fold([1], { state: 'kept' })]), 't0 t1'],
    ['a list as one part', reading(['item', 'item', p]), 't0,1 t2'],
    ['a list parted by a fold', reading(['item', 'item', 'item'], [fold([1])]), 't0 f1 t2'],
    ['a list parted by a picture', reading(['item', 'item'], [], [media(0)]), 't0 m0 t1'],
    ['a picture at the top', reading([p], [], [media(-1)]), 'm-1 t0'],
    ['a picture with its caption', reading([p, 'caption', p], [], [media(0, { captions: [1] })]), 't0 m0c1 t2'],
    ['a picture after what is folded there', reading([p, p, p], [fold([1])], [media(1)]), 't0 f1 m1 t2'],
  ])('have %s', (_, given, expected) => {
    expect(told(readerParts(given))).toBe(expected)
  })

  test('say what a fold holds', () => {
    const given = reading(
      [p, p, p, p],
      [fold([0, 1, 3]), fold([2], { part: { block: 2, start: 0, end: 2 }, text: 'a\nb' })],
    )
    given.article.body[3]!.text = 'text 3\nwith a second line'
    const parts = readerParts(given)
    const folds = parts.flatMap((part) => (part.is === 'fold' ? part.folds : []))
    expect(folds.map(({ text, blocks }) => [text, blocks])).toEqual([
      ['text 0\ntext 1', 2],
      ['a\nb', 1],
      ['text 3\nwith a second line', 1],
    ])
  })

  test('hold every block of the clean text once, on a page with all kinds of findings', async () => {
    const page = testPages.find(({ name }) => name === 'repeat--section-later')!
    const found = read(await page.open())
    const ids = readerParts(found).flatMap((part) =>
      part.is === 'text'
        ? part.blocks.map(({ id }) => id)
        : part.is === 'media'
          ? part.captions.map(({ id }) => id)
          : [],
    )
    expect(ids.sort((a, b) => a - b)).toEqual(found.clean.map(({ id }) => id))
  })
})
