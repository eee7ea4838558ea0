import { likeTitle, type Metadata } from './metadata.ts'
import { fold } from './normalise.ts'
import { denseCharacters, letters, proseWeight } from './proseWeight.ts'
import { statedShare } from './statedBody.ts'
import { mapInSteps, type Steps, toEnd } from './steps.ts'
import { linkShare, parentOf, readsAsSentence } from './structure.ts'
import { surroundingsWithin, TAGS_AROUND, WORD_GROUPS } from './surroundings.ts'
import type { RawBlock } from './walk.ts'

const KINDS = ['paragraph', 'heading', 'item', 'quote', 'caption', 'row', 'code']

/** What is measured of one block, by name, in the order of the values. */
export const FEATURES = [
  ...KINDS.map((kind) => `kind ${kind}`),
  'heading level',
  'length',
  'words',
  'sentence',
  'ends as sentence',
  'commas',
  'digits',
  'capitals',
  'ends with colon',
  'question',
  'copyright or at sign',
  'clock time',
  'year',
  'opens as byline',
  'lower case start',
  'line breaks',
  'short and bare',
  'linked',
  'links',
  'emphasis',
  'is title',
  'is deck',
  'names author',
  'said elsewhere',
  'in stated body',
  'has stated body',
  ...WORD_GROUPS.map((group) => `near ${group}`),
  ...WORD_GROUPS.map((group) => `around ${group}`),
  ...TAGS_AROUND.map((tag) => `in ${tag}`),
  'in articleBody',
  'place on page',
  'before title',
  'after title',
  'has title',
  'prose in frame',
  'prose in parent',
  'prose in grandparent',
  'prose in great-grandparent',
  'siblings',
  'depth against prose',
  ...['previous', 'next'].flatMap((side) => [
    `${side} length`,
    `${side} linked`,
    `${side} sentence`,
    `${side} same parent`,
    `${side} same frame`,
    `${side} heading`,
  ]),
  'prose before',
  'prose after',
]

/** Words that open a byline, then a capital letter: what the languages of the training pages use. */
const BYLINE =
  /^(by|von|par|por|di|de|door|av|af|autor|author|text|words|written by|posted by|published|updated|reporting by):?\s+\p{Lu}/iu

const log = (value: number) => Math.log1p(value) / 6

/** A block as the body model sees it. */
export interface MeasuredBlock {
  /** Its features in the order of FEATURES, each near 0–1. */
  x: number[]
  /** Numbers of the four elements around it, nearest first; blocks with a number in common share that element. */
  around: number[]
  /** Number of its frame: blocks with the same one look alike. */
  frame: number
  /** Letters of text. */
  length: number
  heading: boolean
}

/** Measures every block of a page. */
export function bodyFeatures(blocks: RawBlock[], meta: Metadata, root: Element): MeasuredBlock[] {
  return toEnd(bodyFeaturesInSteps(blocks, meta, root))
}

