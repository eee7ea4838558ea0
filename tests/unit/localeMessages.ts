import { existsSync, readdirSync, readFileSync } from 'node:fs'

const LOCALES = new URL('../../public/_locales/', import.meta.url)

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>

/** What one locale says of the reasons. */
export interface Locale {
  name: string
  /** The words for a reason, '' where there are none. */
  words(code: string): string
  /** How many pieces of evidence the words have a place for, through named placeholders or bare `$1`. */
  places(code: string): number
}

export const locales: Locale[] = readdirSync(LOCALES).map((name) => {
  const file = new URL(`${name}/messages.json`, LOCALES)
  const messages: Messages = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return {
    name,
    words: (code) => messages[`reason_${code}`]?.message ?? '',
    places: (code) => {
      const { message = '', placeholders = {} } = messages[`reason_${code}`] ?? {}
      const texts = [message, ...Object.values(placeholders).map(({ content }) => content)]
      return new Set(texts.join(' ').match(/\$\d/g) ?? []).size
    },
  }
})
