import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { JSDOM, VirtualConsole } from 'jsdom'
import { readDocument } from '../../tools/clean/readDocument.ts'

const FOLDER = fileURLToPath(new URL('../pages/', import.meta.url))

/** One folder of tests/pages: a page, what reading it must print, and a line that says what it guards. */
export interface TestPage {
  name: string
  /** Path of page.html or page.txt. */
  file: string
  expectedFile: string
  expected: string
  guards: string
  /** Whether nothing on the page may be folded. */
  untouched: boolean
  /** Whether it is about what of the page is the story at all. */
  aboutBody: boolean
  /** The document as the command line opens it. */
  open(): Promise<Document>
  /** The document as a browser has it, at an address of its own, so that its links resolve. */
  openOnline(): Promise<Document>
}

/** Every case, by name; a missing file reads as '' so that a test can name it. */
export const testPages: TestPage[] = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => {
    const path = (file: string) => `${FOLDER}${name}/${file}`
    const text = (file: string) => (existsSync(path(file)) ? readFileSync(path(file), 'utf8') : '')
    const file = path(existsSync(path('page.txt')) ? 'page.txt' : 'page.html')
    return {
      name,
      file,
      expectedFile: path('expected.md'),
      expected: text('expected.md'),
      guards: text('guards.txt').trim(),
      untouched: /^(untouched|body)--/.test(name),
      aboutBody: name.startsWith('body--'),
      open: () => readDocument(file),
      openOnline: async () => {
        if (file.endsWith('.txt')) return readDocument(file)
        const html = readFileSync(file, 'utf8')
        const url = /rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? `https://news.example/${name}.html`
        return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
      },
    }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))
