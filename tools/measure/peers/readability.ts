import { Readability } from '@mozilla/readability'
import { blocksOf } from './blocks.ts'

/** Readability on the loaded page. It rewrites what it is given, so it gets a copy, as in Firefox Reader View. */
export function read(): { blocks: string[]; ms: number } {
  const start = performance.now()
  const article = new Readability(document.cloneNode(true) as Document).parse()
  const ms = performance.now() - start
  return { blocks: blocksOf(article?.content ?? ''), ms }
}
