import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Article } from '../../src/article/types.ts'
import { cleanText } from '../../src/clutter/cleanText.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { settle } from '../../src/clutter/settle.ts'
import { makeArticle } from './makeArticle.ts'

// What must hold of the repeat finder for any article, not only for the cases that somebody thought of.

const VOCABULARY = Array.from(
  { length: 400 },
  (_, i) => `${'bdfgklmnprstvz'[i % 14]}${'aeiou'[i % 5]}w${i.toString(36)}`,
)
const COMMON = ['the', 'of', 'and', 'to', 'in']
/**
 * Paragraphs of common words and words of their own. Every third word is its paragraph's own, so that also what a
 * failing case is shrunk to has no two paragraphs alike.
 */
const story = fc
  .array(fc.array(fc.nat(399), { minLength: 14, maxLength: 40 }), { minLength: 4, maxLength: 16 })
  .map((paragraphs) =>
    paragraphs.map((numbers, paragraph) => {
      const own = String.fromCharCode(97 + paragraph)
      const words = numbers.map((n, i) => (n % 3 === 0 && i % 3 !== 0 ? COMMON[n % 5] : `${VOCABULARY[n]}${own}`))
      return `${words.join(' ')}.`
    }),
  )
/** A story and a stretch of at least two of its paragraphs. */
const storyWithRun = story.chain((texts) =>
  fc.tuple(fc.nat(texts.length - 2), fc.nat(texts.length), fc.nat(texts.length)).map(([from, length, at]) => {
    const to = Math.min(texts.length, from + 2 + (length % texts.length))
    return { texts, from, to, at: to + (at % (texts.length - to + 1)) }
  }),
)
/** Always the same articles, so that a change of the engine and no chance makes a test fail. */
const RUNS = { numRuns: 80, seed: 20260304 }

function cleaned(article: Article): string[] {
  return cleanText(article.body, toEnd(settle(article, toEnd(repeats(article))))).map(({ text }) => text)
}

