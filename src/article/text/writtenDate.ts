import { fold } from './normalise.ts'

/** Years that a page may state as its own. */
const YEARS = { first: 1900, last: 2050 }
/** Between day and month stands at most so many words, “de” or “of”; between month and year so many, “th of … , at 10”. */
const TO_DAY = 2
const TO_YEAR = 3
/** The eras of Thai years begin so many years before ours, and no year of ours is that late. */
const BUDDHIST = { from: 2400, years: 543 }

/** The zeros of the scripts whose digits newspapers set dates in: Arabic, Persian, Indian ones, Thai, Burmese, Khmer. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x1040, 0x17e0,
]

/**
 * The first day that a text names with its year, whether in numbers or with the name of its month, as the language or English
 * has them.
 * @returns the start of that day in UTC as ISO 8601; '' where there is none, or where it may be two: 3/4/2026.
 */
export function writtenDate(text: string, language: string): string {
  const line = withoutDots(fold(text)).replace(/\p{Nd}/gu, asciiDigit)
  return dateInNumbers(line, language) || dateWithMonth(line, language)
}

/** Thai shortens the names of its months to letters with full stops between. */
function withoutDots(text: string): string {
  return text.replace(/(?<=[\p{L}\p{M}])\.(?=\p{L})/gu, '')
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  const zero = ZEROS.find((one) => code >= one && code < one + 10)
  return zero === undefined ? digit : String(code - zero)
}

const YEAR_FIRST = /(?<!\d)(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/u
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([-./])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)/u

function dateInNumbers(line: string, language: string): string {
  const first = YEAR_FIRST.exec(line)
  if (first) return day(Number(first[1]), Number(first[2]), Number(first[3]))
  const [, a, mark, b, year] = YEAR_LAST.exec(line) ?? []
  if (!year) return ''
  const isEither = Number(a) <= 12 && Number(b) <= 12 && a !== b && mark !== '.'
  // English of no country may mean either.
  if (isEither && /^(?:en)?$/i.test(language)) return ''
  const isDayFirst = Number(a) > 12 || mark === '.' || (Number(b) <= 12 && opensWithDay(language))
  return isDayFirst ? day(Number(year), Number(b), Number(a)) : day(Number(year), Number(a), Number(b))
}

/** Whether the language, of the country that the tag names or is most spoken in, sets the day before the month. */
function opensWithDay(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language || 'en', { day: 'numeric', month: 'numeric' }).formatToParts(0)
  return parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day'
}

function dateWithMonth(line: string, language: string): string {
  // The hour of a time would pass for a day.
  const tokens = line.replace(/\d{1,2}[:h]\d{2}(?!\d)(?::\d{2})?/g, ' ').match(/\d+|[\p{L}\p{M}]+/gu) ?? []
  // The names of months take milliseconds to ask for, and most lines have no year.
  if (!tokens.some(isYear)) return ''
  const known = monthsOf(language)
  for (const [at, token] of tokens.entries()) {
    const month = known.get(token)
    if (month === undefined) continue
    const year = yearNear(tokens, at)
    const date = dayNear(tokens, at, known)
    const found = year !== undefined && date !== undefined ? day(year, month, date) : ''
    if (found !== '') return found
  }
  return ''
}

function dayNear(tokens: string[], at: number, months: ReadonlyMap<string, number>): number | undefined {
  const isDay = (token = '') => /^\d{1,2}$/.test(token)
  // “28 April – 4 May 2026”
  if (isDay(tokens[at - 1]) && months.has(tokens[at + 2] ?? '')) return Number(tokens[at - 1])
  if (isDay(tokens[at - 1]) && ISSUE.test(tokens[at - 2] ?? '')) return undefined
  const behind = tokens.slice(at + 1, at + 1 + TO_DAY).find(isDay)
  const before = tokens.slice(Math.max(0, at - TO_DAY), at).findLast(isDay)
  // “April 12, 2024”, but “12 April 2024, 9 am”: what stands behind the year is no day.
  const isBehind =
    behind !== undefined && tokens.indexOf(behind, at + 1) < tokens.findIndex((t, i) => i > at && isYear(t))
  const found = before === undefined || isBehind ? behind : before
  return found === undefined ? undefined : Number(found)
}

/** What counts the numbers of a journal: “Issue 12, May 2026”. */
const ISSUE = /^(?:issue|no|nr|vol|volume|number|numéro|número|heft|ausgabe)$/

function yearNear(tokens: string[], at: number): number | undefined {
  const behind = tokens.slice(at + 1, at + 2 + TO_YEAR).find(isYear)
  const before = tokens.slice(Math.max(0, at - TO_YEAR), at).findLast(isYear)
  return (behind ?? before) ? Number(behind ?? before) : undefined
}

function isYear(token: string): boolean {
  return /^\d{4}$/.test(token)
}

const months = new Map<string, Map<string, number>>()

/** Names of months, as they stand alone and with a day, long and short, in the language and in English. */
function monthsOf(language: string): Map<string, number> {
  let known = months.get(language)
  if (known) return known
  known = new Map()
  for (const tag of ['en', 'en-GB', language || 'en']) {
    for (const month of ['long', 'short'] as const) {
      for (const withDay of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { month, day: withDay, timeZone: 'UTC' })
        for (let index = 0; index < 12; index++) {
          const named =
            format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month')?.value ?? ''
          const name = withoutDots(fold(named)).replace(/\.$/, '')
          if (/^[\p{L}\p{M}]{2,}$/u.test(name)) known.set(name, index + 1)
        }
      }
    }
  }
  months.set(language, known)
  return known
}

function day(year: number, month: number, date: number): string {
  const common = year > BUDDHIST.from ? year - BUDDHIST.years : year
  const time = new Date(Date.UTC(common, month - 1, date))
  const isOne = time.getUTCMonth() === month - 1 && time.getUTCDate() === date
  return isOne && common >= YEARS.first && common <= YEARS.last ? time.toISOString() : ''
}
