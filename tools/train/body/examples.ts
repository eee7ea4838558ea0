import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { MeasuredBlock, MeasuredPage } from '../../../src/article/body/bodyFeatures.ts'
import { fold } from '../../../src/article/text/normalise.ts'

/** A block with what the gold text says of it. */
export interface LabelledBlock extends MeasuredBlock {
  text: string
  /** 1 where the gold text holds it. */
  y: number
  weight: number
}

export interface LabelledPage extends MeasuredPage {
  dataset: string
  id: string
  site: string
  gold: string[]
  blocks: LabelledBlock[]
}

const SHINGLE = 4

/** Words as the benchmarks count them, case kept. */
export function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** The pages that `measure` wrote with features.ts, each block labelled by the gold text. */
export async function readPages(file: string): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { dataset, id, value } = JSON.parse(line)
    const { url, gold, blocks, own, parents } = value
    const host = new URL(url).hostname.split('.').slice(-2).join('.')
    pages.push({ dataset, id, site: host, gold, blocks: label(blocks, gold), own, parents })
  }
  return pages
}

/**
 * What a block counts for: a lost line is a loss, and a long one a greater loss, since readers and benchmarks count words.
 * @param length in letters.
 */
function weigh(words: number, length: number): number {
  return 0.6 * (1 + Math.log1p(words)) + length / 100
}

function label(blocks: LabelledBlock[], gold: string[]): LabelledBlock[] {
  const text = tokens(gold.join('\n'))
  const shingles = new Set<string>()
  for (let i = 0; i + SHINGLE <= text.length; i++) shingles.add(text.slice(i, i + SHINGLE).join(' '))
  const lines = new Set(gold.map(fold))
  const all = fold(gold.join('\n'))
  return blocks.map((block) => {
    const words = tokens(block.text)
    const weight = weigh(words.length, block.length)
    if (words.length < SHINGLE) {
      const isLine = lines.has(fold(block.text))
      // A word or two that stands somewhere in the story proves nothing either way.
      return { ...block, y: isLine ? 1 : 0, weight: isLine || !all.includes(fold(block.text)) ? weight : 0.2 }
    }
    let inside = 0
    for (let i = 0; i + SHINGLE <= words.length; i++) if (shingles.has(words.slice(i, i + SHINGLE).join(' '))) inside++
    const share = inside / (words.length - SHINGLE + 1)
    return { ...block, y: share >= 0.5 ? 1 : 0, weight: share > 0.25 && share < 0.75 ? weight / 4 : weight }
  })
}