/** Measures as `bodyFeatures` does, a few blocks a step. */
export function* bodyFeaturesInSteps(blocks: RawBlock[], meta: Metadata, root: Element): Steps<MeasuredBlock[]> {
  const around = surroundingsWithin(root)
  const prose = yield* mapInSteps(blocks, proseWeight)
  const total = prose.reduce((sum, weight) => sum + weight, 0) || 1
  const frames = yield* mapInSteps(blocks, (block) => frameKey(block.element))
  const inFrame = new Map<string, number>()
  const inElement = new Map<Element, number>()
  const children = new Map<Element | null, number>()
  const folded = yield* mapInSteps(blocks, (block) => fold(block.text))
  const said = new Map<string, number>()
  let proseDepth = 0
  for (const [i, block] of blocks.entries()) {
    if (i % 100 === 99) yield
    const weight = prose[i]!
    inFrame.set(frames[i]!, (inFrame.get(frames[i]!) ?? 0) + weight)
    let element: Element | null = block.element
    for (let level = 0; element && level < 4; level++, element = parentOf(element)) {
      inElement.set(element, (inElement.get(element) ?? 0) + weight)
    }
    const parent = parentOf(block.element)
    children.set(parent, (children.get(parent) ?? 0) + 1)
    said.set(folded[i]!, (said.get(folded[i]!) ?? 0) + 1)
    proseDepth += (around(block.element).depth * weight) / total
  }
  const title = blocks.findIndex((block) => likeTitle(block.text, meta.title))
  const titleAt = lastHeadingLikeTitle(blocks, meta.title) ?? title
  const deck = fold(meta.deck)
  const authors = fold(meta.byline)
    .split(/[,;&]| and | und | et | y /)
    .map((name) => name.trim())
    .filter((name) => name.length > 4)
  const before = runningSums(prose)
  const number = numbering()
  const stated = statedShare(meta.statedBody)

  return yield* mapInSteps(blocks, (block, i) => {
    const { kind, level, text, element } = block
    const text0 = folded[i]!
    const surroundings = around(element)
    const parent = parentOf(element)
    const grand = parent && parentOf(parent)
    const great = grand && parentOf(grand)
    const share = (el: Element | null) => (el ? (inElement.get(el) ?? 0) / total : 1)
    const bit = (bits: number) => (_: string, index: number) => ((bits >> index) & 1 ? 1 : 0)
    const beside = (j: number) => {
      const other = blocks[j]
      if (!other) return [0, 0, 0, 0, 0, 0]
      return [
        log(letters(other.text)),
        linkShare(other),
        flag(readsAsSentence(other.text)),
        flag(parentOf(other.element) === parent),
        flag(frames[j] === frames[i]),
        flag(other.kind === 'heading'),
      ]
    }
    const x = [
      ...KINDS.map((one) => flag(kind === one)),
      level / 6,
      log(letters(text)),
      log(text.split(' ').length + denseCharacters(text) / 2),
      flag(readsAsSentence(text)),
      flag(/[.!?…。！？؟।]["”’»)\]']*$/u.test(text)),
      Math.min(1, (count(text, /[,،、，;]/g) * 20) / text.length),
      count(text, /\p{N}/gu) / text.length,
      count(text, /\p{Lu}/gu) / text.length,
      flag(/[:：]$/.test(text)),
      flag(/[?？؟]/.test(text)),
      flag(/[©@®]/.test(text)),
      flag(/\d{1,2}[:.h]\d{2}(?!\d)/.test(text)),
      flag(/(^|\D)(19|20)\d\d(?!\d)/.test(text)),
      flag(BYLINE.test(text)),
      flag(/^\p{Ll}/u.test(text)),
      Math.min(1, count(text, /\n/g) / 5),
      flag(text.length < 80 && block.links.length === 0 && !readsAsSentence(text)),
      linkShare(block),
      Math.min(1, block.links.length / 10),
      block.emphasised / text.length,
      flag(likeTitle(text, meta.title)),
      flag(deck !== '' && (text0 === deck || (deck.length > 40 && text0.startsWith(deck.slice(0, 40))))),
      flag(text.length < 200 && authors.some((name) => text0.includes(name))),
      flag((said.get(text0) ?? 0) > 1),
      stated ? stated(text) : 0,
      flag(stated !== null),
      ...WORD_GROUPS.map(bit(surroundings.near)),
      ...WORD_GROUPS.map(bit(surroundings.far)),
      ...TAGS_AROUND.map(bit(surroundings.tags)),
      flag(surroundings.isArticleBody),
      i / blocks.length,
      titleAt < 0 ? 0 : log(Math.max(0, titleAt - i)),
      titleAt < 0 ? 0 : log(Math.max(0, i - titleAt)),
      flag(titleAt >= 0),
      (inFrame.get(frames[i]!) ?? 0) / total,
      share(parent),
      share(grand),
      share(great),
      log(children.get(parent) ?? 0),
      Math.tanh((surroundings.depth - proseDepth) / 4),
      ...beside(i - 1),
      ...beside(i + 1),
      before[i]! / total,
      (before[blocks.length]! - before[i + 1]!) / total,
    ]
    return {
      x,
      around: [parent, grand, great, great && parentOf(great)].map((el) => number(el ?? root)),
      frame: number(frames[i]!),
      length: letters(text),
      heading: kind === 'heading',
    }
  })
}

/** Gives each distinct thing a number, from 0. */
function numbering(): (thing: unknown) => number {
  const numbers = new Map<unknown, number>()
  return (thing) => {
    const known = numbers.get(thing) ?? numbers.size
    numbers.set(thing, known)
    return known
  }
}

function flag(value: boolean): number {
  return value ? 1 : 0
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** How an element and its parent look: tag and first classes, digits left out as they tell siblings apart. */
function frameKey(element: Element): string {
  const one = (el: Element | null) =>
    el ? `${el.localName}.${(el.getAttribute('class') ?? '').replace(/\S*\d\S*/g, '').trim()}` : ''
  return `${one(element)}<${one(parentOf(element))}`
}

/** The last main heading like the title before the prose; a title also stands in related lists and breadcrumbs. */
function lastHeadingLikeTitle(blocks: RawBlock[], title: string): number | null {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && likeTitle(block.text, title))
  return at < 0 ? null : at
}

/** Sum of the values before each index; one longer than the values. */
function runningSums(values: number[]): number[] {
  const sums = [0]
  for (const value of values) sums.push(sums.at(-1)! + value)
  return sums
}
