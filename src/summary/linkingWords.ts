import { opensLowerCase } from '../article/text/characters.ts'
import { primaryTag } from '../article/text/primaryTag.ts'
import * as linkingWords from './linkingWords.json' with { type: 'json' }

/** Two may stand together: "And yet", "But meanwhile,". */
const MOST = 2
/** Characters that must be left: what is shorter was the sentence itself. */
const LEAST_LEFT = 20

/**
 * Takes the words away by which a sentence is joined to the one before ("But", "Meanwhile,"), which means nothing where
 * that one does not stand. What is left begins with a capital as before.
 * @param language BCP 47 tag, or '' when unknown, which counts as English.
 */
export function withoutLinkingWordIn(language: string): (sentence: string) => string {
  const alternatives = (linkingWords.byLanguage as Record<string, string>)[primaryTag(language)]
  if (!alternatives) return (sentence) => sentence
  const opener = new RegExp(
    `^(?:${alternatives.replaceAll(',', '[,،、，]')})(?:\\s+|(?<=[,،、，\\u3040-\\u9fff])\\s*)`,
    'u',
  )
  return (sentence) => {
    let rest = sentence
    for (let round = 0; round < MOST; round++) {
      const next = withSmallFirst(rest, language).replace(opener, '')
      if (next.length === rest.length || next.length < LEAST_LEFT) break
      rest = next
    }
    return rest !== sentence && opensLowerCase(rest) ? capitalised(rest, language) : rest
  }
}

function withSmallFirst(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleLowerCase(language || 'en') + text.slice(first.length)
}

function capitalised(text: string, language: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase(language || 'en') + text.slice(first.length)
}