/** Positions in the body of all that is folded. */
function folded(article: Article): number[] {
  const claimed = new Set(toEnd(repeats(article)).flatMap(({ blocks }) => blocks))
  return article.body.flatMap(({ id }, index) => (claimed.has(id) ? [index] : []))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

describe('a story without repeats', () => {
  test('is left alone', () => {
    fc.assert(
      fc.property(story, (texts) => {
        expect(toEnd(repeats(makeArticle(texts)))).toEqual([])
      }),
      RUNS,
    )
  })
})

describe('copies', () => {
  test('of the whole story, once or twice, are folded and the first stays', () => {
    fc.assert(
      fc.property(story, fc.integer({ min: 2, max: 3 }), (texts, times) => {
        const article = makeArticle(Array.from({ length: times }, () => texts).flat())
        expect(folded(article)).toEqual(range(texts.length, texts.length * times))
        expect(cleaned(article)).toEqual(texts)
      }),
      RUNS,
    )
  })

  test('of a stretch, anywhere after it, are folded, and nothing else', () => {
    fc.assert(
      fc.property(storyWithRun, ({ texts, from, to, at }) => {
        const article = makeArticle([...texts.slice(0, at), ...texts.slice(from, to), ...texts.slice(at)])
        expect(folded(article)).toEqual(range(at, at + to - from))
        expect(cleaned(article)).toEqual(texts)
      }),
      RUNS,
    )
  })

  test('of every paragraph right after it are folded', () => {
    fc.assert(
      fc.property(story, (texts) => {
        const article = makeArticle(texts.flatMap((text) => [text, text]))
        expect(folded(article)).toEqual(texts.map((_, i) => i * 2 + 1))
      }),
      RUNS,
    )
  })

  test('with a word changed in each paragraph are folded, and the new words are kept as their difference', () => {
    fc.assert(
      fc.property(story, (texts) => {
        const changed = texts.map((text, i) => text.replace(/^(\S+ \S+ \S+) \S+/, `$1 changed${i}`))
        const article = makeArticle([...texts, ...changed])
        expect(folded(article)).toEqual(range(texts.length, texts.length * 2))
        const kept = toEnd(repeats(article)).flatMap(({ difference }) => difference ?? [])
        for (const i of texts.keys()) expect(kept.join(' ')).toContain(`changed${i}`)
      }),
      RUNS,
    )
  })

  test('say of each folded block which one stays, and that one is not folded', () => {
    fc.assert(
      fc.property(storyWithRun, ({ texts, from, to, at }) => {
        const again = [...texts.slice(0, at), ...texts.slice(from, to), ...texts.slice(at)]
        const article = makeArticle([...again, ...again])
        const gone = new Set(toEnd(repeats(article)).flatMap(({ blocks }) => blocks))
        for (const { blocks, originals } of toEnd(repeats(article))) {
          expect(originals?.length).toBe(blocks.length)
          for (const [i, block] of blocks.entries()) {
            const original = originals![i]!
            expect(gone.has(original)).toBe(false)
            expect(original).toBeLessThan(block)
            expect(article.body[original]!.text).toBe(article.body[block]!.text)
          }
        }
      }),
      RUNS,
    )
  })
})

describe('any page', () => {
  const page = storyWithRun.map(({ texts, from, to, at }) => [
    ...texts.slice(0, at),
    ...texts.slice(from, to),
    ...texts.slice(at),
    ...texts,
  ])

  test('has each distinct paragraph once in its clean text, in the order of their first appearance', () => {
    fc.assert(
      fc.property(page, (texts) => {
        expect(cleaned(makeArticle(texts))).toEqual([...new Set(texts)])
      }),
      RUNS,
    )
  })

  test('has no repeat left when its clean text is read again', () => {
    fc.assert(
      fc.property(page, (texts) => {
        expect(toEnd(repeats(makeArticle(cleaned(makeArticle(texts)))))).toEqual([])
      }),
      RUNS,
    )
  })

  test('is judged alike whatever numbers its blocks have', () => {
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 7 }), (texts, first, step) => {
        const article = makeArticle(texts)
        const numbered = { ...article, body: article.body.map((block, i) => ({ ...block, id: first + i * step })) }
        expect(folded(numbered)).toEqual(folded(article))
      }),
      RUNS,
    )
  })
})

test('a refrain between paragraphs is never folded', () => {
  const refrain = fc.array(fc.constantFrom(...COMMON, 'sea', 'sing'), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(story, refrain, (texts, words) => {
      expect(toEnd(repeats(makeArticle(texts.flatMap((text) => [text, `${words.join(' ')}.`]))))).toEqual([])
    }),
    RUNS,
  )
})

describe('a story that comes again without the lines set into it', () => {
  const PROSE = [
    'The ferry to Holm lay still for nine weeks, and nobody in the harbour could say who had the key of its engine room.',
    'In the tenth week a boy found it in the pocket of the coat that the harbour master had lent him against the rain.',
    'Since then the ferry has left on time, and the coat hangs behind glass in the ticket office with the key beside it.',
    'The boy crosses for nothing until he is twenty, which the council decided against the vote of the harbour master.',
  ]
  const LINES = ['Cranes sold', 'Eels are back', 'Write to us', 'Weather', 'Tides', 'Our shop', 'Letters', 'Births']
  const HEADING = { kind: 'heading' as const, level: 2, text: 'A coat behind glass' }

  test('leaves no subheading behind', () => {
    const body = [PROSE[0]!, PROSE[1]!, ...LINES, HEADING, PROSE[2]!, PROSE[3]!]
    const article = makeArticle([...body, PROSE[0]!, PROSE[1]!, HEADING, PROSE[2]!, PROSE[3]!])
    expect(folded(article)).toEqual(range(body.length, body.length + 5))
  })
})
