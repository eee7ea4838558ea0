import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What the files of a folder of src may not import. What whole rooms may import of each other, the linter says. */
const NEVER: [folder: string, others: string[]][] = [
  ['article/text', ['article/walk', 'article/media', 'article/body']],
  ['article/walk', ['article/media', 'article/body']],
  ['article/media', ['article/body']],
  ['article/body', ['article/media']],
  ['clutter/links', ['clutter/promos', 'clutter/repeats']],
  ['clutter/repeats', ['clutter/promos', 'clutter/links']],
]

/** The folders of src that the files of one import from, and its own. */
function importedBy(folder: string): Set<string> {
  const files = readdirSync(join('src', folder)).filter((name) => name.endsWith('.ts'))
  const texts = files.map((name) => readFileSync(join('src', folder, name), 'utf8'))
  const paths = texts.flatMap((text) => [...text.matchAll(/ from '(\.[^']+)'/g)].map((match) => match[1] as string))
  return new Set(paths.map((path) => dirname(join(folder, path))))
}

test.each(NEVER)('%s imports nothing of %j', (folder, others) => {
  const imported = importedBy(folder)
  expect(imported).toContain(folder)
  expect(others.filter((other) => imported.has(other))).toEqual([])
})
