import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as clean from '../../tools/clean/main.ts'
import { runTool } from '../../tools/runTool.ts'
import { testPages } from './testPages.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'unecho-clean-'))
const page = testPages.find(({ name }) => name === 'untouched--more-from-the-hearing')!
const text = testPages.find(({ name }) => name === 'text--scraped-article-twice')!

const HOME_PAGE = `<!doctype html><title>Dunmore Gazette</title><main>${[1, 2, 3, 4, 5, 6]
  .map(
    (n) =>
      `<article><h3><a href="/2026/03/story-${n}-of-the-day">The ${n}th thing that happened in Dunmore today</a></h3></article>`,
  )
  .join(
    '',
  )}<article><h3><a href="/2026/03/pym">Pym Street closed</a></h3><p>The street is closed on Sunday for a fair.</p></article></main>`

interface Outcome {
  code: number
  out: string
  error: string
}

/** The command line as a person uses it. */
function inProcessOfItsOwn(args: string[], input: string | Uint8Array): Promise<Outcome> {
  return new Promise((resolve) => {
    const command = ['tools/run.mjs', 'clean', ...args]
    const child = execFile(process.execPath, command, { cwd: ROOT }, (failure, out, error) => {
      resolve({ code: failure ? Number(failure.code) : 0, out, error })
    })
    child.stdin!.on('error', () => {}).end(input)
  })
}

/** The same without a new process, which takes seconds on a busy machine. */
async function here(args: string[]): Promise<Outcome> {
  const result = { out: '', error: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    result.out += chunk
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    result.error += chunk
    return true
  })
  return { code: await runTool(clean, args), ...result }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('npm run clean, as a process', { timeout: 60_000 }, () => {
  test('prints the clean article of a file', async () => {
    expect(await inProcessOfItsOwn([page.file], '')).toEqual({ code: 0, out: page.expected, error: '' })
  })

  test('reads standard input', async () => {
    expect(await inProcessOfItsOwn(['-'], readFileSync(text.file))).toEqual({ code: 0, out: text.expected, error: '' })
  })

  test('fails with one line where there is nothing to read', async () => {
    const error = 'unecho: standard input: the file is empty\n'
    expect(await inProcessOfItsOwn(['-'], '')).toEqual({ code: 1, out: '', error })
  })

  test('says how it is used', async () => {
    const usage = 'usage: npm run --silent clean -- FILE|- [--json]\n'
    expect(await inProcessOfItsOwn(['--help'], '')).toEqual({ code: 0, out: usage, error: '' })
  })

  test('does not mind a reader that closes early', async () => {
    const child = spawn(process.execPath, ['tools/run.mjs', 'clean', '-', '--json'], { cwd: ROOT })
    let error = ''
    child.stderr.on('data', (chunk) => {
      error += chunk
    })
    child.stdout.destroy()
    child.stdin.end(readFileSync(text.file))
    expect(await once(child, 'close')).toEqual([0, null])
    expect(error).toBe('')
  })
})

describe('npm run clean', () => {
  test('prints the reading as JSON, each finding with its reason in words', async () => {
    const { code, out } = await here([text.file, '--json'])
    const reading = JSON.parse(out)
    expect(code).toBe(0)
    expect(reading.article.title).toMatch(/^Beekeepers of Ardan/)
    const promo = reading.findings.find((one: { text: string }) => one.text.startsWith("Why Tolland's opera house"))
    expect(promo).toMatchObject({ category: 'promo', state: 'applied' })
    expect(promo.reason.words.length).toBeGreaterThan(10)
    const ids = new Set(reading.article.body.map((block: { id: number }) => block.id))
    const repeats = reading.findings.filter((one: { category: string }) => one.category === 'repeat')
    expect(repeats.length).toBeGreaterThan(0)
    for (const { blocks, originals } of repeats) {
      expect(originals).toHaveLength(blocks.length)
      for (const original of originals) expect(ids.has(original)).toBe(true)
    }
  })

  test('reads a page that names no encoding as UTF-8', async () => {
    const html = readFileSync(page.file, 'utf8')
      .replace(/<meta charset[^>]*>/i, '')
      .replaceAll('Ullswick', 'Üllswick')
    const { out } = await here([file('unnamed.html', html)])
    expect(out).toContain('Üllswick')
  })

  test.each([
    ['a missing file', [join(folder, 'none.html')], /none\.html: no such file/],
    ['a folder', [folder], /a folder, not a file/],
    ['an empty file', [file('empty.html', '')], /empty\.html: the file is empty/],
    ['a file of white space', [file('blank.txt', ' \n\n ')], /blank\.txt: the file is empty/],
    ['a PDF', [file('paper.html', '%PDF-1.7\n%âãÏÓ\n1 0 obj')], /paper\.html: a PDF/],
    ['a binary file', [file('image.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))], /image\.png: binary/],
    [
      'text in another encoding',
      [file('latin.txt', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65))],
      /latin\.txt: not readable as UTF-8/,
    ],
    ['a page without an article', [file('home.html', '<!doctype html><p>Hello.</p>')], /home\.html: no article/],
    ['a home page', [file('list.html', HOME_PAGE)], /list\.html: no article found in it: it lists stories/],
    ['no file', [], /usage: npm run --silent clean/],
    ['two files', [page.file, text.file], /usage/],
    ['an option that it does not know', ['--markdown', page.file], /usage/],
  ])('says what is wrong with %s, in one line', async (_, args, message) => {
    const { code, out, error } = await here(args)
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(error).toMatch(message)
    expect(error).toMatch(/^unecho: [^\n]+\n$/)
  })

  test.each([
    ['UTF-16', (words: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')])],
    ['UTF-8 with a byte order mark', (words: string) => Buffer.from(`\ufeff${words}`)],
    ['Windows line ends', (words: string) => Buffer.from(words.replaceAll('\n', '\r\n'))],
  ])('reads %s', async (_, encode) => {
    const { code, out } = await here([file('encoded.txt', encode(readFileSync(text.file, 'utf8')))])
    expect(code).toBe(0)
    expect(out).toBe(text.expected)
  })
})
