import fc from 'fast-check'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { finding } from '../../src/clutter/finding.ts'
import { FileFault, readSettingsFile, writeSettingsFile } from '../../src/extension/settingsFile.ts'
import { DEFAULTS } from '../../src/extension/settingsShape.ts'
import { siteOf } from '../../src/extension/siteOf.ts'
import { NO_RULES, type SiteRules } from '../../src/extension/siteRules.ts'
import { signOfElement } from '../../src/page/hiddenBlocks.ts'
import { kindOf, signOfFinding } from '../../src/page/signs.ts'
import { makeBlock } from './makeArticle.ts'

const rules: SiteRules = {
  always: true,
  kept: [{ text: 'a1b2c3d4', frame: 'promo_cue read more', says: 'Read more: {"} Harbour, [closed]' }],
  folded: [{ text: 'b2c3d4a1', frame: 'promo_bare', says: 'The harbour calendar' }],
  never: [{ category: 'promo', code: 'promo_cue', words: 'Read more' }],
  hidden: [{ text: '00ff00ff', frame: 'aside most read | most read', says: 'Most read' }],
}
const file = {
  settings: {
    ...DEFAULTS,
    strength: 'likely' as const,
    kinds: { ...DEFAULTS.kinds, promos: false },
    markers: false,
    reader: { ...DEFAULTS.reader, size: 23, width: 60 },
  },
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

  it('holds nothing that is as by default', () => {
    const { settings } = JSON.parse(text)
    expect(settings).toEqual({
      strength: 'likely',
      kinds: { promos: false },
      markers: false,
      reader: { size: 23, width: 60 },
    })
    expect(JSON.parse(writeSettingsFile({ settings: DEFAULTS, sites: new Map() })).settings).toEqual({})
  })

  it.each([
    'https://my_blog.example.com/story',
    'https://_old-town.example/',
    'http://127.0.0.1:8080/',
    'https://[2001:db8::1]/',
    'https://zürich-blatt.example/',
  ])('holds the site of %s, and gives it back', (url) => {
    const sites = new Map([[siteOf(url), rules]])
    expect(readSettingsFile(writeSettingsFile({ settings: DEFAULTS, sites })).sites).toEqual(sites)
  })

  it.each(['', 'news.example/story', 'news.example:8080', 'reader@news.example', 'NEWS.example', 'a b'])(
    'of a site named %j is refused',
    (name) => {
      expect(faultOf(writeSettingsFile({ settings: DEFAULTS, sites: new Map([[name, rules]]) }))).toMatch(/^value /)
    },
  )

  it('gives back whatever is remembered of a page, however long its words are', () => {
    const { document } = new JSDOM('').window
    const text = fc.string({ maxLength: 3000, size: 'max' })
    const classes = fc.array(fc.string({ minLength: 3, maxLength: 12, unit: fc.constantFrom(...'aeinrst') }), {
      maxLength: 600,
      size: 'max',
    })
    fc.assert(
      fc.property(text, text, text, classes, (says, alt, words, names) => {
        const box = document.createElement('aside')
        box.className = names.join(' ')
        box.textContent = says
        box.append(Object.assign(document.createElement('img'), { alt }))
        const reason = { code: 'promo_cue' as const, args: [words] }
        const found = finding([makeBlock(says, 1)], { category: 'promo', confidence: 0.9, reason })
        const remembered: SiteRules = {
          always: false,
          kept: [signOfFinding(found)],
          folded: [signOfFinding(found)],
          never: [kindOf(found)],
          hidden: [signOfElement(box)],
        }
        const sites = new Map([['news.example', remembered]])
        expect(readSettingsFile(writeSettingsFile({ settings: DEFAULTS, sites })).sites).toEqual(sites)
      }),
    )
  })

  it('of 5,000 sites comes back whole', () => {
    const sites = new Map(Array.from({ length: 5000 }, (_, n) => [`paper${n}.example`, rules] as const))
    expect(readSettingsFile(writeSettingsFile({ settings: DEFAULTS, sites })).sites).toEqual(sites)
  })

  it('of an older version has the defaults for what it does not know', () => {
    const older = JSON.stringify({ app: 'Unecho', version: 1, settings: { markers: false } })
    expect(readSettingsFile(older)).toEqual({ settings: { ...DEFAULTS, markers: false }, sites: new Map() })
  })

  it('of a version that remembered less of a site has none of what is new', () => {
    const { folded: _, ...before } = rules
    const older = JSON.stringify({ app: 'Unecho', version: 1, settings: {}, sites: { 'news.example': before } })
    expect(readSettingsFile(older).sites).toEqual(new Map([['news.example', { ...before, folded: [] }]]))
  })

  it('with nothing in place of a list is wrong there', () => {
    const sites = { 'news.example': { ...rules, folded: null } }
    const empty = JSON.stringify({ app: 'Unecho', version: 1, settings: {}, sites })
    expect(faultOf(empty)).toBe('value 1 sites.news.example.folded')
  })

  it.each([
    ['"size": 23,', '"size": 23', 1],
    ['"strength"', 'strength', 0],
    ['"size": 23,', '"size": 023,', 0],
    ['"markers": false,', '"markers": fals,', 0],
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
    ['"promos": false', '"promos": 1', 'settings.kinds.promos'],
    ['"news.example"', '"News / Example"', 'sites.News / Example'],
    ['"code": "promo_cue"', '"code": 7', 'sites.news.example.never.0'],
    ['"category": "promo"', '"category": "toString"', 'sites.news.example.never.0'],
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
