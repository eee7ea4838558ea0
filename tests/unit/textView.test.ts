import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import type { Sources } from '../../src/article/sources.ts'
import { showTextView } from '../../src/page/textView.ts'
import type { Unsummarised } from '../../src/reading.ts'

/** What a plain-text document shows when these stretches of it are folded. */
function shown(text: string, folded: string[]): string | null {
  const { document } = new JSDOM('<!doctype html><pre></pre>').window
  const element = document.querySelector('pre')!
  const node = document.createTextNode(text)
  element.append(node)
  const sources: Sources = new Map()
  for (const [id, one] of folded.entries()) {
    sources.set(id, { element, pieces: [{ node, from: text.indexOf(one), length: one.length, at: 0 }] })
  }
  const findings = folded.map((_, id) => ({ state: 'applied', blocks: [id] }))
  showTextView(element, { findings } as unknown as Unsummarised, sources)
  return element.nextElementSibling!.textContent
}

test.each([
  ['a line with its line break', 'One.\nFOLD\nTwo.\n', 'One.\nTwo.\n'],
  ['a line with the spaces at its end', 'One.\nFOLD \t \nTwo.\n', 'One.\nTwo.\n'],
  ['a line above an indented one', 'One.\nFOLD\n    let ferry = 1\n', 'One.\n    let ferry = 1\n'],
  ['a line above a blank one', 'One.\nFOLD\n\n  Two.\n', 'One.\n\n  Two.\n'],
  ['a line between blank ones, with one of them,', 'One.\n\nFOLD\n \n  Two.\n', 'One.\n\n  Two.\n'],
  ['a line below one of a space, with the blank one below it,', 'One.\n \nFOLD\n\nTwo.\n', 'One.\n \nTwo.\n'],
  ['the first line, with the blank one below it,', 'FOLD\n\n    let ferry = 1\n', '    let ferry = 1\n'],
  ['an indented line', 'One.\n\n  FOLD\n  Two.\n', 'One.\n\n  Two.\n'],
  ['the last line', 'One.\nFOLD', 'One.\n'],
  ['lines next to each other', 'One.\n\nFOLD\n\nCREASE\n\n  Two.\n', 'One.\n\n  Two.\n'],
])('%s goes, and all else is kept as written', (_, text, expected) => {
  expect(
    shown(
      text,
      ['FOLD', 'CREASE'].filter((one) => text.includes(one)),
    ),
  ).toBe(expected)
})
