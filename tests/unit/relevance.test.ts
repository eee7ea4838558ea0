import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Source } from '../../src/article/sources.ts'
import { createMarks } from '../../src/page/marks.ts'
import { createRelevance } from '../../src/page/relevance.ts'

const BELL = 'The captain has the bell of the ferry muffled, and the town of Tarn does not sleep.'

test('what stands in closed details or has no box of its own was read, and makes no reading stale; what is hidden since does', () => {
  const { window } = new JSDOM(
    `<details><p id="closed">${BELL}</p></details><p id="contents" style="display:contents">${BELL}</p><p id="plain">${BELL}</p>`,
  )
  const { document } = window
  // As browsers see them, which jsdom does not.
  window.Element.prototype.checkVisibility = function (this: Element) {
    const display = window.getComputedStyle(this).display
    return display !== 'none' && display !== 'contents' && !this.parentElement?.closest('details:not([open])')
  }
  const relevance = createRelevance(document, createMarks(document))
  const sources = new Map<number, Source>(
    [...document.querySelectorAll('p')].map((element, id) => {
      const node = element.firstChild as Text
      return [id, { element, pieces: [{ node, from: 0, at: 0, length: node.data.length }] }]
    }),
  )
  relevance.begin()
  relevance.renew([sources])
  expect(relevance.isStale()).toBe(false)
  document.querySelector<HTMLElement>('#plain')!.style.display = 'none'
  expect(relevance.isStale()).toBe(true)
})
