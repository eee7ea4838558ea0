import { opensLowerCase, opensUpperCase } from './characters.ts'
import { type ElementTree, elementTree, sumsWithin } from './elementTree.ts'
import { measureText } from './measureText.ts'
import { type Metadata, sameTitle } from './metadata.ts'
import { fold } from './normalise.ts'
import { proseWeight } from './proseWeight.ts'
import { statedShare } from './statedBody.ts'
import { mapInSteps, type Steps, toEnd } from './steps.ts'
import { linkShare } from './structure.ts'
import { surroundings, TAGS_AROUND, WORD_GROUPS } from './surroundings.ts'
import type { RawBlock } from './walk.ts'

const KINDS = ['paragraph', 'heading', 'item', 'quote', 'caption', 'row', 'code']
/** Elements around a block, nearest first, whose content is measured. */
const LEVELS = ['parent', 'grandparent', 'great-grandparent', 'next around']

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
  'after media',
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
]

/** Words that open a byline, then a capital letter: what the languages of the training pages use. */
const BYLINE =
  /^(by|von|par|por|di|de|door|av|af|autor|author|text|words|written by|posted by|published|updated|reporting by):?\s+(?=\S)/i

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
  const tree = elementTree(
    blocks.map((block) => block.element),
    root,
  )
  const { own, parents } = tree
  yield
  const around = surroundings(tree)
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
  const frames = framesOf(tree)
  const inFrame = new Map<number, { prose: number; letters: number; linked: number }>()
  const siblings = new Map<number, number>()
  const said = new Map<string, number>()
  let proseDepth = 0
  for (const [i, { letters, folded }] of texts.entries()) {
    if (i % 500 === 499) yield
    const frame = inFrame.get(frames[i]!) ?? { prose: 0, letters: 0, linked: 0 }
    frame.prose += prose[i]!
    frame.letters += letters
    frame.linked += letters * linked[i]!
    inFrame.set(frames[i]!, frame)
    siblings.set(parents[own[i]!]!, (siblings.get(parents[own[i]!]!) ?? 0) + 1)
    said.set(folded, (said.get(folded) ?? 0) + 1)
    proseDepth += (around.depth[own[i]!]! * prose[i]!) / total
  }
  const title = fold(meta.title)
  const isTitle = texts.map(({ folded }) => flag(sameTitle(folded, title)))
  const mainHeading = blocks.findIndex((block, i) => block.kind === 'heading' && block.level === 1 && isTitle[i] === 1)
  const titleAt = mainHeading < 0 ? isTitle.indexOf(1) : mainHeading
  const deck = fold(meta.deck)
  const authors = fold(meta.byline)
    .split(/[,;&]| and | und | et | y /)
    .map((name) => name.trim())
    .filter((name) => name.length > 4)
  const stated = statedShare(meta.statedBody)
  let before = 0

  return { blocks: yield* mapInSteps(blocks, measure), own, parents }

  function measure(block: RawBlock, i: number): MeasuredBlock {
    const { kind, level, text } = block
    const measured = texts[i]!
    const { folded, letters } = measured
    const length = text.length
    const element = own[i]!
    const parent = parents[element]!
    const frame = inFrame.get(frames[i]!)!
    const x: number[] = []
    for (const one of KINDS) x.push(flag(kind === one))
    x.push(
      level / 6,
      log(letters),
      log(measured.spaces + 1 + measured.dense / 2),
      flag(measured.sentence),
      flag(/[.!?…。！？؟।]["”’»)\]']*$/u.test(text.slice(-4))),
      Math.min(1, (measured.commas * 20) / length),
      measured.digits / length,
      measured.capitals / length,
      flag(/[:：]$/.test(text.slice(-1))),
      flag(/[?？؟]/.test(text)),
      flag(/[©@®]/.test(text)),
      flag(measured.digits > 2 && /\d{1,2}[:.h]\d{2}(?!\d)/.test(text)),
      flag(measured.digits > 3 && /(^|\D)(19|20)\d\d(?!\d)/.test(text)),
      flag(opensAsByline(text.slice(0, 40))),
      flag(opensLowerCase(text)),
      Math.min(1, measured.lineBreaks / 5),
      flag(length < 80 && block.links.length === 0 && !measured.sentence),
      linked[i]!,
      Math.min(1, block.links.length / 10),
      block.emphasised / length,
      flag(block.afterMedia),
      isTitle[i]!,
      flag(deck !== '' && (folded === deck || (deck.length > 40 && folded.startsWith(deck.slice(0, 40))))),
      flag(length < 200 && authors.some((name) => folded.includes(name))),
      flag((said.get(folded) ?? 0) > 1),
      stated ? stated(text) : 0,
      flag(stated !== null),
    )
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
    return { text, x, frame: frames[i]!, length: letters, heading: kind === 'heading' }
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

/** Whether a text opens with a byline word and then a name. */
function opensAsByline(start: string): boolean {
  const word = BYLINE.exec(start)?.[0]
  return word !== undefined && opensUpperCase(start.slice(word.length))
}

function pushBits(x: number[], bits: number, count: number): void {
  for (let bit = 0; bit < count; bit++) x.push((bits >> bit) & 1)
}

/** Numbers how each block's element and its parent look: tag and classes, those with digits left out as they tell siblings apart. */
function framesOf({ elements, parents, own }: ElementTree): number[] {
  const looks = elements.map(
    (element) => `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\S*\d\S*/g, '').trim()}`,
  )
  const numbers = new Map<string, number>()
  return own.map((element) => {
    const frame = `${looks[element]}<${looks[parents[element]!] ?? ''}`
    const number = numbers.get(frame) ?? numbers.size
    numbers.set(frame, number)
    return number
  })
}

function log(value: number): number {
  return Math.log1p(value) / 6
}

function flag(value: boolean): number {
  return value ? 1 : 0
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
