import type { Article } from '../reading.ts'

/** The attributes for text of the page, which may be in another language and direction than our own words. */
export function pageLanguage({ language, direction }: Pick<Article, 'language' | 'direction'>) {
  return { lang: isLanguage(language) ? language : undefined, dir: direction }
}

/** Pages state their language as they like; a tag that is none would have a screen reader guess. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
