import { metadata } from '../article/metadata.ts'
import type { PageGlance } from '../extension/messages.ts'
import type { Unsummarised } from '../reading.ts'

/** What is to be said of a page at first sight: of the story that was told of last, else what the page states itself. */
export function glanceAt(document: Document, told: Unsummarised | undefined): PageGlance['article'] {
  if (told) {
    const { body: _, ...article } = told.article
    return article
  }
  const { statedBody: _, ...article } = metadata(document)
  return article
}
