import type { Article } from '../article/types.ts'
import limits from './settleLimits.json' with { type: 'json' }
import type { Category, Finding } from './types.ts'

/** A finding with what became of it: applied, shown as a suggestion only, or kept visible because the reader said so. */
export type SettledFinding = Finding & { state: 'applied' | 'suggested' | 'kept' }

const apply: Record<Category, number> = limits.apply

/**
 * Decides which findings are applied. A block is claimed once, by the surest finding (a promo before a repeat: a promo
 * said twice is a promo). A repeat is applied only while its original stays; if everything else would take more than
 * a third of the body, that is only suggested.
 * @param kept ids of findings that the reader wants left visible.
 */
export function settle(article: Article, findings: Finding[], kept: ReadonlySet<string>): SettledFinding[] {
  const claimed = new Set<number>()
  const result: SettledFinding[] = []
  for (const finding of [...findings].sort(byPrecedence)) {
    const free = finding.part ? finding : withoutClaimed(article, finding, claimed)
    if (!free || (free.part && claimed.has(free.part.block)) || free.confidence < limits.suggest) continue
    const state = kept.has(free.id) ? 'kept' : free.confidence >= apply[free.category] ? 'applied' : 'suggested'
    // A suggestion claims nothing: a surer finding of another kind may still take its block.
    if (!free.part && state !== 'suggested') for (const block of free.blocks) claimed.add(block)
    result.push({ ...free, state })
  }
  return inPageOrder(onlySafe(article, withoutShadowed(result)))
}

function byPrecedence(a: Finding, b: Finding): number {
  return rank(b) - rank(a) || b.blocks.length - a.blocks.length || b.confidence - a.confidence
}

/** Whole blocks come before parts of them, sure promos before repeats. */
function rank(finding: Finding): number {
  if (finding.part) return 0
  if (finding.confidence < apply[finding.category]) return 1
  return finding.category === 'promo' ? 3 : 2
}

/** The finding for the blocks nobody else claims; null where none is left. */
function withoutClaimed(article: Article, finding: Finding, claimed: Set<number>): Finding | null {
  if (!finding.blocks.some((block) => claimed.has(block))) return finding
  const free = finding.blocks.map((block) => !claimed.has(block))
  if (!free.includes(true)) return null
  const blocks = finding.blocks.filter((_, i) => free[i])
  const left = new Set(blocks)
  const { code, args } = finding.reason
  return {
    ...finding,
    blocks,
    originals: finding.originals?.filter((_, i) => free[i]),
    text: article.body.flatMap((block) => (left.has(block.id) ? [block.text] : [])).join('\n'),
    // A run's reason counts its blocks.
    reason: code === 'repeat_run' ? { code, args: [String(blocks.length), ...args.slice(1)] } : finding.reason,
  }
}

/** Suggestions for what an applied finding already took say nothing more. */
function withoutShadowed(findings: SettledFinding[]): SettledFinding[] {
  const taken = new Set(findings.filter((one) => one.state !== 'suggested' && !one.part).flatMap((one) => one.blocks))
  return findings.filter((one) => one.state !== 'suggested' || !one.blocks.every((block) => taken.has(block)))
}

function onlySafe(article: Article, findings: SettledFinding[]): SettledFinding[] {
  const gone = new Set(findings.filter((one) => one.state === 'applied' && !one.part).flatMap((one) => one.blocks))
  const safe = findings.map((one) => {
    const lost = one.state === 'applied' && one.originals?.some((original) => gone.has(original))
    return lost ? { ...one, state: 'suggested' as const } : one
  })
  const repeated = new Set(safe.filter((one) => one.originals && one.state === 'applied').flatMap((one) => one.blocks))
  const others = safe
    .filter((one) => one.state === 'applied' && !one.originals && !one.part)
    .flatMap((one) => one.blocks)
  const length = (ids: Set<number>) =>
    article.body.reduce((sum, block) => sum + (ids.has(block.id) ? block.text.length : 0), 0)
  const said = article.body.reduce((sum, block) => sum + block.text.length, 0) - length(repeated)
  if (length(new Set(others)) <= said * limits.mostOfBody) return safe
  return safe.map((one) => (one.state === 'applied' && !one.originals ? { ...one, state: 'suggested' as const } : one))
}

function inPageOrder(findings: SettledFinding[]): SettledFinding[] {
  return findings.sort((a, b) => a.blocks[0]! - b.blocks[0]! || (a.part?.start ?? -1) - (b.part?.start ?? -1))
}
