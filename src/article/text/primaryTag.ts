/** Tags that stand for two written languages: the one that is meant nearly always. */
const MACRO: Record<string, string> = { no: 'nb' }

/** The language that a BCP 47 tag begins with, as lists of words are filed by; English where it is '' or a name. */
export function primaryTag(language: string): string {
  const [first = ''] = language.toLowerCase().split(/[-_]/)
  // What is longer is the name of a language, as some pages have it: the first letters of “swedish” are the tag of Swahili.
  const tag = first === '' || first.length > 3 ? 'en' : first
  return MACRO[tag] ?? tag
}
