import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Messages = Record<string, { message: string }>

const LOCALES = join('public', '_locales')
const locales = Object.fromEntries(
  readdirSync(LOCALES).map((name): [string, Messages] => [
    name,
    JSON.parse(readFileSync(join(LOCALES, name, 'messages.json'), 'utf8')),
  ]),
)
const english = locales.en as Messages
const texts = (messages: Messages) => Object.entries(messages).map(([key, { message }]) => [key, message] as const)

/** All source text below a folder, with the manifest. */
function sourceIn(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

const source = sourceIn('src') + readFileSync('manifest.json', 'utf8')
/** Every string of the detectors that is shaped like a reason code; more than the codes, never fewer. */
const clutterStrings = new Set(
  [...sourceIn(join('src', 'clutter')).matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((m) => m[1]),
)
/** What follows `code:`, straight away or through a table or a choice. */
const reasonCodes = [...clutterStrings].filter((text) => /^(repeat|near|echo|pull|promo|link)_/.test(text as string))

const placesIn = (message: string) => [...new Set(message.match(/\$\d/g))].sort()

describe('the messages', () => {
  it('are there in English and German', () => {
    expect(Object.keys(locales)).toEqual(expect.arrayContaining(['de', 'en']))
  })

  describe.each(Object.keys(locales))('in %s', (name) => {
    const messages = locales[name] as Messages

    it('are the same as in English, but for the forms of plurals', () => {
      const withoutForms = (all: Messages) =>
        [...new Set(Object.keys(all).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort()
      expect(withoutForms(messages)).toEqual(withoutForms(english))
    })

    it('have every plural form that the language needs', () => {
      const forms = new Intl.PluralRules(name).resolvedOptions().pluralCategories
      const stems = Object.keys(messages).flatMap((key) => /^(.*)_other$/.exec(key)?.[1] ?? [])
      const counted = stems.filter((stem) => `${stem}_one` in english)
      expect(
        counted.flatMap((stem) => forms.map((form) => `${stem}_${form}`)).filter((key) => !(key in messages)),
      ).toEqual([])
      expect(counted).not.toEqual([])
    })

    it('have the places of the English ones, and words', () => {
      for (const [key, message] of texts(messages)) {
        const model = english[key] ?? english[key.replace(/_[a-z]+$/, '_other')]
        expect([key, placesIn(message)]).toEqual([key, placesIn(model?.message ?? '')])
        expect([key, message.trim()]).not.toEqual([key, ''])
      }
    })

    it('describe the extension in as many characters as the stores take', () => {
      expect(messages.description?.message.length).toBeLessThanOrEqual(132)
    })
  })

  it('are all used', () => {
    const isUsed = (key: string) =>
      [`'${key}'`, `__MSG_${key}__`].some((use) => source.includes(use)) ||
      clutterStrings.has(key.replace(/^reason_/, ''))
    const unused = Object.keys(english).filter((key) => !isUsed(key) && !isUsed(key.replace(/_(one|other)$/, '')))
    expect(unused).toEqual([])
  })

  it('give every reason of the engine in words', () => {
    expect(reasonCodes.length).toBeGreaterThan(20)
    expect(reasonCodes.filter((code) => !(`reason_${code}` in english))).toEqual([])
  })
})
