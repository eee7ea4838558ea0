/** A frame is read in place of the page around it when it says this many times as much, and at least so much (characters). */
const TIMES_AS_MUCH = 3
const LEAST_PROSE = 800
/** Paragraphs shorter than this are labels. */
const LEAST_PARAGRAPH = 60
/** Frames that are looked into, and levels of frames in frames. */
const MOST_FRAMES = 20
const MOST_LEVELS = 2

/** The document that holds the article: the page's own, or that of a frame of the same origin which clearly says more. */
export function articleDocument(top: Document): Document {
  const own = proseIn(top)
  let most = Math.max(own * TIMES_AS_MUCH, LEAST_PROSE)
  let found = top
  for (const document of frameDocuments(top, MOST_LEVELS)) {
    const prose = proseIn(document)
    if (prose < most) continue
    most = prose
    found = document
  }
  return found
}

function frameDocuments(document: Document, levels: number): Document[] {
  if (levels === 0) return []
  return [...document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame')]
    .slice(0, MOST_FRAMES)
    .flatMap((frame) => {
      // A frame of another origin keeps its document to itself.
      const inner = frame.contentDocument
      return inner && frame.checkVisibility() ? [inner, ...frameDocuments(inner, levels - 1)] : []
    })
}

function proseIn(document: Document): number {
  let said = 0
  for (const paragraph of document.querySelectorAll('p')) {
    const length = paragraph.textContent?.length ?? 0
    if (length >= LEAST_PARAGRAPH) said += length
  }
  return said
}
