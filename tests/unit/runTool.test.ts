import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { runTool, type Tool } from '../../tools/runTool.ts'

const tools = import.meta.glob<Tool>('../../tools/**/main.ts')
const load = (name: string) => tools[`../../tools/${name}/main.ts`]!()

const written = { out: '', error: '' }

beforeEach(() => {
  Object.assign(written, { out: '', error: '' })
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    written.out += chunk
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.error += chunk
    return true
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a tool that is asked for help', () => {
  test.each(Object.entries(tools))('prints its usage: %s', async (_, load) => {
    const tool = await load()
    for (const help of [['--help'], ['-h'], ['article.html', '--limit', '3', '--help']]) {
      written.out = ''
      expect(await runTool(tool, help)).toBe(0)
      expect(written).toEqual({ out: `${tool.USAGE}\n`, error: '' })
    }
    expect(tool.USAGE).toMatch(/^usage: (npm|node) /)
  })
})

describe('a tool that is called wrongly', () => {
  test.each([
    ['bench', 1],
    ['case', 1],
    ['clean', 1],
    ['evaluate', 1],
    ['measure', 1],
    ['start', 2],
    ['train/body', 1],
    ['train/promos', 1],
    ['train/summary', 1],
    ['verify', 1],
  ])('says so and shows its usage on stderr: %s', async (name, code) => {
    const tool = await load(name)
    expect(await runTool(tool, ['--nonsense'])).toBe(code)
    expect(written.out).toBe('')
    expect(written.error).toMatch(/^unecho: /)
    expect(written.error.endsWith(`${tool.USAGE}\n`)).toBe(true)
  })

  test('says what it misses in one line', async () => {
    const missing = ['/nowhere/sets']
    for (const name of ['bench', 'evaluate', 'verify']) expect(await runTool(await load(name), missing)).toBe(1)
    expect(written.error).toBe('unecho: /nowhere/sets: no such folder\n'.repeat(3))
  })
})
