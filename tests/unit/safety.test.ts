import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SRC = new URL('../../src/', import.meta.url)
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(tsx?|html)$/.test(name))

/** The code of a file without its comments, which may well speak of what the code must not do. */
function code(name: string): string {
  return readFileSync(new URL(name, SRC), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}

function using(pattern: RegExp): string[] {
  return files.filter((name) => pattern.test(code(name)))
}

test('there is source to look at', () => {
  expect(files.length).toBeGreaterThan(30)
})

test('page content never becomes markup or code', () => {
  expect(using(/\binnerHTML\b|\bouterHTML\s*=[^=]|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b/)).toEqual([])
  expect(using(/\bdocument\s*\.\s*write|\bsetHTMLUnsafe\b|\bparseHTMLUnsafe\b|\bcreateContextualFragment\b/)).toEqual(
    [],
  )
  expect(using(/\beval\s*\(|\bnew\s+Function\b|\bset(Timeout|Interval)\s*\(\s*['"`]/)).toEqual([])
})

test('no inline script or handler in the extension pages', () => {
  expect(using(/<script(?![^>]*\bsrc=)[^>]*>|<[^>]+\son\w+="/)).toEqual([])
})

test('nothing asks the network', () => {
  expect(using(/\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/)).toEqual([])
})

test('only the extension folder knows the extension API', () => {
  const api = /\b(chrome|browser)\.(runtime|tabs|storage|scripting|action|permissions|commands)\b|webextension-polyfill/
  const mayKnow = /^extension/
  expect(using(api).filter((name) => !mayKnow.test(name))).toEqual([])
})
