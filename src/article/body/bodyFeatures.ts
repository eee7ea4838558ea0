import { hostOf, type Metadata } from '../metadata.ts'
import { mapInSteps, type Steps, toEnd } from '../steps.ts'
import { type ElementTree, elementTree, sumsWithin } from '../walk/elementTree.ts'
import { linkShare } from '../walk/structure.ts'
import type { RawBlock } from '../walk/walk.ts'
import { LINE_SIGNS, pushLineSigns } from './lineSigns.ts'
import { lineWords, sharedShare, tellingWords } from './lineWords.ts'
import { linkSigns } from './linkSigns.ts'
import { framesOf, lookalikes, looksOf } from './lookalikes.ts'
import { measureText } from './measureText.ts'
import { proseWeight } from './proseWeight.ts'
import { STATED_SIGNS, statedSigns } from './statedSigns.ts'
import { surroundings, TAGS_AROUND, WORD_GROUPS } from './surroundings.ts'
import { flag, log, pushTextSigns, TEXT_SIGNS } from './textSigns.ts'
import { TITLE_SIGNS, titleSigns } from './titleSigns.ts'

/** Elements around a block, nearest first, whose content is measured. */
const LEVELS = ['parent', 'grandparent', 'great-grandparent', 'next around']

/** What is measured of one block, by name, in the order of the values. */
export const FEATURES = [
  ...TEXT_SIGNS,
  ...STATED_SIGNS,
  ...WORD_GROUPS.map((group) => `near ${group}`),
  ...WORD_GROUPS.map((group) => `around ${group}`),
  ...TAGS_AROUND.map((tag) => `in ${tag}`),
  'in articleBody',
  'place on page',
  'before title',
  'after title',
  'has title',
  'prose in frame',
  'text in frame',
  'linked in frame',
  ...LEVELS.flatMap((level) => [`prose in ${level}`, `linked in ${level}`, `text in ${level}`]),
  'siblings',
  'depth against prose',
  'levels to most prose',
  'prose in branch',
  'linked in branch',
  'text in branch',
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
  ...LINE_SIGNS,
  ...['own element', ...LEVELS].map((level) => `lookalikes of ${level}`),
  ...TITLE_SIGNS,
  'before media',
  'links to own site',
  'links to stories',
  'words of title',
  'words of deck',
  'short lines around',
]

/** A block as the body model sees it. */
export interface MeasuredBlock {
  text: string
  /** Its features in the order of FEATURES, each near 0–1. */
  x: number[]
  /** Number of its frame: blocks with the same one look alike. */
  frame: number
  /** Letters of text. */
  length: number
  heading: boolean
}

/** The blocks of a page with the elements around them. */
export interface MeasuredPage extends Pick<ElementTree, 'own' | 'parents'> {
  blocks: MeasuredBlock[]
}

/** Measures every block of a page. */
export function bodyFeatures(blocks: RawBlock[], meta: Metadata, root: Element): MeasuredPage {
  return toEnd(bodyFeaturesInSteps(blocks, meta, root))
}

