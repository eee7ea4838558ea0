import { fold, withoutAccents } from '../article/normalise.ts'

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

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII as a whole.
const ASCII = /^[\u0000-\u007f]*$/
