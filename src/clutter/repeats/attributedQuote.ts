import { letterRuns, opensUpperCase } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'

/** A name with an office has at most so many words. */
const MOST_WORDS = 8
/** What is longer (characters) is no quotation that a page sets apart; marks in it would be looked for in vain, and long. */
const LONGEST = 600
/** What follows the last closing quotation mark; a full stop in it would tell more than who spoke. */
const AFTER_MARK = /^(["“„«‚‘「『].+["”“»’‘」』])[\s,–—-]*([^"“”„«»「」『』.!?。]*)$/su
/** What follows a sentence after a dash, or on a line of its own. */
const AFTER_SENTENCE = /^(.+[.!?…。"”»])\s*(?:\n|\s[–—-]\s)\s*([^.!?。\n]+)$/su

/** What stands on a line of its own below a quotation that no mark ends. */
const AFTER_LINE = /^(.+)\n\s*(?:[—–-]\s*)?([^.!?。\n]+)$/su
/** A name right behind a sentence: “It is the chair. Lore Brandt”, “… the chair. Lore Brandt, clockmaker”. */
const NAME_BEHIND = /^(.+[.!?…]["”»’]?)\s+((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]*(?:,[^.!?。]*)?)$/su

/** All of them, the surest first. */
const FORMS = [AFTER_MARK, AFTER_SENTENCE, AFTER_LINE, NAME_BEHIND]

/** A quotation without the name of who said it, and that name, '' where none is told. */
export function withoutName(text: string): { quote: string; name: string } {
  const [, quote, name] =
    text.length > LONGEST ? [] : (FORMS.map((form) => form.exec(text)).find((found) => found) ?? [])
  const length = name === undefined ? 0 : words(name).length
  return quote !== undefined && length > 0 && length <= MOST_WORDS ? { quote, name: name! } : { quote: text, name: '' }
}

/**
 * Whether what stands below a quotation is a name, and the story names it too: most of it has capital letters, as a statement
 * has not, and all words are known but a title before it (“Cllr Beth Arkwright”). In scripts without capital letters it is a word or two.
 * @param isKnown whether the story has a word.
 */
export function isNamedToo(name: string, isKnown: (word: string) => boolean): boolean {
  const runs = letterRuns(name)
  const capitals = runs.filter(opensUpperCase).length
  const isNameLike = runs.some(hasCase) ? capitals * 2 >= runs.length : runs.length <= MOST_CASELESS
  const known = TITLE.test(name) ? runs.slice(1) : runs
  return isNameLike && known.every((run) => isKnown(run.toLowerCase()))
}

const MOST_CASELESS = 3
/** A short word with a capital letter right before another. */
const TITLE = /^\p{Lu}\p{L}{1,3}\.?\s+\p{Lu}/u

function hasCase(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase()
}
