import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { itemsByList, withLists } from '../../src/article/body/listsAndTables.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'

const STORY = 0.4

/** What is of the story, by texts, where each block is judged alone as it is given. */
function told(html: string, judged: number[]): string[] {
  const blocks = walk(new JSDOM(html).window.document.body, sightByAttributes)
  expect(blocks).toHaveLength(judged.length)
  const odds = withLists(blocks, itemsByList(blocks), judged, STORY)
  return blocks.filter((_, index) => odds[index]! >= STORY).map(({ text }) => text)
}

const ROWS = '<tr><td>1983</td><td>1102</td></tr><tr><td>2014</td><td>340</td></tr>'

test('a line over all columns of a table goes with its rows', () => {
  const table = `<p>The hospital has counted.</p><table><tr><th colspan="2">Births in Wierz</th></tr>${ROWS}</table>`
  expect(told(table, [1, 0.3, 0.6, 0.6])).toContain('Births in Wierz')
  expect(told(table, [1, 0.3, 0.1, 0.1])).not.toContain('Births in Wierz')
})

test('a line above a table is judged by itself', () => {
  expect(told(`<p>Births in Wierz</p><table>${ROWS}</table>`, [0.3, 0.6, 0.6])).not.toContain('Births in Wierz')
})

const LIST =
  '<ol><li>Close the gates<ol><li>Ring the bell</li></ol></li></ol><dl><dt>Span</dt><dd>What turns.</dd></dl>'
const around = (list: string) => `<p>This is how it turns.</p>${list}<p>Then the boats go by.</p>`

test('lists without links amid the story are of it', () => {
  expect(told(around(LIST), [1, 0.3, 0.25, 0.3, 0.3, 1])).toHaveLength(6)
})

test.each<[string, string, number[]]>([
  ['with a link', around(LIST.replace('Span', '<a href="/span">Span</a>')), [1, 0.3, 0.25, 0.3, 0.3, 1]],
  ['that are surely none', around(LIST), [1, 0.1, 0.1, 0.1, 0.1, 1]],
  ['below the story', around(LIST), [1, 0.3, 0.25, 0.3, 0.3, 0.1]],
])('lists %s are judged by themselves', (_, html, judged) => {
  expect(told(html, judged)).not.toContain('What turns.')
})
