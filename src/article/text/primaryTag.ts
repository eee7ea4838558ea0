/** Tags that stand for two written languages: the one that is meant nearly always. */
const MACRO: Record<string, string> = { no: 'nb' }

/** The language that a BCP 47 tag begins with, as lists of words are filed by; English where it is ''. */
export function primaryTag(language: string): string {
  const tag = language.split(/[-_]/)[0]!.toLowerCase() || 'en'
  return MACRO[tag] ?? tag
}
