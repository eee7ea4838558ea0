/** Hebrew, Arabic and the scripts of South Asia. */
const MANY_SPELLINGS = /[\u0590-\u0dff]/
/** Vowel signs that may be left out in Hebrew and Arabic, the stroke that lengthens Arabic letters, the hamza that a Persian heh may carry, the dot below Indic ones (Devanagari, Bengali, Gurmukhi). */
const OPTIONAL_MARKS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u0640\u064b-\u0652\u0654\u0670\u093c\u09bc\u0a3c]/g
/** What a digit of these scripts is counted from. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6]
const DIGIT = new RegExp(
  `[${ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')}]`,
  'g',
)

/** Whether a text has letters of these scripts. */
export function hasManySpellings(text: string): boolean {
  return MANY_SPELLINGS.test(text)
}

/**
 * A word with digits as ASCII has them, and in one spelling where writers of Arabic, Persian, Hebrew and Indic languages have
 * several: alef with any hamza, yeh and its dotless form, kaf of both keyboards, heh with a yeh above, of what Lucene's ArabicNormalizer and
 * PersianNormalizer make one.
 */
export function oneSpelling(word: string): string {
  const plain = word
    .replace(OPTIONAL_MARKS, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/[\u0649\u06cc]/g, '\u064a')
    .replace(/\u06a9/g, '\u0643')
    .replace(/\u06c0/g, '\u0647')
    .replace(DIGIT, (digit) => {
      const code = digit.charCodeAt(0)
      return String(code - ZEROS.findLast((zero) => zero <= code)!)
    })
  return plain || word
}
