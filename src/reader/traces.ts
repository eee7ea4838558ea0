import { isPrivate } from '../extension/privateWindow.ts'
import type { Media } from '../reading.ts'

/**
 * Whether the article of a private window is shown here in one that is not, as Chrome opens all pages of an extension: there
 * the browser keeps the title in its history, and asks for pictures as somebody whom sites know.
 */
export function leavesTraces(isArticlePrivate: boolean): boolean {
  return isArticlePrivate && !isPrivate()
}

/** The media as if the page had loaded nothing of them, so that the reader is asked first; what the page itself holds asks nobody. */
export function asNotLoaded(media: Media[]): Media[] {
  return media.map((one) => ({ ...one, loaded: one.loaded && one.src.startsWith('data:') }))
}
