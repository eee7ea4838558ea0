import { letterRuns, opensUpperCase } from '../../article/text/characters.ts'
import type { Match, WordStream } from '../../article/text/wordStream.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'

/** A name with an office has at most so many words. */
const MOST_WORDS = 8
/** What is longer (characters) is no quotation that a page sets apart; marks in it would be looked for in vain, and long. */
const LONGEST = 600
/** What follows the last closing quotation mark; a full stop in it would tell more than who spoke. */
const AFTER_MARK = /^(["“„«»‚‘「『].+["”“»«’‘」』])[\s,–—-]*([^"“”„«»「」『』.!?。]*)$/su
/** What follows a sentence after a dash, or on a line of its own. */
const AFTER_SENTENCE = /^(.+[.!?…。"”»])\s*(?:\n|\s[–—-]\s)\s*((?:\p{Lu}\p{L}{1,4}\.\s)?[^.!?。\n]+)$/su

/** What stands on a line of its own below a quotation that no mark ends. */
const AFTER_LINE = /^(.+)\n\s*(?:[—–-]\s*)?([^.!?。\n]+)$/su
/** A name right behind a sentence: “It is the chair. Lore Brandt”, “… the chair. Lore Brandt, clockmaker”. */
const NAME_BEHIND = /^(.+[.!?…]["”»’]?)\s+((?:\p{Lu}[\p{L}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]*(?:,[^.!?。]*)?)$/su

/** All of them, the surest first. */
const FORMS = [AFTER_MARK, AFTER_SENTENCE, AFTER_LINE, NAME_BEHIND]

/** A quotation without the name of who said it, and that name, '' where none is told. */
export function withoutName(text: string): { quote: string; name: string } {
  const form = text.length > LONGEST ? undefined : FORMS.find((one) => one.test(text))
  const [, quote, name] = form?.exec(text) ?? []
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
  // An office stands behind a comma: it has no capital letters in most languages, and the story may say it otherwise.
  const named = letterRuns(name.split(',')[0]!)
  const capitals = named.filter(opensUpperCase).length
  const isNameLike = runs.some(hasCase) ? capitals * 2 >= named.length : runs.length <= MOST_CASELESS
  const known = TITLE.test(name) ? named.slice(1) : named
  return isNameLike && known.every((run) => isKnown(run.toLowerCase()))
}

const MOST_CASELESS = 3
/** A short word with a capital letter right before another. */
const TITLE = /^\p{Lu}\p{L}{1,3}(?:\p{L}?\.)?\s+\p{Lu}/u

function hasCase(word: string): boolean {
  return word.toLowerCase() !== word.toUpperCase()
}

/** Whether they stand in two, with only who spoke between: “…,” she says. “…” */
export function isSpokenInTwo(
  [one, other, ...more]: Match[],
  all: readonly string[],
  { blockAt, wordsBetween }: WordStream,
  body: Block[],
): boolean {
  if (!one || !other || more.length > 0 || other.start !== one.length || one.length + other.length !== all.length)
    return false
  const [from, to] = [one.at + one.length, other.at]
  if (to <= from || to - from > WHO_SPOKE) return false
  const between = wordsBetween(from, to).join(' ')
  const told = body[blockAt(from)]?.text.matchAll(OUTSIDE_MARKS) ?? []
  return [...told].some(([, outside]) => words(outside!).join(' ') === between)
}

/** What stands outside of quotation marks between two of them, in one sentence. */
const OUTSIDE_MARKS = /["”»」』]([^"“”„«»「」『』.!?]{2,120}[.!?]?)(?=\s*["“„«»「『])/gu

/** So many words tell who spoke. */
const WHO_SPOKE = 8

/** Whether the first words of a name stand close together in a paragraph of the story: else they are of two people. */
export function standsTogether(name: string, body: Block[], except: number): boolean {
  const [first, second] = words(name).filter((word) => word.length > SHORT)
  if (first === undefined || second === undefined) return true
  return body.some(({ kind, text }, index) => {
    if (kind !== 'paragraph' || index === except) return false
    const all = words(text)
    return all.some((word, at) => word === first && all.slice(at + 1, at + 1 + CLOSE).includes(second))
  })
}

/** Shorter words stand before names. */
const SHORT = 2
/** Between the words of a name stands at most another name. */
const CLOSE = 3

/** Who said it, in a block of its own below a pull quote: the two are all that their box holds, and the story names them. */
export function nameBelow(body: Block[], index: number, isKnown: (word: string) => boolean): Block[] {
  const [block, next] = [body[index]!, body[index + 1]]
  if (
    next?.group !== block.group ||
    next.kind === 'heading' ||
    readsAsSentence(next.text) ||
    words(next.text).length > WHO_SPOKE
  )
    return []
  const isAlone = [body[index - 1], body[index + 2]].every((other) => other?.group !== block.group)
  const isNamed = isNamedToo(next.text, isKnown) && standsTogether(next.text, body, index + 1)
  return isAlone && isNamed ? [next] : []
}
