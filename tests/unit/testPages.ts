import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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
  open(): Promise<Document>
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
      untouched: name.startsWith('untouched--'),
      open: () => readDocument(file),
    }
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1))
