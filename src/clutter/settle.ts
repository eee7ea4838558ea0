import { eachInSteps, type Steps } from '../article/steps.ts'
import type { Article } from '../article/types.ts'
import { type Choices, kindOf, NO_CHOICES } from './choices.ts'
import * as limits from './settleLimits.json' with { type: 'json' }
import type { Category, Finding, Part } from './types.ts'

/** A finding with what became of it: applied, shown as a suggestion only, or kept visible because the reader said so. */
export type SettledFinding = Finding & {
  state: 'applied' | 'suggested' | 'kept'
  /** A suggestion that is applied because the reader said so. */
  isAccepted?: true
  /** A suggestion only because all that is no repeat would take too much of the story. */
  isRestrained?: true
}

const apply: Record<Category, number> = limits.apply

/**
 * Decides which findings are applied. A block is claimed once, by the surest finding (a promo before a repeat: a promo
 * said twice is a promo). A repeat is applied only while its original stays; if everything else would take more than
 * a third of the body, that is only suggested.
 */
export function* settle(article: Article, findings: Finding[], choices: Choices = NO_CHOICES): Steps<SettledFinding[]> {
  const claimed = new Set<number>()
  const cut = new Map<number, Part[]>()
  const result: SettledFinding[] = []
  const looked = findings.filter((finding) => choices.kinds[kindOf(finding)])
  yield* eachInSteps(looked.sort(byPrecedence), (finding) => {
    const free = finding.part ? finding : withoutClaimed(article, finding, claimed)
    if (!free || (free.part && claimed.has(free.part.block)) || free.confidence < limits.suggest) return
    const settled = fated(free, choices)
    const { part, state } = settled
    if (part) {
      // Two detectors may know one promo of a paragraph, and a link in it goes with it.
      const known = cut.get(part.block) ?? []
      if (known.some(({ start, end }) => start < part.end && part.start < end)) return
      if (free.category === 'promo' && state !== 'suggested') cut.set(part.block, [...known, part])
    }
    // A suggestion claims nothing: a surer finding of another kind may still take its block.
    if (!free.part && state !== 'suggested') for (const block of free.blocks) claimed.add(block)
    result.push(settled)
  })
  const strayless = withoutStrays(article, result)
  yield
  const settled = withoutShadowed(strayless)
  yield
  return numberedApart(inPageOrder(restrained(article, withOriginals(article, settled, choices), choices)))
}

function fated(finding: Finding, choices: Choices): SettledFinding {
  if (choices.keeps(finding)) return { ...finding, state: 'kept' }
  return isSure(finding, choices) ? { ...finding, state: 'applied' } : lessThanApplied(finding, choices)
}

/** What is not to be applied, as a suggestion, or as one that the reader had folded. */
function lessThanApplied(finding: Finding, choices: Choices): SettledFinding {
  return choices.folds(finding)
    ? { ...finding, state: 'applied', isAccepted: true }
    : { ...finding, state: 'suggested' }
}

/** Whether a finding is sure enough for what the reader wants applied. */
function isSure({ category, confidence }: Finding, { strength }: Choices): boolean {
  if (strength === 'exact' && category !== 'repeat') return false
  return confidence >= (strength === 'likely' ? limits.suggest : apply[category])
}

function byPrecedence(a: Finding, b: Finding): number {
  return rank(b) - rank(a) || b.blocks.length - a.blocks.length || b.confidence - a.confidence
}

/** Whole blocks come before parts of them, sure promos before repeats, and promos before the links in them. */
function rank(finding: Finding): number {
  if (finding.part) return finding.category === 'promo' ? 0 : -1
  if (finding.confidence < apply[finding.category]) return 1
  return finding.category === 'promo' ? 3 : 2
}

/** The finding for the blocks nobody else claims; null where none is left. */
function withoutClaimed(article: Article, finding: Finding, claimed: Set<number>): Finding | null {
  const free = finding.blocks.map((block) => !claimed.has(block))
  return !free.includes(false) ? finding : free.includes(true) ? part(article, finding, free) : null
}

/** The finding for those of its blocks that are `free`. */
function part<T extends Finding>(article: Article, finding: T, free: boolean[]): T {
  const blocks = finding.blocks.filter((_, i) => free[i])
  const left = new Set(blocks)
  const { code, args } = finding.reason
  return {
    ...finding,
    blocks,
    originals: finding.originals?.filter((_, i) => free[i]),
    text: article.body.flatMap((block) => (left.has(block.id) ? [block.text] : [])).join('\n'),
    reason: code === 'repeat_run' ? runReason(blocks.length, args[1]!) : finding.reason,
  }
}

