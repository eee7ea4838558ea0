import type { Block, Link } from '../article/types.ts'
import type { SettledFinding } from './settle.ts'

/** A block of the clean text; its id is that of the block it comes from. */
export type CleanBlock = Pick<Block, 'id' | 'kind' | 'level' | 'ordinal' | 'text' | 'links'>

/** The body without what the applied findings claim: blocks gone, parts cut, unrelated links turned to plain words. */
export function cleanText(body: Block[], findings: SettledFinding[]): CleanBlock[] {
  const gone = new Set<number>()
  const cuts = new Map<number, { start: number; end: number }[]>()
  const unlinked = new Set<string>()
  for (const { state, part, category, blocks } of findings) {
    if (state !== 'applied') continue
    if (!part) for (const block of blocks) gone.add(block)
    else if (category === 'unrelated-link') unlinked.add(`${part.block}:${part.start}`)
    else cuts.set(part.block, [...(cuts.get(part.block) ?? []), part])
  }
  return body
    .filter((block) => !gone.has(block.id))
    .map(({ id, kind, level, ordinal, text, links }) => {
      const kept = links.filter((link) => !unlinked.has(`${id}:${link.start}`))
      return { id, kind, level, ...(ordinal !== undefined && { ordinal }), ...cut(text, kept, cuts.get(id) ?? []) }
    })
    .filter((block) => block.text !== '')
}

/** Takes stretches out of a text, joins what is left with one space, and moves the links along. */
function cut(
  text: string,
  links: Link[],
  stretches: { start: number; end: number }[],
): { text: string; links: Link[] } {
  let result = { text, links }
  for (const { start, end } of [...stretches].sort((a, b) => b.start - a.start)) {
    const before = result.text.slice(0, start).trimEnd()
    const after = result.text.slice(end).trimStart()
    const gap = before !== '' && after !== '' && !/^[.,;:!?]/.test(after) ? ' ' : ''
    const shift = result.text.length - after.length - before.length - gap.length
    result = {
      text: before + gap + after,
      links: result.links
        .filter((link) => link.end <= start || link.start >= end)
        .map((link) => (link.start >= end ? { ...link, start: link.start - shift, end: link.end - shift } : link)),
    }
  }
  return result
}
