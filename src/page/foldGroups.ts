import type { SettledFinding } from '../reading.ts'
import type { FoldPlan } from './foldPlan.ts'
import type { Story } from './story.ts'

/** Folded elements with nothing kept between them: one marker stands for all of them. */
export interface FoldGroup {
  /** Stable while the same findings are folded together. */
  key: string
  elements: Element[]
  /** Ids of the folded blocks, in the order of the page. */
  blocks: number[]
  findings: SettledFinding[]
  story: Story
}

/** Puts together what is folded side by side. */
export function foldGroups(story: Story, { hide }: FoldPlan): FoldGroup[] {
  const elementOf = new Map<number, Element>()
  for (const [element, blocks] of hide) for (const block of blocks) elementOf.set(block, element)
  const findingOf = new Map<number, SettledFinding>()
  for (const finding of story.reading.findings) {
    if (finding.state === 'applied' && !finding.part) for (const block of finding.blocks) findingOf.set(block, finding)
  }
  const groups: FoldGroup[] = []
  let open: FoldGroup | null = null
  for (const block of [...story.sources.keys()].sort((a, b) => a - b)) {
    const element = elementOf.get(block)
    const finding = findingOf.get(block)
    if (!element || !finding) {
      open = null
      continue
    }
    if (!open) {
      open = { key: '', elements: [], blocks: [], findings: [], story }
      groups.push(open)
    }
    open.blocks.push(block)
    if (!open.elements.includes(element)) open.elements.push(element)
    if (!open.findings.includes(finding)) open.findings.push(finding)
  }
  for (const group of groups) group.key = group.findings.map(({ category, text }) => `${category} ${text}`).join('\n')
  return groups
}