/** Measures as `bodyFeatures` does, a few blocks a step. */
export function* bodyFeaturesInSteps(blocks: RawBlock[], meta: Metadata, root: Element): Steps<MeasuredPage> {
  const texts = yield* mapInSteps(blocks, (block) => measureText(block.text))
  const tree = yield* elementTree(
    blocks.map((block) => block.element),
    root,
  )
  const { own, parents } = tree
  yield
  const around = yield* surroundings(tree)
  yield
  const prose = yield* mapInSteps(blocks, (block, i) => proseWeight(block, texts[i]!))
  const linked = blocks.map(linkShare)
  const total = sum(prose) || 1
  const proseIn = sumsWithin(tree, prose)
  const lettersIn = sumsWithin(
    tree,
    texts.map(({ letters }) => letters),
  )
  const linkedIn = sumsWithin(
    tree,
    texts.map(({ letters }, i) => letters * linked[i]!),
  )
  const allLetters = lettersIn[0] || 1
  yield
  const looks = looksOf(tree)
  yield
  const frames = framesOf(tree, looks)
  const alike = lookalikes(tree, looks)
  yield
  const inFrame = new Map<number, { prose: number; letters: number; linked: number }>()
  const siblings = new Map<number, number>()
  let proseDepth = 0
  for (const [i, { letters }] of texts.entries()) {
    if (i % 500 === 499) yield
    const frame = inFrame.get(frames[i]!) ?? { prose: 0, letters: 0, linked: 0 }
    frame.prose += prose[i]!
    frame.letters += letters
    frame.linked += letters * linked[i]!
    inFrame.set(frames[i]!, frame)
    siblings.set(parents[own[i]!]!, (siblings.get(parents[own[i]!]!) ?? 0) + 1)
    proseDepth += (around.depth[own[i]!]! * prose[i]!) / total
  }
  const stated = yield* statedSigns(blocks, texts, meta)
  const { titleAt } = stated
  const pushTitleSigns = titleSigns(tree, titleAt < 0 ? -1 : own[titleAt]!, proseIn, lettersIn)
  const titleWords = tellingWords(lineWords(stated.title))
  const deckWords = tellingWords(lineWords(stated.deck))
  const isShort = texts.map(({ letters, sentence }) => flag(letters < 80 && !sentence))
  const host = hostOf(meta.url)
  let before = 0
  // One list that grows, and a copy of the right size for each block: as many lists that grow would be four times the memory.
  const values: number[] = []

  return { blocks: yield* mapInSteps(blocks, measure), own, parents }

  function measure(block: RawBlock, i: number): MeasuredBlock {
    const { kind, text } = block
    const measured = texts[i]!
    const { folded, letters } = measured
    const element = own[i]!
    const parent = parents[element]!
    const frame = inFrame.get(frames[i]!)!
    const x = values
    const first = x.length
    pushTextSigns(x, block, measured, linked[i]!)
    stated.push(x, i)
    pushBits(x, around.near[element]!, WORD_GROUPS.length)
    pushBits(x, around.far[element]!, WORD_GROUPS.length)
    pushBits(x, around.tags[element]!, TAGS_AROUND.length)
    x.push(
      around.articleBody[element]!,
      i / blocks.length,
      titleAt < 0 ? 0 : log(Math.max(0, titleAt - i)),
      titleAt < 0 ? 0 : log(Math.max(0, i - titleAt)),
      flag(titleAt >= 0),
      frame.prose / total,
      frame.letters / allLetters,
      frame.linked / frame.letters,
    )
    let level0 = parent
    for (let up = 0; up < LEVELS.length; up++) {
      const at = Math.max(0, level0)
      x.push(proseIn[at]! / total, linkedIn[at]! / lettersIn[at]!, lettersIn[at]! / allLetters)
      level0 = parents[at]!
    }
    // The branch is the widest element around the block that holds less than half of the page's prose.
    let branch = element
    let levels = 0
    while (parents[branch]! > 0 && proseIn[parents[branch]!]! < total / 2) {
      branch = parents[branch]!
      levels++
    }
    x.push(
      log(siblings.get(parent) ?? 0),
      Math.tanh((around.depth[element]! - proseDepth) / 4),
      levels / 10,
      proseIn[branch]! / total,
      linkedIn[branch]! / lettersIn[branch]!,
      lettersIn[branch]! / allLetters,
    )
    pushBeside(x, i - 1, i)
    pushBeside(x, i + 1, i)
    x.push(before / total, (total - before - prose[i]!) / total)
    before += prose[i]!
    const words = lineWords(folded)
    const telling = tellingWords(words)
    pushLineSigns(x, text, words, measured)
    for (let up = 0, at = element; up <= LEVELS.length; up++, at = Math.max(0, parents[at]!))
      x.push(log(alike[at]! - 1))
    pushTitleSigns(x, element)
    x.push(
      flag(blocks[i + 1]?.afterMedia ?? false),
      ...linkSigns(block.links, host),
      sharedShare(telling, titleWords),
      sharedShare(telling, deckWords),
      meanAround(isShort, i),
    )
    return { text, x: x.slice(first), frame: frames[i]!, length: letters, heading: kind === 'heading' }
  }

  function pushBeside(x: number[], j: number, i: number): void {
    const other = texts[j]
    if (!other) x.push(0, 0, 0, 0, 0, 0)
    else {
      x.push(
        log(other.letters),
        linked[j]!,
        flag(other.sentence),
        flag(parents[own[j]!] === parents[own[i]!]),
        flag(frames[j] === frames[i]),
        flag(blocks[j]!.kind === 'heading'),
      )
    }
  }
}

function pushBits(x: number[], bits: number, count: number): void {
  for (let bit = 0; bit < count; bit++) x.push((bits >> bit) & 1)
}

/** Mean of the values around one, four to each side. */
function meanAround(values: number[], center: number): number {
  const from = Math.max(0, center - 4)
  const to = Math.min(values.length, center + 5)
  let total = 0
  for (let i = from; i < to; i++) total += values[i]!
  return total / (to - from)
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
