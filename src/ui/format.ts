import { language } from '../extension/i18n.ts'

/** The day a page states, as the reader's language writes it; '' where the page states none that can be read. */
export function formatDay(iso: string): string {
  const date = new Date(iso)
  if (iso === '' || Number.isNaN(date.getTime())) return ''
  // A day stated without a time is the same day everywhere; elsewhere the reader's own clock counts.
  const isDay = /^\d{4}(-\d\d){0,2}$|T00:00(:00(\.0+)?)?Z$/.test(iso)
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeZone: isDay ? 'UTC' : undefined }).format(date)
}

/** Whole minutes, at least one, in the short form of the reader's language: "3 min". */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes))
  return new Intl.NumberFormat(language(), { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(whole)
}

/** "a, b and c" in the reader's language; `unit` leaves the "and" out where the language does. */
export function formatList(parts: string[], type: 'conjunction' | 'unit'): string {
  return new Intl.ListFormat(language(), { type, style: type === 'unit' ? 'short' : 'long' }).format(parts)
}
