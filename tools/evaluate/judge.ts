import type { SettledFinding } from '../../src/reading.ts'
import { KeptText } from './contains.ts'
import type { PageResult } from './evaluatePage.ts'

/** A block and what to think of what was done to it; `plain` for what is as it should be. */
export interface Judged {
  verdict: 'red' | 'amber' | 'green' | 'plain' | 'dim'
  text: string
  /** Why it was hidden, or what is suggested of it; '' for none. */
  why: string
}

/** Judges each block of the body in order against the gold text; what was never read comes first. */
export function judge({ page, reading, row }: PageResult): Judged[] {
  if (!reading || !row) return page.gold.map((text) => ({ verdict: 'red', text, why: 'not read' }))
  const gold = new KeptText(page.gold)
  const clean = new KeptText(row.text.split('\n'))
  const body = new KeptText(reading.article.body.map(({ text }) => text))
  const claims = new Map<number, SettledFinding>()
  for (const finding of reading.findings) {
    for (const block of finding.blocks) {
      // What is applied to the whole block says more than what is suggested or claims a part.
      if (!claims.has(block) || (finding.state === 'applied' && !finding.part)) claims.set(block, finding)
    }
  }
  const unread = page.gold.filter((text) => !body.has(text, false))
  const blocks = reading.article.body.map(({ id, kind, text }): Judged => {
    const claim = claims.get(id)
    const why = claim ? explain(claim) : ''
    const wanted = gold.has(text, false)
    if (claim?.state === 'applied' && !claim.part) {
      // A repeat is rightly folded when its text still stands elsewhere.
      return { verdict: wanted && !clean.has(text, false) ? 'red' : 'green', text, why }
    }
    if (kind === 'caption') return { verdict: 'dim', text, why: 'caption' }
    return { verdict: wanted ? 'plain' : 'amber', text, why }
  })
  return [...unread.map((text): Judged => ({ verdict: 'red', text, why: 'not in the body' })), ...blocks]
}

function explain({ state, category, confidence, reason, part, text }: SettledFinding): string {
  const claimed = part ? ` “${text}”` : ''
  return `${state} ${category}${claimed}, ${confidence.toFixed(2)}: ${reason.code}(${reason.args.join(', ')})`
}
