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

/** The folder of a locale is named with an underscore, the language itself with a hyphen. */
const languageOf = (name: string) => name.replace('_', '-')
const formsOf = (name: string) => new Intl.PluralRules(languageOf(name)).resolvedOptions().pluralCategories as string[]

/** Messages that exist in several forms, by the part of the key before the form. */
const COUNTED = Object.keys(english).flatMap((key) => {
  const stem = /^(.*)_one$/.exec(key)?.[1]
  return stem && `${stem}_other` in english ? stem : []
})
const formIn = (key: string) => /_(zero|one|two|few|many|other)$/.exec(key)?.[1] ?? ''
const isForm = (key: string) => COUNTED.some((stem) => key === `${stem}_${formIn(key)}`)

/** What is the same in every language: the name, and what is made of places and signs alone. */
const isWordless = (key: string, message: string) => key === 'name' || !/\p{L}{2}/u.test(message.replace(/\$\d/g, ''))

/** Languages written in another script than English share no message with it; the others share single words at most. */
function isUntranslated(name: string, key: string, message: string): boolean {
  if (name === 'en' || isWordless(key, message) || message !== english[key]?.message) return false
  const script = new Intl.Locale(languageOf(name)).maximize().script
  return script !== 'Latn' || message.split(/\s+/).length > 2
}

describe('the messages', () => {
  it('are there in fourteen languages', () => {
    const wanted = ['ar', 'de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'nl', 'pl', 'pt_BR', 'ru', 'tr', 'zh_CN']
    expect(Object.keys(locales)).toEqual(expect.arrayContaining(wanted))
  })

  describe.each(Object.keys(locales))('in %s', (name) => {
    const messages = locales[name] as Messages

    it('are the same as in English, but for the forms of plurals', () => {
      const withoutForms = (all: Messages) =>
        [...new Set(Object.keys(all).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort()
      expect(withoutForms(messages)).toEqual(withoutForms(english))
    })

    it('have every plural form that the language needs, and none that neither it nor English has', () => {
      const needed = COUNTED.flatMap((stem) => formsOf(name).map((form) => `${stem}_${form}`))
      expect(needed.filter((key) => !(key in messages))).toEqual([])
      const there = Object.keys(messages).filter(isForm)
      expect(there.filter((key) => !needed.includes(key) && !(key in english))).toEqual([])
      expect(COUNTED).not.toEqual([])
    })

    it('are in the language of their folder, and say so', () => {
      expect(messages.language?.message).toBe(languageOf(name))
      expect(
        texts(messages).filter(([key, message]) => key !== 'language' && isUntranslated(name, key, message)),
      ).toEqual([])
    })

    it('have the places of the English ones, and words', () => {
      for (const [key, message] of texts(messages)) {
        const model = english[key] ?? english[key.replace(/_[a-z]+$/, '_other')]
        // "One paragraph" and "two paragraphs" may be words that need no number; what comes after the count must stay.
        const mayDrop = isForm(key) && ['zero', 'one', 'two'].includes(formIn(key)) && !message.includes('$1')
        const wanted = placesIn(model?.message ?? '').filter((place) => !(mayDrop && place === '$1'))
        expect([key, placesIn(message)]).toEqual([key, wanted])
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

  it('are all that the interface says', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
    expect(files.length).toBeGreaterThan(20)
    const said = files.flatMap((file) => {
      const code = readFileSync(join('src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const inTags = [...code.matchAll(/>\s*([^<>{}()=;]*\p{L}{2}[^<>{}()=;]*)<\//gu)].map((match) => match[1]?.trim())
      const inAttributes = [...code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu)]
      return [...inTags, ...inAttributes.map((match) => match[1])].map((text) => `${file}: ${text}`)
    })
    expect(said).toEqual([])
  })

  it('give every reason of the engine in words', () => {
    expect(reasonCodes.length).toBeGreaterThan(20)
    expect(reasonCodes.filter((code) => !(`reason_${code}` in english))).toEqual([])
  })
})
