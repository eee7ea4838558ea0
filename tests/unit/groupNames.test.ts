import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { FoldGroup } from '../../src/page/foldGroups.ts'
import { createNames } from '../../src/page/groupNames.ts'

const { document } = new JSDOM('').window
const group = (element: Element, key = 'promo Read more') => ({ key, elements: [element] }) as FoldGroup
const paragraph = (): Element => document.createElement('p')
const [a, b, c] = [paragraph(), paragraph(), paragraph()] as const

/** The names of groups, each of one element. */
function named(name: (groups: FoldGroup[]) => void, ...groups: FoldGroup[]): string[] {
  name(groups)
  return groups.map(({ key }) => key)
}

test('groups of one promo are told apart, and keep their names when another one comes above them', () => {
  const name = createNames()
  expect(named(name, group(a), group(b))).toEqual(['promo Read more', 'promo Read more 1'])
  expect(named(name, group(c), group(a), group(b))).toEqual([
    'promo Read more 2',
    'promo Read more',
    'promo Read more 1',
  ])
  expect(named(name, group(b), group(a, 'promo Read on'))).toEqual(['promo Read more 1', 'promo Read on'])
})
