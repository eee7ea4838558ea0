import { linkShare, readsAsSentence } from '../article/structure.ts'
import type { Article, Block } from '../article/types.ts'
import { words } from '../article/words.ts'
import { type Cue, cueAt } from './cues.ts'
import { finding } from './finding.ts'
import { type LinkTarget, linkTarget } from './linkTarget.ts'
import weights from './promoWeights.json' with { type: 'json' }
import promoWords from './promoWords.json' with { type: 'json' }
import { type Relatedness, relatedness } from './relatedness.ts'
import type { Finding, Reason } from './types.ts'

const STRONG = new Set(promoWords.strong)
const WEAK = new Set(promoWords.weak)
/** More words than this are prose rather than a line that leads elsewhere. */
const LONG = 40
const ALL_LINKED = 0.85
const PART_LINKED = 0.3

/** What speaks for a block being a promo. */
interface Evidence {
  cue: Cue | null
  targets: LinkTarget[]
  linked: number
  classes: { strong: string[]; weak: string[] }
  sentence: boolean
  neighbours: number
}

/** Promos that are a block of their own: each sign adds to the odds, and none is enough alone but a plain cue. */
export function promoLines({ body, url }: Article): Finding[] {
  const related = relatedness(body)
  const common = wrapperWords(body)
  const evidence = body.map((block, index) => gather(block, index, url, related, common))
  const confidence = evidence.map((signs, index) => (isPossible(body[index]!, signs) ? odds(signs, body, index) : 0))
  const result: Finding[] = []
  for (const [index, block] of body.entries()) {
    const sure = Math.max(confidence[index]!, opensBox(body, evidence, index) ? confidence[index + 1]! : 0)
    if (sure < weights.suggest) continue
    result.push(finding([block], { category: 'promo', confidence: sure, reason: reasonOf(evidence[index]!) }))
  }
  return result
}

function isPossible(block: Block, evidence: Evidence): boolean {
  if (block.kind === 'code' || block.kind === 'row') return false
  // A quoted post ends with its author and date, all linked to where it was posted; only a cue tells a promo from it.
  if (block.kind === 'quote') return evidence.cue !== null && evidence.cue.form !== 'open'
  return hasSign(evidence)
}

/** Whether the block is the heading of the box that the next block stands in. */
function opensBox(body: Block[], evidence: Evidence[], index: number): boolean {
  const next = evidence[index + 1]
  return (
    body[index]!.kind === 'heading' &&
    next !== undefined &&
    evidence[index]!.classes.strong.some((word) => next.classes.strong.includes(word))
  )
}

function gather(block: Block, index: number, url: string, related: Relatedness, common: Set<string>): Evidence {
  const classes = [...new Set(block.words.split(' '))].filter((word) => !common.has(word))
  return {
    cue: cueAt(block.text),
    targets: block.links.map((link) => linkTarget(link.href, url)),
    linked: linkShare(block),
    classes: { strong: classes.filter((word) => STRONG.has(word)), weak: classes.filter((word) => WEAK.has(word)) },
    sentence: readsAsSentence(block.text),
    neighbours: related.toNeighbours(index),
  }
}

/** Whether anything but its words speaks for a promo; a byline or a short sentence has none of it. */
function hasSign({ cue, linked, targets, classes }: Evidence): boolean {
  return (
    (cue !== null && !(cue.weak && cue.form === 'open')) ||
    linked >= PART_LINKED ||
    targets.includes('social') ||
    classes.strong.length + classes.weak.length > 0
  )
}

