import type { Block } from './types.ts'
import { linkShare } from './walk/structure.ts'

/** A list has at least so many entries that look alike; a story with a few linked headings has fewer. */
const LEAST_ENTRIES = 5
/** What follows the linked title of an entry, at most (characters): a summary, not a section of a story. */
const LONGEST_SUMMARY = 300
/** From this share of the text on, the entries are what the page is. */
const MOSTLY = 0.7

/**
 * Whether what was taken for a story is a list of links to stories, goods, threads or results: linked titles that look
 * alike, each with a line or two, as home pages, shops, forums and searches have them.
 */
export function isListOfEntries(body: Block[], url: string): boolean {
  const frames = new Map<string, number>()
  let all = 0
  let inEntries = 0
  let left = 0
  for (const block of body) {
    if (!block.story) continue
    const { length } = block.text
    all += length
    if (isEntryTitle(block, url)) {
      frames.set(block.frame, (frames.get(block.frame) ?? 0) + 1)
      left = LONGEST_SUMMARY
      inEntries += length
    } else if (length <= left) {
      left -= length
      inEntries += length
    } else left = 0
  }
  return Math.max(0, ...frames.values()) >= LEAST_ENTRIES && inEntries >= all * MOSTLY
}

/** A line that opens with a link to another page, over most of its words. */
function isEntryTitle(block: Block, url: string): boolean {
  const [link] = block.links
  if (!link || link.start > 2 || link.end - link.start < 10 || block.text.length > 250) return false
  const page = url.split('#')[0]!
  return linkShare(block) > 0.35 && link.href.split('#')[0] !== page && !link.href.startsWith('#')
}
