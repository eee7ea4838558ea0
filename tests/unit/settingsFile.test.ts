import { describe, expect, it } from 'vitest'
import { FileFault, readSettingsFile, writeSettingsFile } from '../../src/extension/settingsFile.ts'
import { DEFAULTS } from '../../src/extension/settingsShape.ts'
import { NO_RULES, type SiteRules } from '../../src/extension/siteRules.ts'

const rules: SiteRules = {
  always: true,
  kept: [{ text: 'a1b2c3d4', frame: 'promo_cue read more', says: 'Read more: {"} Harbour, [closed]' }],
  never: [{ category: 'promo', code: 'promo_cue', words: 'Read more' }],
  hidden: [{ text: '00ff00ff', frame: 'aside most read | most read', says: 'Most read' }],
}
const file = {
  settings: { ...DEFAULTS, strength: 'likely' as const, reader: { ...DEFAULTS.reader, size: 23 } },
  sites: new Map([
    ['news.example', rules],
    ['localhost', { ...NO_RULES, always: true }],
  ]),
}
const text = writeSettingsFile(file)

/** What is wrong with a file, in short. */
function faultOf(text: string): string {
  try {
    readSettingsFile(text)
    return 'none'
  } catch (error) {
    const { kind, line, path } = error as FileFault
    return `${kind} ${line} ${path}`.trim()
  }
}
/** The file with one line put in the place of another; its number. */
function broken(from: string, to: string): { text: string; line: number } {
  expect(text).toContain(from)
  return { text: text.replace(from, to), line: text.slice(0, text.indexOf(from)).split('\n').length }
}

describe('a settings file', () => {
  it('holds all, and gives it back', () => {
    expect(readSettingsFile(text)).toEqual(file)
  })

  it('of 5,000 sites comes back whole', () => {
    const sites = new Map(Array.from({ length: 5000 }, (_, n) => [`paper${n}.example`, rules] as const))
    expect(readSettingsFile(writeSettingsFile({ settings: DEFAULTS, sites })).sites).toEqual(sites)
  })

  it('of an older version has the defaults for what it does not know', () => {
    const older = JSON.stringify({ app: 'Unecho', version: 1, settings: { markers: false } })
    expect(readSettingsFile(older)).toEqual({ settings: { ...DEFAULTS, markers: false }, sites: new Map() })
  })

  it.each([
    ['"size": 23,', '"size": 23', 1],
    ['"strength"', 'strength', 0],
    ['"size": 23,', '"size": 023,', 0],
    ['"markers": true,', '"markers": tru,', 0],
    ['"always": true,', '"always" true,', 0],
  ])('that is no JSON for want of %j says so by its line', (from, to, later) => {
    const { text, line } = broken(from, to)
    expect(faultOf(text)).toBe(`syntax ${line + later}`)
  })

  it('that breaks off says so by its last line', () => {
    const half = text.slice(0, text.length / 2)
    expect(faultOf(half)).toBe(`syntax ${half.split('\n').length}`)
  })

  it.each([
    ['"strength": "likely"', '"strength": "ruthless"', 'settings.strength'],
    ['"size": 23', '"size": "23"', 'settings.reader.size'],
    ['"promos": true', '"promos": 1', 'settings.kinds.promos'],
    ['"news.example"', '"News / Example"', 'sites.News / Example'],
    ['"code": "promo_cue"', '"code": 7', 'sites.news.example.never.0'],
    ['"version": 1', '"version": "one"', 'version'],
  ])('in which %s is %s is named by its line', (from, to, path) => {
    const { text, line } = broken(from, to)
    const [kind, where, ...named] = faultOf(text).split(' ')
    expect([kind, named.join(' ')]).toEqual(['value', path])
    expect(Math.abs(Number(where) - line)).toBeLessThanOrEqual(path.endsWith('.0') ? 3 : 0)
  })

  it.each(['[]', '"text"', '{"app":"Other","settings":{}}', '{"app":"Unecho"}'])(
    'that is %s is none of ours',
    (text) => {
      expect(faultOf(text)).toBe('foreign 1')
    },
  )

  it('of a newer version is refused', () => {
    expect(faultOf(text.replace('"version": 1', '"version": 999'))).toBe('newer 3')
  })

  it('tells its fault as an error', () => {
    expect(() => readSettingsFile('{')).toThrow(FileFault)
  })
})