/** A run's reason counts its blocks, and a run of one is none. */
function runReason(count: number, position: string): Finding['reason'] {
  return count > 1
    ? { code: 'repeat_run', args: [String(count), position] }
    : { code: 'repeat_block', args: [position] }
}

/** Suggestions for what an applied finding already took say nothing more. */
function withoutShadowed(findings: SettledFinding[]): SettledFinding[] {
  const taken = new Set(findings.filter((one) => one.state !== 'suggested' && !one.part).flatMap((one) => one.blocks))
  return findings.filter((one) => one.state !== 'suggested' || !one.blocks.every((block) => taken.has(block)))
}

/** A suggestion about what is no part of the story would only put it back, and so would a finding about a part of it. */
function withoutStrays(article: Article, findings: SettledFinding[]): SettledFinding[] {
  const story = new Set(article.body.filter((block) => block.story).map((block) => block.id))
  return findings.filter(
    (one) => (one.state !== 'suggested' && !one.part) || one.blocks.some((block) => story.has(block)),
  )
}

/**
 * A repeat may only go while what it repeats stays. Where that is itself folded as a copy, its own original is looked to;
 * where it was set aside as a promo, its copy in a run goes with it, as the same promo said again. Of two findings that
 * name each other's blocks the one that comes first holds.
 */
function withOriginals(article: Article, findings: SettledFinding[], choices: Choices): SettledFinding[] {
  const originalOf = new Map<number, number>()
  const aside = new Set<number>()
  const staying = (block: number): number => {
    let last = block
    for (let next = originalOf.get(last); next !== undefined; next = originalOf.get(last)) last = next
    return last
  }
  const held = findings.flatMap((one) => {
    if (one.state !== 'applied' || one.part) return [one]
    const { originals } = one
    if (!originals) {
      for (const block of one.blocks) aside.add(block)
      return [one]
    }
    const free = one.blocks.map((block, i) => staying(originals[i]!) !== block)
    for (const [i, block] of one.blocks.entries()) if (free[i]) originalOf.set(block, originals[i]!)
    return !free.includes(false) ? [one] : free.includes(true) ? [part(article, one, free)] : []
  })
  return held.map((one) => {
    if (one.state !== 'applied' || !one.originals) return one
    const ends = one.originals.map(staying)
    if (ends.every((end) => aside.has(end))) return lessThanApplied(one, choices)
    return { ...one, originals: one.originals.map((original, i) => (aside.has(ends[i]!) ? original : ends[i]!)) }
  })
}

/**
 * If what is no repeat would take more than a third of the story, something is wrong with the reading: suggest only. What the
 * reader had folded that is unsure is no part of that reckoning.
 */
function restrained(article: Article, findings: SettledFinding[], choices: Choices): SettledFinding[] {
  const isOurs = ({ state, originals, isAccepted }: SettledFinding) => state === 'applied' && !originals && !isAccepted
  const leftOut = new Set<number>()
  const other = new Set<number>()
  for (const one of findings) {
    if (one.state !== 'applied' || one.part) continue
    for (const block of one.blocks) (isOurs(one) ? other : leftOut).add(block)
  }
  let said = 0
  let taken = 0
  for (const { id, story, text } of article.body) {
    if (!story || leftOut.has(id)) continue
    said += text.length
    if (other.has(id)) taken += text.length
  }
  if (taken <= said * limits.mostOfBody) return findings
  return findings.map((one) => {
    const less = isOurs(one) ? lessThanApplied(one, choices) : one
    return less !== one && less.state === 'suggested' ? { ...less, isRestrained: true } : less
  })
}

/** The same text may be found twice on a page (a promo after every paragraph); then it is told apart by which of them it is. */
function numberedApart(findings: SettledFinding[]): SettledFinding[] {
  const counts = new Map<string, number>()
  return findings.map((one) => {
    const count = counts.get(one.id) ?? 0
    counts.set(one.id, count + 1)
    return count === 0 ? one : { ...one, id: `${one.id}.${count}` }
  })
}

function inPageOrder(findings: SettledFinding[]): SettledFinding[] {
  return findings.sort((a, b) => a.blocks[0]! - b.blocks[0]! || (a.part?.start ?? -1) - (b.part?.start ?? -1))
}
