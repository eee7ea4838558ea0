// Bundled and run in the page: how long it takes to read it, and of that to summarise it.
import { read } from '../../src/reading.ts'
import { summariesOf } from '../../src/summary/keyPoints.ts'

/** Milliseconds for a whole reading of the page, and for its summaries alone. */
export function time(): { read: number; summarise: number } {
  const start = performance.now()
  const { clean, article } = read(document)
  const between = performance.now()
  summariesOf(clean, article.language, article.title)
  return { read: between - start, summarise: performance.now() - between }
}
