import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** What each room of src takes of others: their values, and types alone. The linter refuses the worst of the rest while one writes. */
const ROOMS: Record<string, { values: string[]; types?: string[] }> = {
  article: { values: [] },
  clutter: { values: ['article'] },
  summary: { values: ['article'], types: ['clutter'] },
  'reading.ts': { values: ['article', 'clutter', 'summary'] },
  page: { values: ['article', 'extension', 'reading.ts'] },
  case: { values: ['article', 'clutter', 'page'] },
  writtenSummary: { values: ['article', 'summary'], types: ['reading.ts'] },
  // It hands the browser what is built of these two.
  extension: { values: ['page', 'case'], types: ['reading.ts'] },
  background: { values: ['extension'] },
  ui: { values: ['extension'], types: ['reading.ts'] },
  takeAlong: { values: ['ui'], types: ['reading.ts'] },
  popup: { values: ['extension', 'takeAlong', 'ui', 'writtenSummary'], types: ['reading.ts'] },
  reader: { values: ['article', 'extension', 'takeAlong', 'ui'], types: ['reading.ts'] },
  options: { values: ['extension', 'ui'] },
  welcome: { values: ['extension'] },
}

/** What the files of a folder of src may not import. */
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

/** What the files of a room import of others: "types" where they take nothing else of it. */
function takenBy(room: string): Record<string, 'values' | 'types'> {
  const files = room.endsWith('.ts') ? [''] : readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
  const taken: Record<string, 'values' | 'types'> = {}
  for (const name of files.filter((one) => one === '' || /\.tsx?$/.test(one))) {
    const file = join('src', room, name)
    for (const [, type, from] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const other = normalize(join(dirname(file), from!)).split('/')[1]!
      if (other !== room && (type === undefined || taken[other] === undefined)) taken[other] = type ? 'types' : 'values'
    }
  }
  return taken
}

const IMPORT = /^(?:import|export)( type)?\b[^;'"]*?from '(\.[^']+)'/gm

test.each(Object.entries(ROOMS))(
  '%s takes of other rooms what it may, and the table names no more',
  (room, { values, types = [] }) => {
    const allowed = [...values.map((one) => [one, 'values']), ...types.map((one) => [one, 'types'])]
    expect(takenBy(room)).toEqual(Object.fromEntries(allowed))
  },
)

test('every room is in the table', () => {
  const rooms = readdirSync('src').filter((name) => !name.endsWith('.d.ts'))
  expect(rooms.sort()).toEqual(Object.keys(ROOMS).sort())
})
