import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readsAsSentence } from '../../src/article/walk/structure.ts'
import { sightOf } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { type CleanBlock, type Reading, read } from '../../src/reading.ts'
import { toMarkdown } from '../../src/takeAlong/markdown.ts'
import { testPages } from './testPages.ts'

// Each folder of tests/pages is one case. To accept a deliberate change of what all of them print (a new summary, say),
// run with -u and read the diff of every expected.md before committing it.

test('there are enough cases, and enough of them guard against folding too much', () => {
  expect(testPages.length).toBeGreaterThanOrEqual(34)
  expect(testPages.filter((page) => page.untouched).length).toBeGreaterThanOrEqual(12)
})

for (const { name, file, expected, expectedFile, guards, untouched, aboutBody, open } of testPages) {
  describe(name, () => {
    let done: Reading | undefined
    const reading = async () => {
      done ??= read(await open())
      return done
    }

    test('has a page, what it must print, and a line that says what it guards', () => {
      expect(name).toMatch(/^[a-z]+--[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(existsSync(file), file).toBe(true)
      expect(expected).not.toBe('')
      expect(guards).toMatch(/^\S[^\n]{20,200}\.$/)
    })

    test('prints what it must', async () => {
      await expect(toMarkdown(await reading()), guards).toMatchFileSnapshot(expectedFile)
    })

    if (aboutBody) {
      test('leaves out sentences that stand around the story', async () => {
        const document = await open()
        const told = new Set((await reading()).article.body.map(({ text }) => text))
        const outside = walk(document.body, sightOf(document)).filter(({ text }) => !told.has(text))
        expect(outside.some(({ text }) => readsAsSentence(text))).toBe(true)
      })
    }

    if (untouched) {
      test('has no applied finding, and all of its body in the clean text', async () => {
        const { article, clean, findings } = await reading()
        const applied = findings.filter((finding) => finding.state === 'applied')
        expect(applied.map(({ category, reason, text }) => `${category}, ${reason.code}: ${text}`)).toEqual([])
        expect(shown(clean)).toEqual(shown(article.body))
      })
    } else {
      // Else the case would pass with every detector switched off, and guard nothing.
      test('says something twice, or something that does not belong', async () => {
        const { article, clean } = await reading()
        expect(shown(clean)).not.toEqual(shown(article.body))
      })
    }
  })
}

function shown(blocks: CleanBlock[]): Pick<CleanBlock, 'text' | 'links'>[] {
  return blocks.map(({ text, links }) => ({ text, links }))
}
