import { uiLanguage } from '../extension/i18n.ts'

/** A date as the reader's language writes it; '' for what is no date. */
export function dateText(iso: string): string {
  const date = new Date(iso)
  if (iso === '' || Number.isNaN(date.getTime())) return ''
  // A day without a time is the same day everywhere, and JavaScript takes it for midnight in Greenwich.
  const timeZone = /T|:/.test(iso) ? undefined : 'UTC'
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'long', timeZone }).format(date)
}
