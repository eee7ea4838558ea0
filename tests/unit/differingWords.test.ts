import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Sources } from '../../src/article/sources.ts'
import { differingWords } from '../../src/page/differingWords.ts'
import type { SettledFinding } from '../../src/reading.ts'

/** What is marked of a paragraph that differs in these words. */
function marked(text: string, difference: string[]): string[] {
  const { document } = new JSDOM('<!doctype html><p></p>').window
  const element = document.querySelector('p')!
  const node = document.createTextNode(text)
  element.append(node)
  const sources: Sources = new Map([[7, { element, pieces: [{ node, from: 0, length: text.length, at: 0 }] }]])
  return differingWords({ blocks: [7], text, difference } as unknown as SettledFinding, sources).map(String)
}

test.each<[text: string, difference: string[], marked: string[]]>([
  ['The ferry sails on Tuesdays.', ['ferry', 'tuesdays'], ['ferry', 'Tuesdays']],
  ['The Ferry sails on Tuesdays.', ['ferry', 'holm', 'Tuesdays'], ['Ferry', 'Tuesdays']],
  ['İstanbul ve İzmir ve İçel için yeni yol açıldı.', ['yeni'], ['yeni']],
  ['Yeni yol İzmir ve İçel içindir.', ['İçel', 'içindir'], ['İçel', 'içindir']],
  ['Yeni yol İzmir ve İçel içindir.', ['İÇEL'.toLowerCase()], ['İçel']],
  ['It costs $5 (or more) on Holm.', ['(or', '$5'], ['(or']],
  ['Das Straßenfest in Holm', ['straßenfest'], ['Straßenfest']],
])('of %j, %j is marked as it stands', (text, difference, expected) => {
  expect(marked(text, difference)).toEqual(expected)
})
