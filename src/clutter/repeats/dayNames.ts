import { words } from '../../article/text/words.ts'

/** A week and a year from a Sunday on, so that each weekday and month stands among its days. */
const FIRST = Date.UTC(2023, 0, 1)
const DAY = 86_400_000
/** The name of a weekday with fewer letters begins too many other words; those of months do at any length. */
const LEAST_STEM = 5

/**
 * Whether a word names a month in a language, or a weekday, also as part of a compound: “tuesday”, “dienstagabend”, “мая”.
 * The names are the browser's own, so that inflected ones may be missing.
 * @param language BCP 47 tag; of '' or one that the browser does not know, the names are English.
 */
export function dayNamesIn(language: string): (word: string) => boolean {
  let known: ((word: string) => boolean) | undefined
  // The browser's formats are slow to make, and seldom asked for.
  return (word) => {
    known ??= namesIn(language)
    return known(word)
  }
}

function namesIn(language: string): (word: string) => boolean {
  const names = new Set<string>()
  const add = (options: Intl.DateTimeFormatOptions, type: string, days: number[]) => {
    const format = new Intl.DateTimeFormat([language, 'en'].filter(isTag), { ...options, timeZone: 'UTC' })
    for (const day of days) {
      const part = format.formatToParts(FIRST + day * DAY).find((one) => one.type === type)
      for (const word of words(part?.value ?? '')) if (!/^\d/.test(word)) names.add(word)
    }
  }
  add({ weekday: 'long' }, 'weekday', [0, 1, 2, 3, 4, 5, 6])
  const stems = [...names].filter((name) => name.length >= LEAST_STEM)
  // In some languages a month is called otherwise in a date than alone.
  const months = Array.from({ length: 12 }, (_, month) => month * 31)
  add({ month: 'long' }, 'month', months)
  add({ month: 'long', day: 'numeric' }, 'month', months)
  return (word) => names.has(word) || stems.some((stem) => word.startsWith(stem))
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}
