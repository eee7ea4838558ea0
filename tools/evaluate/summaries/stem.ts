// Porter's stemmer, after M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two later
// departures of his own reference code (bli → ble, logi → log). ROUGE figures for English are given with it.

type Rule = readonly [suffix: string, replacement: string]

const STEP_2: Rule[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
]

const STEP_3: Rule[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]

const STEP_4 = 'al ance ence er ic able ible ant ement ment ent ion ou ism ate iti ous ive ize'.split(' ')

/** The stem of an English word in lower case. */
export function stem(word: string): string {
  if (word.length <= 2) return word
  let w = plural(word)
  w = pastOrProgressive(w)
  if (w.endsWith('y') && hasVowel(w.slice(0, -1))) w = `${w.slice(0, -1)}i`
  w = replaceFirst(w, STEP_2)
  w = replaceFirst(w, STEP_3)
  w = dropEnding(w)
  return dropLastE(w)
}

/** Step 1a. */
function plural(w: string): string {
  if (w.endsWith('sses') || w.endsWith('ies')) return w.slice(0, -2)
  return w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w
}

/** Step 1b. */
function pastOrProgressive(w: string): string {
  if (w.endsWith('eed')) return measure(w.slice(0, -3)) > 0 ? w.slice(0, -1) : w
  const ending = ['ed', 'ing'].find((e) => w.endsWith(e))
  if (!ending) return w
  const base = w.slice(0, -ending.length)
  if (!hasVowel(base)) return w
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`
  if (endsDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1)
  return measure(base) === 1 && endsShort(base) ? `${base}e` : base
}

/** Steps 2 and 3: the longest ending that fits decides, whether or not enough stands before it. */
function replaceFirst(w: string, rules: Rule[]): string {
  const rule = longest(rules, w, ([suffix]) => suffix)
  if (!rule) return w
  const base = w.slice(0, -rule[0].length)
  return measure(base) > 0 ? base + rule[1] : w
}

/** Step 4. */
function dropEnding(w: string): string {
  const suffix = longest(STEP_4, w, (s) => s)
  if (!suffix) return w
  const base = w.slice(0, -suffix.length)
  if (measure(base) <= 1 || (suffix === 'ion' && !/[st]$/.test(base))) return w
  return base
}

/** Step 5. */
function dropLastE(word: string): string {
  let w = word
  if (w.endsWith('e')) {
    const base = w.slice(0, -1)
    if (measure(base) > 1 || (measure(base) === 1 && !endsShort(base))) w = base
  }
  return w.endsWith('ll') && measure(w) > 1 ? w.slice(0, -1) : w
}

function longest<T>(items: T[], w: string, suffix: (item: T) => string): T | undefined {
  const fitting = items.filter((item) => w.endsWith(suffix(item)))
  return fitting.sort((a, b) => suffix(b).length - suffix(a).length)[0]
}

/** The word as a pattern of c (consonant) and v (vowel); y is a vowel after a consonant. */
function pattern(w: string): string {
  let result = ''
  for (const letter of w) result += /[aeiou]/.test(letter) || (letter === 'y' && result.endsWith('c')) ? 'v' : 'c'
  return result
}

/** Porter's m: how often a vowel is followed by a consonant. */
const measure = (w: string) => pattern(w).match(/v+c+/g)?.length ?? 0
const hasVowel = (w: string) => pattern(w).includes('v')
const endsDouble = (w: string) => /([^aeiou])\1$/.test(w) && pattern(w).endsWith('cc')
/** Ends consonant, vowel, consonant, the last not w, x or y. */
const endsShort = (w: string) => pattern(w).endsWith('cvc') && !/[wxy]$/.test(w)
