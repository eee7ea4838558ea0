import type { Choices } from '../reading.ts'
import type { Marks } from './marks.ts'
import { readStories } from './readStories.ts'
import type { Relevance } from './relevance.ts'
import { sightPastMarks } from './sightPastMarks.ts'
import { inSlices } from './slices.ts'
import type { Story } from './story.ts'

/** What the reader wants of a reading. */
export interface Wanted {
  choices: Partial<Choices>
  /** Elements that the reader hid, which are not read. */
  hidden: ReadonlySet<Element>
}

/**
 * Reads all stories of a page as it would be without our marks, while it stays as folded as it is, and has `relevance`
 * remember what was not read because it is hidden, and what changes meanwhile.
 * @param wanted asked anew whenever the page changes so much meanwhile that the reading begins again.
 */
export async function readUnfolded(
  document: Document,
  marks: Marks,
  relevance: Relevance,
  wanted: () => Wanted,
  signal: AbortSignal,
): Promise<Story[]> {
  const view = document.defaultView
  const changes = new MutationObserver((records) => void relevance.matters(records))
  changes.observe(document, { subtree: true, childList: true, characterData: true })
  const begin = () => {
    relevance.begin()
    const { choices, hidden } = wanted()
    return readStories(document, choices, (sight) => {
      const past = view ? sightPastMarks(sight, view, marks) : sight
      return {
        ...past,
        enters: (element) => {
          if (hidden.has(element)) return false
          const enters = past.enters(element)
          if (!enters) relevance.hidden(element)
          return enters
        },
      }
    })
  }
  try {
    return await inSlices(begin, relevance.hasNews, signal)
  } finally {
    changes.disconnect()
  }
}
