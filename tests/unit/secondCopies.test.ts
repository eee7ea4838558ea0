import { describe, expect, test } from 'vitest'
import { secondCopies } from '../../src/article/body/secondCopies.ts'
import { readLive } from '../../src/reading.ts'
import { testPages } from './testPages.ts'

const copiesIn = (texts: string[], parents: object[] = texts.map(() => ({}))) =>
  secondCopies(
    texts.map((text, i) => ({
      kind: 'paragraph' as const,
      text,
      element: { parentElement: parents[i] } as unknown as Element,
    })),
  )

const [A, B, C, D] = ['boat', 'bell', 'barn', 'bench'].map(
  (thing) => `The ${thing} of Skarv was painted green on a Tuesday, and nobody on the whole island knows by whom.`,
) as [string, string, string, string]

describe('what stands before it already', () => {
  test.each([
    ['the body again below itself', [A, B, C, A, B, C], [-1, -1, -1, 0, 1, 2]],
    [
      'with its headings and rows',
      ['Skarv', A, B, 'Boats', C, 'Skarv', A, B, 'Boats', C],
      [-1, -1, -1, -1, -1, 0, 1, 2, 3, 4],
    ],
    ['each paragraph doubled', [A, A, B, B, C, C], [-1, 0, -1, 2, -1, 4]],
    ['three times', [A, B, C, A, B, C, A, B, C], [-1, -1, -1, 0, 1, 2, 0, 1, 2]],
    ['a section with something else in it', [A, B, C, D, A, 'An advertisement', B, C], [-1, -1, -1, -1, 0, -1, 1, 2]],
  ])('is a copy: %s', (_, texts, copies) => {
    expect(copiesIn(texts)).toEqual(copies)
  })

  test('stands for its deck, which has no paragraphs beside it', () => {
    const [head, body] = [{}, {}]
    expect(copiesIn([A, 'By Runa Voss', A, B, C], [head, head, body, body, body])).toEqual([2, -1, -1, -1, -1])
  })

  test('is no copy where it opens a box with more text of its own', () => {
    const [first, second] = [{}, {}]
    const more = ['rope', 'roof', 'road'].map((thing) => A.replace('boat', thing))
    const parents = [first, first, first, second, second, second]
    const isNone = (copy: number) => copy === -1
    expect(copiesIn([A, B, C, A, B, C, ...more], [...parents, second, second, second]).every(isNone)).toBe(true)
    expect(copiesIn([A, B, C, A, B, C, more[0]!], [...parents, second]).every(isNone)).toBe(false)
  })

  test.each([
    ['two paragraphs alone', [A, B, C, A, B]],
    ['in another order', [A, B, C, C, B, A]],
    ['short lines', ['One', 'Two', 'Three', 'One', 'Two', 'Three']],
    ['a formula', [A, B, A, C, A, D]],
  ])('is none: %s', (_, texts) => {
    expect(copiesIn(texts).every((copy) => copy === -1)).toBe(true)
  })
})

// To the trees either copy is half of the page's text, and so hardly a story any more; what is folded as a copy must
// never be all that was left of its paragraph.
describe('a page whose body stands twice reads as with one', () => {
  test.each(testPages.filter(({ untouched }) => untouched).map((page) => [page.name, page] as const))(
    '%s',
    async (_, { openOnline }) => {
      const document = await openOnline()
      const { reading, sources } = readLive(document)
      const box = commonParent(
        [...sources.values()].map(({ element }) => element).filter(({ localName }) => localName === 'p'),
      )
      if (!box) return
      const again = box.cloneNode(true) as Element
      for (const element of [again, ...again.querySelectorAll('[id]')]) element.removeAttribute('id')
      box.after(again)
      expect(readLive(document).reading.clean.map(({ text }) => text)).toEqual(reading.clean.map(({ text }) => text))
    },
  )
})

/** The parent of most of these elements; null where that is the page itself. */
function commonParent(elements: Element[]): Element | null {
  const counts = new Map<Element, number>()
  for (const { parentElement } of elements)
    if (parentElement) counts.set(parentElement, (counts.get(parentElement) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return most && !most[0].matches('body, main, html') ? most[0] : null
}
