import type { Sources } from '../article/sources.ts'
import type { Reading, Unsummarised } from '../reading.ts'

/** One story of a page with its reading; a page that scrolls on and on has several. */
export interface Story {
  /** The element around a further story; null for the page's own. */
  root: Element | null
  reading: Unsummarised
  sources: Sources
  /** The reading with its summary, once the reader has asked for it. */
  summarised?: Reading
}

/** Whether a story's text still stands on the page as it was read: at least half of its blocks. */
export function stillStands({ sources, reading }: Story): boolean {
  let stands = 0
  for (const { id, text } of reading.article.body) {
    const piece = sources.get(id)?.pieces[0]
    if (!piece?.node.isConnected) continue
    const said = piece.node.data.slice(piece.from, piece.from + piece.length)
    if (said.replace(/\s/g, ' ') === text.slice(piece.at, piece.at + piece.length)) stands++
  }
  return stands > 0 && stands * 2 >= reading.article.body.length
}

/** The shadow trees that hold text of the stories. */
export function shadowRootsOf(stories: Story[]): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>()
  for (const { sources } of stories) {
    for (const { element } of sources.values()) {
      const root = element.getRootNode()
      if ('host' in root) roots.add(root as ShadowRoot)
    }
  }
  return roots
}

/** How many findings are folded in all stories. */
export function foldedCount(stories: Story[]): number {
  return stories.flatMap(({ reading }) => reading.findings.filter((one) => one.state === 'applied')).length
}

/** The story in the middle of the window, else the page's own. */
export function storyInView(stories: Story[], document: Document): Story | undefined {
  const middle = (document.defaultView?.innerHeight ?? 0) / 2
  const inView = stories.find(({ root }) => {
    const box = root?.getBoundingClientRect()
    return box && box.top <= middle && box.bottom >= middle
  })
  return inView ?? stories[0]
}
