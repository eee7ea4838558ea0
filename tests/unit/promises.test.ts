import { beforeAll, describe, expect, test } from 'vitest'
import type { Sources } from '../../src/article/sources.ts'
import { createCleaner } from '../../src/page/cleaner.ts'
import { createMarks } from '../../src/page/marks.ts'
import { type Reading, read, readLive } from '../../src/reading.ts'
import { withoutLinkingWordIn } from '../../src/summary/linkingWords.ts'
import { locales } from './localeMessages.ts'
import { lostSentences } from './lostSentences.ts'
import { testPages } from './testPages.ts'

// What Unecho promises of every page, held against every case of tests/pages.

/** What is folded here has no element of its own, so that it is painted over instead, which jsdom cannot do. */
const PAINTED_ONLY = [
  'promo--read-in-brackets',
  'layout--br-paragraphs',
  'promo--inside-a-paragraph',
  'promo--inside-brackets-with-a-label',
]

describe.each(testPages.map((page) => [page.name, page] as const))('%s', (name, { openOnline, untouched }) => {
  let document: Document
  let before: string
  let reading: Reading
  let sources: Sources

  beforeAll(async () => {
    document = await openOnline()
    before = document.documentElement.outerHTML
    ;({ reading, sources } = readLive(document))
  }, 120_000)

  test('is not changed by reading it', () => {
    expect(document.documentElement.outerHTML === before).toBe(true)
  })

  test('is byte for byte as it was after folding and unfolding', () => {
    const cleaner = createCleaner(document, createMarks(document))
    const folds = () => {
      cleaner.apply([{ root: null, reading, sources }])
      return document.documentElement.outerHTML !== before
    }
    // A page where nothing is folded would keep this promise by doing nothing.
    const isText = document.querySelector('body > pre:only-child') !== null
    if (!isText) expect(folds()).toBe(!untouched && !PAINTED_ONLY.includes(name))
    cleaner.revert()
    expect(document.documentElement.outerHTML === before).toBe(true)
    // Again from the folded state, as a page that changes is read twice in a row.
    folds()
    folds()
    cleaner.revert()
    expect(document.documentElement.outerHTML === before).toBe(true)
  })

  test('loses no sentence of the story', () => {
    expect(lostSentences(reading)).toEqual([])
  })

  test('is explained: each finding has its own id and evidence that stands on the page', () => {
    const { article, findings } = reading
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    const texts = new Map(article.body.map(({ id, text }) => [id, text]))
    for (const { blocks, originals, part, text } of findings) {
      const claimed = part
        ? texts.get(part.block)?.slice(part.start, part.end).trim()
        : blocks.map((id) => texts.get(id)).join('\n')
      expect(text).toBe(claimed)
      if (originals) expect(originals.length).toBe(blocks.length)
      for (const original of originals ?? []) expect(original === -1 || texts.has(original)).toBe(true)
    }
  })

  test.each(locales)(
    'is explained in $name: the words for each reason have a place for all of its evidence',
    (locale) => {
      const evidence = reading.findings.map(({ reason }) => `${reason.code} ${reason.args.length}`)
      expect(evidence).toEqual(reading.findings.map(({ reason }) => `${reason.code} ${locale.places(reason.code)}`))
    },
  )

  test('is read with restraint: promos take a third of what it says at most', () => {
    const { article, findings } = reading
    const applied = findings.filter(({ state, part }) => state === 'applied' && !part)
    const length = (all: typeof applied) => {
      const ids = new Set(all.flatMap(({ blocks }) => blocks))
      return article.body.filter(({ id }) => ids.has(id)).reduce((sum, { text }) => sum + text.length, 0)
    }
    const said = article.body.reduce((sum, { text }) => sum + text.length, 0)
    const repeated = length(applied.filter(({ originals }) => originals))
    expect(length(applied.filter(({ originals }) => !originals))).toBeLessThanOrEqual((said - repeated) / 3)
  })

  test('is read the same again, as plain data', () => {
    expect(read(document)).toEqual(reading)
    expect(structuredClone(reading)).toEqual(reading)
  })

  test('has key points that are sentences of the clean text, each where it says', () => {
    const { article, clean, summary } = reading
    const alone = withoutLinkingWordIn(article.language)
    for (const { block, start, end, text } of summary.points) {
      const sentence = article.body.find(({ id }) => id === block)!.text.slice(start, end)
      expect(clean.some((one) => one.id === block && one.text.includes(sentence))).toBe(true)
      expect(text).toBe(alone(sentence))
      // Only what joins it to the sentence before is left out, and all that follows stands as it did.
      expect(sentence.slice(1).endsWith(text.slice(1))).toBe(true)
      expect(sentence.length - text.length).toBeLessThan(20)
    }
  })
})

test('a page where promos would take more than a third gets suggestions instead', async () => {
  const { findings } = read(await testPages.find(({ name }) => name === 'untouched--more-promos-than-story')!.open())
  expect(findings.filter(({ category, state }) => category === 'promo' && state === 'suggested').length).toBe(4)
})
