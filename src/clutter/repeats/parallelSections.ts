import { opensWithDigit } from '../../article/text/characters.ts'
import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { isBold, isName } from '../bareLine.ts'
import { type Copy, isExact } from './copies.ts'
import { isMended } from './mended.ts'
import type { Overview } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }
import { wordsBeyond } from './wordChanges.ts'

/** So many paragraphs that come again word for word are a section told twice, whatever is written above them. */
const SECTION = 3

/**
 * The copies of a run without what only looks like it, where the run and its originals each stand right below a heading of
 * their own: two wards, two lines of buses, two recipes are told of in the same words.
 * @param prose the paragraphs of the run.
 */
export function withoutParallelSections(run: Copy[], prose: Copy[], body: Block[], { opening }: Overview): Copy[] {
  // The paragraph that opens the story stands below its title, or was a deck.
  if (!prose.some((copy) => copy.original !== opening && standsBelowAnother(copy, body))) return run
  const isAgain = tellsOfHeading(prose, body) ? isExact : isSaidAgain
  return prose.filter(isAgain).length >= SECTION ? run.filter((copy) => isExact(copy) || isAgain(copy)) : []
}

/** Whether a paragraph is too much like its original to be laid out alike. */
function isSaidAgain(copy: Copy): boolean {
  return isExact(copy) || (copy.words >= limits.parallelWords && copy.coverage >= limits.twoNearCoverage)
}

/**
 * Whether copies differ in what their headings differ in, or mostly in numbers and names: two lines of buses, two schools.
 * @param prose the paragraphs of a run.
 */
function tellsOfHeading(prose: Copy[], body: Block[]): boolean {
  const heads = prose.find((copy) => standsBelowAnother(copy, body))!
  const [own, other] = [words(body[heads.block - 1]!.text), words(body[heads.original - 1]!.text)]
  const [named, namedThere] = [wordsBeyond(own, other), wordsBeyond(other, own)]
  const near = prose.filter((copy) => !isExact(copy))
  const changed = near.flatMap(({ block, original, difference }) => {
    const gone = wordsBeyond(words(body[original]!.text), words(body[block]!.text))
    return difference.map((word) => ({ word, gone, text: body[block]!.text }))
  })
  const isOneOf = (list: string[], word: string) => list.some((one) => areForms(one, word))
  if (changed.some(({ word, gone }) => isOneOf(named, word) && gone.some((one) => isOneOf(namedThere, one))))
    return true
  const names = changed.filter(({ word, text }) => opensWithDigit(word) || isName(word, text))
  return changed.length > 1 && names.length >= changed.length * MOSTLY
}

/** Whether two words are one, or forms of it: “Южный”, “Южном”. */
function areForms(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) > STEM && a.slice(0, STEM) === b.slice(0, STEM))
}

/** So many first letters of a longer word stay in its forms. */
const STEM = 3
/** Of what differs, so much are numbers and names. By hand, on 19 pairs of sections that were built alike. */
const MOSTLY = 0.5

/** Whether it stands right below a heading with other words than the one right above its original. */
function standsBelowAnother({ block, original }: Copy, body: Block[]): boolean {
  const [own, other] = [body[block - 1], body[original - 1]]
  if (!own || !other || !namesSection(own) || !namesSection(other)) return false
  return fold(own.text) !== fold(other.text) && !isMended(own.text, other.text)
}

/** Whether a block names the section below it: a heading, or a line in bold that is no sentence. */
function namesSection(block: Block): boolean {
  return block.kind === 'heading' || (isBold(block) && !readsAsSentence(block.text))
}
