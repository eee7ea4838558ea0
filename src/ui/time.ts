import { uiLanguage } from '../extension/i18n.ts'

/** A date as the reader's language writes it; '' where the page states none that can be read. */
export function dateText(iso: string): string {
  const date = new Date(iso)
  if (iso === '' || Number.isNaN(date.getTime())) return ''
  // A day stated without a time is the same day everywhere; elsewhere the reader's own clock counts.
  const isDay = /^\d{4}(-\d\d){0,2}$|T00:00(:00(\.0+)?)?Z$/.test(iso)
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone: isDay ? 'UTC' : undefined }).format(date)
}

/** Formats are made once, since the reader asks at every frame of scrolling. */
const formats = new Map<string, Intl.NumberFormat>()
let list: Intl.ListFormat | undefined

/** Minutes in an hour, from which on hours are counted. */
const HOUR = 60

/** Whole minutes, at least one: "3 min", or "3 minutes" in the long form; of a book "6 hr 48 min". */
export function minutesText(minutes: number, unitDisplay: 'short' | 'long'): string {
  const all = Math.max(1, Math.round(minutes))
  if (all < HOUR) return unitText(all, 'minute', unitDisplay)
  list ??= new Intl.ListFormat(uiLanguage(), { type: 'unit', style: 'narrow' })
  const rest = all % HOUR === 0 ? [] : [unitText(all % HOUR, 'minute', unitDisplay)]
  return list.format([unitText(Math.floor(all / HOUR), 'hour', unitDisplay), ...rest])
}

function unitText(count: number, unit: 'hour' | 'minute', unitDisplay: 'short' | 'long'): string {
  const key = `${unit} ${unitDisplay}`
  const format = formats.get(key) ?? new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, unitDisplay })
  formats.set(key, format)
  return format.format(count)
}
