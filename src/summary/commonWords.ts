import { primaryTag } from '../article/text/primaryTag.ts'
import { remember } from '../article/text/remember.ts'
import * as lists from './commonWords.json' with { type: 'json' }

const byLanguage: Partial<Record<string, string>> = { en: lists.en }
const listOf = remember((primary: string) => new Set(byLanguage[primary]?.split(' ')))

/** Words that texts of a language (BCP 47 tag, '' counts as English) have whatever they are about; none where they are not known. */
export function commonWordsOf(language: string): ReadonlySet<string> {
  return listOf(primaryTag(language))
}
