import Defuddle from 'defuddle'
import { blocksOf } from './blocks.ts'

/** Defuddle on the loaded page, with its own defaults. */
export function read(): { blocks: string[]; ms: number } {
  const start = performance.now()
  const { content } = new Defuddle(document, { url: document.URL }).parse()
  const ms = performance.now() - start
  return { blocks: blocksOf(content), ms }
}
