import { fold, withoutAccents } from '../article/text/normalise.ts'

/**
 * The text folded and without accents, as capitals are often written: “AYRICA” for “ayrıca”, “ΔΕΙΤΕ” for “δείτε”.
 * Composed text keeps its length.
 */
export function unaccented(text: string): string {
  const folded = fold(text)
  if (ASCII.test(folded)) return folded
  return withoutAccents(folded)
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
}

/**
 * All the texts of a list, unaccented in one go: a call for each would cost a page's reading some milliseconds. A blank at
 * the end of a text stays there.
 */
export function unaccentedAll(texts: readonly string[]): string[] {
  return unaccented([...texts, ''].join('\0'))
    .split('\0')
    .slice(0, -1)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
const ASCII = /^[\u0000-\u007f]*$/
