import type { Block, Standing } from '../article/types.ts'
import type { SettledFinding } from './settle.ts'

/** A block of the clean text, without what it was judged by; its id is that of the block it comes from. */
export type CleanBlock = Pick<Block, 'id' | 'kind' | 'level' | 'text' | 'links' | 'styles'> & Standing

/** The body without what the applied findings claim: blocks gone, parts cut, unrelated links turned to plain words. */
export function cleanText(body: Block[], findings: SettledFinding[]): CleanBlock[] {
  const gone = new Set<number>()
  const cuts = cutsOf(findings)
  const unlinked = new Set<string>()
  for (const { state, part, category, blocks } of findings) {
    if (state !== 'applied') continue
    if (!part) for (const block of blocks) gone.add(block)
    else if (category === 'unrelated-link') unlinked.add(`${part.block}:${part.start}`)
  }
  return body
    .filter((block) => !gone.has(block.id))
    .map(({ words, frame, group, emphasis, story, odds, fieldBox, inset, captionOf, ...shown }) => {
      const links = shown.links.filter((link) => !unlinked.has(`${shown.id}:${link.start}`))
      return (cuts.get(shown.id) ?? []).reduce<CleanBlock>(cut, { ...shown, links })
    })
    .filter((block) => block.text !== '')
}

/** A stretch of a text, UTF-16 units. */
interface Stretch {
  start: number
  end: number
}

/**
 * Where a stretch of a clean block stands in the block that it comes from.
 * @param findings those of the body; what they cut out of the block moves what comes after.
 */
export function placeInBody(block: Block, findings: SettledFinding[], { start, end }: Stretch): Stretch {
  let { text } = block
  let places = Array.from({ length: text.length }, (_, at) => at)
  for (const stretch of cutsOf(findings).get(block.id) ?? []) {
    const { before, gap, after } = without(text, stretch)
    const filled = gap === '' ? [] : [stretch.start]
    places = [...places.slice(0, before.length), ...filled, ...places.slice(text.length - after.length)]
    text = before + gap + after
  }
  // The end is right behind the last character, not before what follows it there.
  return {
    start: places[start] ?? block.text.length,
    end: (places[Math.max(start, end - 1)] ?? block.text.length - 1) + 1,
  }
}

/** What applied findings take out of each block, the last first. */
function cutsOf(findings: SettledFinding[]): Map<number, Stretch[]> {
  const cuts = new Map<number, Stretch[]>()
  for (const { state, part, category } of findings) {
    if (state !== 'applied' || !part || category === 'unrelated-link') continue
    const known = cuts.get(part.block)
    if (known) known.push(part)
    else cuts.set(part.block, [part])
  }
  for (const list of cuts.values()) list.sort((a, b) => b.start - a.start)
  return cuts
}

/** Takes a stretch out of a block's text, and moves along what stands behind it. */
function cut(block: CleanBlock, { start, end }: Stretch): CleanBlock {
  const { text, links, styles } = block
  const { before, gap, after } = without(text, { start, end })
  const resumes = before.length + gap.length
  const shift = text.length - after.length - resumes
  const moved = (at: number) => (at >= end ? Math.max(resumes, at - shift) : Math.min(before.length, at))
  const move = <S extends Stretch>(stretch: S): S => ({
    ...stretch,
    // What begins inside the stretch begins behind it.
    start: stretch.start < start ? moved(stretch.start) : moved(Math.max(end, stretch.start)),
    end: moved(stretch.end),
  })
  return {
    ...block,
    text: before + gap + after,
    links: links.filter((link) => link.end <= start || link.start >= end).map(move),
    ...(styles && { styles: styles.map(move).filter((stretch) => stretch.end > stretch.start) }),
  }
}

/** What is left of a text before a stretch and after it, and the space that joins the two. */
function without(text: string, { start, end }: Stretch): { before: string; gap: string; after: string } {
  const before = text.slice(0, start).trimEnd()
  const after = text.slice(end).trimStart()
  return { before, gap: before !== '' && after !== '' && !/^[.,;:!?]/.test(after) ? ' ' : '', after }
}
