import type { Link } from '../types.ts'

/** Links of a block that are looked at. */
const MOST_LINKS = 5

/** The last part of a story's address: four words joined by hyphens, or a number of six digits. */
const STORY_PATH = /[^/]*-[^/]*-[^/]*-[^/]*|\d{6,}/

/** Which share of a block's links leads to a host, and which to an address as long as those of stories. */
export function linkSigns(links: Link[], host: string): [own: number, stories: number] {
  if (links.length === 0) return [0, 0]
  let own = 0
  let stories = 0
  const looked = links.slice(0, MOST_LINKS)
  for (const { href } of looked) {
    if (host !== '' && href.includes(host)) own++
    if (STORY_PATH.test(href.slice(href.indexOf('/', 8)))) stories++
  }
  return [own / looked.length, stories / looked.length]
}