/** The evidence weighed: a logistic sum, 0–1. */
function odds(evidence: Evidence, body: Block[], index: number): number {
  const { cue, targets, linked, classes } = evidence
  const block = body[index]!
  let sum = weights.bias
  if (cue) sum += cueWeight(cue, evidence, block)
  if (linked >= ALL_LINKED) sum += weights.allLinked
  else if (linked >= PART_LINKED) sum += weights.partLinked
  if (targets.some((target) => target === 'story')) sum += weights.toOtherStory
  if (
    targets.some(
      (target) => target === 'subscribe' || target === 'social' || target === 'affiliate' || target === 'tag',
    )
  )
    sum += weights.toPlace
  const isShort = words(block.text).length <= LONG
  // A name in a sentence may lead to a profile; a line that is mostly links, or no sentence, sends the reader there.
  const leads =
    linked >= PART_LINKED || !evidence.sentence || (cue !== null && cue.form !== 'open') || cue?.kind === 'follow'
  if (isShort && leads && targets.length > 0 && targets.every((target) => target === 'social')) sum += weights.allSocial
  sum += (1 - evidence.neighbours) * weights.foreignToNeighbours
  if (classes.strong.length > 0) sum += weights.classStrong
  else if (classes.weak.length > 0) sum += weights.classWeak
  if (!evidence.sentence) sum += weights.noSentence
  if (interrupts(body, index)) sum += weights.interrupts
  if (!isShort) sum += weights.long
  if (block.kind === 'heading') sum += weights.heading
  // What is reviewed is headed by its name, and a list of links may be what the story is about.
  if (block.kind === 'heading' && targets.includes('affiliate')) sum += weights.headingOfProduct
  if (block.kind === 'item' && cue === null) sum += Math.max(0, block.odds - 0.5) * 2 * weights.itemOfStory
  sum += Math.max(0, 0.5 - block.odds) * 2 * weights.notStory
  return 1 / (1 + Math.exp(-sum))
}

function cueWeight(cue: Cue, { linked, sentence }: Evidence, block: Block): number {
  if (cue.form === 'whole')
    return cue.weak && linked < ALL_LINKED && block.kind === 'heading' ? weights.cueOpen : weights.cueWhole
  // A whole sentence without a link leads nowhere, whatever it opens with.
  if (cue.form === 'marked') return block.links.length === 0 && sentence ? weights.cueMarkedSentence : weights.cueMarked
  const rest = block.text.length - cue.length
  const restLinked = block.links.reduce(
    (sum, link) => sum + Math.max(0, link.end - Math.max(link.start, cue.length)),
    0,
  )
  if (rest > 0 && restLinked / rest > 0.8) return weights.cueLinked
  if (cue.weak) return 0
  return cue.kind !== 'story' && block.links.length > 0 ? weights.promptOpen : weights.cueOpen
}

/** Whether the line stands between two pieces of running text. */
function interrupts(body: Block[], index: number): boolean {
  const before = body[index - 1]
  const after = body[index + 1]
  return before !== undefined && after !== undefined && readsAsSentence(before.text) && readsAsSentence(after.text)
}

/** Words that more than half of the body's blocks bear: those name the wrapper. */
function wrapperWords(body: Block[]): Set<string> {
  const counts = new Map<string, number>()
  for (const block of body)
    for (const word of new Set(block.words.split(' '))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > Math.max(2, body.length / 2)).map(([word]) => word))
}

const CUE_REASON: Record<Cue['kind'], string> = {
  story: 'promo_cue',
  newsletter: 'promo_newsletter',
  app: 'promo_app',
  follow: 'promo_follow',
  donate: 'promo_donate',
  ad: 'promo_ad',
  continue: 'promo_continue',
  video: 'promo_video',
  shop: 'promo_shop',
}

function reasonOf({ cue, targets, classes, linked }: Evidence): Reason {
  if (cue && !(cue.weak && cue.form === 'open')) return { code: CUE_REASON[cue.kind], args: [cue.text] }
  const box = classes.strong[0]
  if (box) return { code: 'promo_box', args: [box] }
  if (targets.includes('social')) return { code: 'promo_follow_plain', args: [] }
  if (targets.includes('affiliate')) return { code: 'promo_shop_plain', args: [] }
  if (linked >= ALL_LINKED) return { code: 'promo_link_alone', args: [] }
  const [named] = classes.weak
  return named ? { code: 'promo_box', args: [named] } : { code: 'promo_box_plain', args: [] }
}
