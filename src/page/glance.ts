import { metadata, withoutStatedBody } from '../article/metadata.ts'
import type { PageGlance } from '../extension/messages.ts'
import type { Unsummarised } from '../reading.ts'

/** What is to be said of a page at first sight: of the story that the reader has before him, else what the page states itself. */
export function glanceAt(document: Document, story: Unsummarised | undefined): PageGlance['article'] {
  if (story) {
    const { body: _, ...article } = story.article
    return article
  }
  return withoutStatedBody(metadata(document))
}
