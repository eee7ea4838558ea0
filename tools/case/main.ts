import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { read } from '../../src/reading.ts'
import { toMarkdown } from '../../src/takeAlong/markdown.ts'
import { readDocument } from '../clean/readDocument.ts'

export const USAGE = `usage: npm run --silent case -- FILE category--what [--guards "One line that says what it guards."]

Makes a folder in tests/pages of a file that "Wrong here?" has saved: page.html, guards.txt, and expected.md with what is
printed now. Correct expected.md to what should be printed, and see the test fail before you mend what is wrong.`

const FOLDER = join('tests', 'pages')
const NAME = /^[a-z]+--[a-z0-9]+(-[a-z0-9]+)*$/

/** Entry point of `npm run case`. Returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const at = args.indexOf('--guards')
  const guards = at < 0 ? '' : (args[at + 1] ?? '')
  const [file, name, ...more] = at < 0 ? args : args.toSpliced(at, 2)
  if (!file || !name || more.length > 0 || !NAME.test(name)) throw new Error(USAGE)
  process.stdout.write(`${await makeFixture(file, name, guards)}\n`)
  return 0
}

/**
 * Writes the folder of a case and gives its path.
 * @throws when the file cannot be read, or there is a case of that name.
 */
export async function makeFixture(file: string, name: string, guards: string, folder = FOLDER): Promise<string> {
  const path = join(folder, name)
  if (existsSync(path)) throw new Error(`${path} is there already`)
  const reading = read(await readDocument(file))
  const html = await readFile(file, 'utf8')
  const noted = /<!-- Wrong here: (.*?) -->/.exec(html)?.[1] ?? ''
  await mkdir(path, { recursive: true })
  await writeFile(join(path, 'page.html'), html)
  await writeFile(join(path, 'guards.txt'), `${guards || noted || 'Say here in one line what this case guards.'}\n`)
  await writeFile(join(path, 'expected.md'), toMarkdown(reading))
  return path
}
