import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { storyRegions } from '../../src/page/storyRegions.ts'

/** How often the page is asked by one of its methods; counted because time depends on the machine. */
function asked(html: string, method: 'contains' | 'querySelector', read: (document: Document) => void): number {
  const { window } = new JSDOM(html)
  const owner = method === 'contains' ? window.Node.prototype : window.Element.prototype
  const real = owner[method as 'contains']
  let count = 0
  owner[method as 'contains'] = function (this: Node, other: Node | null) {
    count++
    return real.call(this, other)
  }
  read(window.document)
  return count
}

describe('what is asked of a page grows with it, not faster', () => {
  test('a row is asked once for what is in it, however many cells it has', () => {
    const row = (n: number) => `<table><tr>${'<td>one cell</td>'.repeat(n)}</tr></table>`
    const read = ({ body }: Document) => walk(body, sightByAttributes)
    expect(asked(row(100), 'querySelector', read)).toBe(1)
  })

  test('each headline is compared with those beside it', () => {
    const stories = (n: number) => Array.from({ length: n }, (_, i) => `<div><h1>Ferry ${i}</h1></div>`).join('')
    const small = asked(stories(100), 'contains', storyRegions)
    expect(small).toBeGreaterThan(100)
    expect(asked(stories(400), 'contains', storyRegions)).toBeLessThan(small * 5)
  })
})
