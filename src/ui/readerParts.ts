import type { Block, CleanBlock, Media, Reading, SettledFinding } from '../reading.ts'
import { type ArticlePart, articleParts } from './articleParts.ts'

/** A finding and what it folds at one place: whole blocks, or a stretch of the block before. */
export interface Folded {
  finding: SettledFinding
  text: string
  /** How many blocks that is; the text of one may have several lines. */
  blocks: number
}

/** What the reader page is made of, in order. */
export type ReaderPart =
  | ({ is: 'text'; id: number } & ArticlePart)
  | { is: 'media'; id: number; media: Media; captions: CleanBlock[] }
  | { is: 'fold'; id: number; folds: Folded[] }

/**
 * The clean text in its order, with each picture and each folded thing at the place where it stands on the page. What
 * is folded side by side is one part, so that a row of promos is one line.
 */
export function readerParts({ article, clean, findings, media }: Reading): ReaderPart[] {
  const folds = foldsByBlock(article.body, findings)
  const captionOf = new Map(media.flatMap(({ captions }) => captions.map((id) => [id, true] as const)))
  const shown = new Map(clean.map((block) => [block.id, block]))
  const running = clean.filter(({ id }) => !captionOf.has(id))
  const stops = new Set([...folds.keys(), ...media.map(({ after }) => after)])
  const texts = articleParts(running, (before, next) => anyWithin(stops, before.id, next.id))

  const events: ReaderPart[] = [
    ...texts.map((part): ReaderPart => ({ is: 'text', id: part.blocks[0]!.id, ...part })),
    ...[...folds].map(([id, folds]): ReaderPart => ({ is: 'fold', id, folds })),
    ...media.map(
      (one): ReaderPart => ({
        is: 'media',
        id: one.after,
        media: one,
        captions: one.captions.flatMap((id) => shown.get(id) ?? []),
      }),
    ),
  ]
  return joined(
    events
      .map((part, index) => ({ part, index }))
      .sort(byPlace)
      .map(({ part }) => part),
  )
}

/** A block before what is folded of it, and both before the picture that follows them. */
const RANK = { text: 0, fold: 1, media: 2 }

interface Placed {
  part: ReaderPart
  index: number
}

function byPlace(a: Placed, b: Placed): number {
  return a.part.id - b.part.id || RANK[a.part.is] - RANK[b.part.is] || a.index - b.index
}

function anyWithin(stops: ReadonlySet<number>, from: number, to: number): boolean {
  for (let id = from; id < to; id++) if (stops.has(id)) return true
  return false
}

/** Every applied finding under the block where its fold stands: the first of each unbroken row of its blocks. */
function foldsByBlock(body: Block[], findings: SettledFinding[]): Map<number, Folded[]> {
  const index = new Map(body.map((block, at) => [block.id, at]))
  const folds = new Map<number, Folded[]>()
  const add = (id: number, fold: Folded) => folds.set(id, [...(folds.get(id) ?? []), fold])
  for (const finding of findings) {
    if (finding.state !== 'applied') continue
    if (finding.part) {
      add(finding.part.block, { finding, text: finding.text, blocks: 1 })
      continue
    }
    let row: number[] = []
    const close = () => {
      const text = row.map((id) => body[index.get(id)!]!.text).join('\n')
      if (row.length > 0) add(row[0]!, { finding, text, blocks: row.length })
      row = []
    }
    for (const id of finding.blocks) {
      const last = row.at(-1)
      if (last !== undefined && index.get(id) !== index.get(last)! + 1) close()
      row.push(id)
    }
    close()
  }
  return folds
}

/** Folds with nothing between them as one. */
function joined(parts: ReaderPart[]): ReaderPart[] {
  const result: ReaderPart[] = []
  for (const part of parts) {
    const last = result.at(-1)
    if (part.is === 'fold' && last?.is === 'fold') last.folds.push(...part.folds)
    else result.push(part.is === 'fold' ? { ...part, folds: [...part.folds] } : part)
  }
  return result
}
