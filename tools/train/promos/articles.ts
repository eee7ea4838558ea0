// Bundled and run in the page: its article as the engine finds it, before anything is folded.
import { findArticle } from '../../../src/article/index.ts'
import { toEnd } from '../../../src/article/steps.ts'

export function measure(document: Document) {
  const { article, noArticle } = toEnd(findArticle(document))
  return noArticle ? null : article
}
