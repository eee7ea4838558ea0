import { uiLanguage } from '../extension/i18n.ts'

/** A date as the reader's language writes it; '' where the page states none that can be read. */
export function dateText(iso: string): string {
  const date = new Date(iso)
  if (iso === '' || Number.isNaN(date.getTime())) return ''
  // A day stated without a time is the same day everywhere; elsewhere the reader's own clock counts.
  const isDay = /^\d{4}(-\d\d){0,2}$|T00:00(:00(\.0+)?)?Z$/.test(iso)
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone: isDay ? 'UTC' : undefined }).format(date)
}

const formats: { short?: Intl.NumberFormat; long?: Intl.NumberFormat } = {}

/** Whole minutes, at least one: "3 min", or "3 minutes" in the long form. */
export function minutesText(minutes: number, unitDisplay: 'short' | 'long'): string {
  // Made once, since the reader asks at every frame of scrolling.
  formats[unitDisplay] ??= new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit: 'minute', unitDisplay })
  return formats[unitDisplay].format(Math.max(1, Math.round(minutes)))
}
