import { uiLanguage } from '../extension/i18n.ts'

/** A date as the reader's language writes it; '' where the page states none that can be read. */
export function dateText(iso: string): string {
  const date = new Date(iso)
  if (iso === '' || Number.isNaN(date.getTime())) return ''
  // A day stated without a time is the same day everywhere; elsewhere the reader's own clock counts.
  const isDay = /^\d{4}(-\d\d){0,2}$|T00:00(:00(\.0+)?)?Z$/.test(iso)
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone: isDay ? 'UTC' : undefined }).format(date)
}

/** Whole minutes, at least one: "3 min", or "3 minutes" in the long form. */
export function minutesText(minutes: number, unitDisplay: 'short' | 'long'): string {
  const whole = Math.max(1, Math.round(minutes))
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: 'minute', unitDisplay }).format(whole)
}
