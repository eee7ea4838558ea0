import browser from 'webextension-polyfill'

/** Scripts that are written from right to left, by their ISO 15924 names. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/** The message with this key in the reader's language, its places filled with `args`; '' where there is none. */
export function t(key: string, args: (string | number)[] = []): string {
  return browser.i18n.getMessage(key, args.map(String))
}

/** Marks of Unicode that set a stretch apart from the direction of what is around it. */
const OPEN = '\u2068'
const CLOSE = '\u2069'

/** What a page says, set apart, so that no mark in it turns our words around. */
export function apart(said: string): string {
  return OPEN + said.replace(/[\u2066-\u2069]/g, '') + CLOSE
}

/** A message in pieces: every other one, from the second on, is what was set apart in it. */
export function partedAtApart(text: string): string[] {
  return text.split(/\u2068([^\u2069]*)\u2069/)
}

/** Why something was found, as a sentence in the reader's language; what it quotes of the page is set apart. */
export function reasonText({ code, args }: { code: string; args: string[] }): string {
  return t(
    `reason_${code}`,
    args.map((arg) => (/^\d+$/.test(arg) ? arg : apart(arg))),
  )
}

/**
 * The language that the messages are in. The browser's own language may be one that we have no messages for, and then
 * its plurals and its direction would be wrong for the English that is shown instead.
 */
export function uiLanguage(): string {
  return t('language') || 'en'
}

/** Which way the messages are written. */
export function uiDirection(): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(uiLanguage()).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** A number as the reader's language writes it, with its own marks between thousands and before fractions. */
export function numberText(number: number): string {
  return new Intl.NumberFormat(uiLanguage()).format(number)
}

/**
 * The form of a message that goes with a count: `key_one`, `key_few`, … by the rules of the language, else `key_other`.
 * The count fills the first place of the message, `args` the next ones.
 */
export function plural(key: string, count: number, args: (string | number)[] = []): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count)
  const all = [numberText(count), ...args]
  return t(`${key}_${form}`, all) || t(`${key}_other`, all)
}
