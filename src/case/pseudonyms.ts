import { dayNamesIn } from '../clutter/repeats/dayNames.ts'
import { unaccented } from '../clutter/unaccented.ts'
import { changeBetween } from './keptStretches.ts'
import { KEPT_STRETCHES, KEPT_WORDS, keptPart, UNSPACED } from './keptWords.ts'

/** Puts other words in place of a page's own. */
export interface Pseudonyms {
  /** The text with other words: of the same length, script and case, and the same ones for the same ones. */
  text(text: string): string
  /** One word, number or other name as it stands in an address. */
  name(name: string): string
}

const TOKEN = new RegExp(`[${UNSPACED}]+|(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+|\\p{Nd}+`, 'gu')
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghklmnprstvw'

/** So short a word of an alphabet, or number, tells nothing, and there are too few of them for each to get another. */
const SHORT = 2

/** So many letters in common at their beginning make two words forms of one, as topics of links are compared. */
const STEM = 4

/** A letter of these scripts is a syllable or a word. */
const DENSE = new RegExp(`[${UNSPACED}\\p{Script=Hangul}]`, 'u')

/** Tries to find a word that no other has; after these it stays as it is found, since so short a word tells little. */
const MOST_TRIES = 40

/**
 * Pseudonyms for one page. They are drawn in the order in which its words come, not made from the words, so that nobody
 * can find out a word by trying; and the same page gets the same ones again.
 * @param sample the page's text: other scripts than Latin give up letters that stand in it.
 * @param language BCP 47 tag of the page; weekdays and months in it stay, by which updates are known.
 */
export function createPseudonyms(sample: string, language = ''): Pseudonyms {
  const isDayName = dayNamesIn(language)
  const known = new Map<string, string[]>()
  const taken = new Set<string>()
  const letters = lettersByScript(sample)
  let state = 0x9e3779b9
  // Mulberry32, a small generator by Tommy Ettinger: even enough for letters, and the same everywhere.
  const draw = (count: number) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % count
  }

  const letterFor = (letter: string): string => {
    if (VOWELS.includes(letter)) return VOWELS[draw(VOWELS.length)]!
    if (/[a-z]/.test(letter)) return CONSONANTS[draw(CONSONANTS.length)]!
    if (/\d/.test(letter)) return String(draw(10))
    const pool = letters.get(kindOf(letter)) ?? []
    return pool.length > 0 ? pool[draw(pool.length)]! : letter
  }

  function pseudonym(key: string): string[] {
    const found = known.get(key)
    if (found) return found
    const letters = [...key]
    // Forms of one word begin alike, and so do their pseudonyms: a topic is known by that.
    const stem = letters.length > STEM ? pseudonym(letters.slice(0, STEM).join('')) : []
    let made: string[] = []
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      made = [...stem, ...letters.slice(stem.length).map(letterFor)]
      const word = made.join('')
      if (word !== key && !taken.has(word) && !KEPT_WORDS.has(word) && !keptPart(word, false)) break
    }
    taken.add(made.join(''))
    known.set(key, made)
    return made
  }

  function word(token: string, opensText = false): string {
    const own = [...token]
    const bases = own.map(baseOf)
    const key = bases.join('')
    if ((own.length <= SHORT && !DENSE.test(token)) || isKept(token) || isDayName(token.toLowerCase())) return token
    const made = pseudonym(key)
    const kept = keptPart(token, opensText)
    return own
      .map((letter, i) => (kept && i >= kept.start && i < kept.end ? letter : inCaseOf(letter, made[i] ?? letter)))
      .join('')
  }

  function number(token: string): string {
    if (token.length <= SHORT || !/^\d+$/.test(token)) return token
    // A year is told from a number by how it begins.
    if (/^(19|20)\d\d$/.test(token))
      return (
        token.slice(0, 2) +
        pseudonym(`year ${token.slice(2)}`)
          .slice(-2)
          .join('')
      )
    return pseudonym(token).join('')
  }

  const name = (token: string, opensText: boolean): string =>
    /^\p{Nd}/u.test(token) ? number(token) : word(token, opensText)

  const replaced = (text: string): string =>
    text.replace(TOKEN, (token, at: number) =>
      IS_UNSPACED.test(token)
        ? wordsIn(token)
            .map((each) => word(each))
            .join('')
        : name(token, text.slice(0, at).trim() === ''),
    )

  return {
    name: (name) => replaced(name),
    text: (text) => changeBetween(text, KEPT_STRETCHES, replaced),
  }
}

function isKept(token: string): boolean {
  return KEPT_WORDS.has(token.toLowerCase()) || KEPT_WORDS.has(unaccented(token))
}

/** The letter as addresses spell it: small and without accents, so that a word and its address get one pseudonym. */
function baseOf(letter: string): string {
  return (
    letter
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .slice(0, letter.length) || letter
  )
}

function inCaseOf(model: string, letter: string): string {
  // A mark that joins a letter stays, and so does what has no counterpart of the same length.
  if (/^\p{M}/u.test(model)) return model
  const cased = model !== model.toLowerCase() ? letter.toUpperCase() : letter
  return cased.length === model.length ? cased : letter
}

/** Letters of a text beyond basic Latin, by script and kind. */
function lettersByScript(sample: string): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const letter of new Set(sample.toLowerCase().match(/\P{ASCII}/gu) ?? [])) {
    if (!/\p{L}/u.test(letter)) continue
    const base = baseOf(letter)
    if (/[a-z]/.test(base)) continue
    const kind = kindOf(base)
    const set = found.get(kind) ?? new Set()
    found.set(kind, set.add(base))
  }
  return new Map([...found].map(([kind, set]) => [kind, [...set].sort()]))
}

const SCRIPTS = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Thai',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
]
const SCRIPT_TESTS = SCRIPTS.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const)

function kindOf(letter: string): string {
  const script = SCRIPT_TESTS.find(([, test]) => test.test(letter))?.[0] ?? 'other'
  return `${script} ${letter.length}`
}

/** The words of a stretch of a script without spaces, so that a word said again gets its pseudonym again. */
function wordsIn(stretch: string): string[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(stretch)].map(({ segment }) => segment)
}
