import { eachInSteps, type Steps } from '../../article/steps.ts'
import { letterRuns } from '../../article/text/characters.ts'
import type { Article, Block } from '../../article/types.ts'
import { isMarkedName } from './anchorCase.ts'
import { isFiled } from './filedAddress.ts'
import type { LinkInPlace } from './linkKind.ts'
import { namedWords, ownPath, spellings } from './linkPath.ts'
import * as limits from './otherStory.json' with { type: 'json' }
import { isPointer } from './promptLink.ts'

/** Tells of a link to the site's own story whether that one is of something else. */
export type IsOtherStory = (place: Pick<LinkInPlace, 'anchor' | 'href'>) => boolean

/**
 * Whether a site that files its stories links a word or two to another of them, below another part of its address, that tells of
 * nothing this one speaks of, as editors' systems and searchers for visitors do: “brick” to
 * `/home/ten-living-room-colours-for-diwali-993`. A name may be that of whom the other story is about, and words that stand in its
 * address introduce it. The address of a story says what it is about, where the site's addresses are made of its headlines;
 * whether they are, its own address or that of another story that it links shows. An earlier report may yet be told of in other
 * words, so that this suggests and no more.
 * @param blocks what is of the story; teasers would speak of what they lead to.
 * @param marksNames whether a capital letter marks a name.
 */
export function* otherStories(
  { url, title, deck }: Pick<Article, 'url' | 'title' | 'deck'>,
  blocks: Article['body'],
  marksNames: boolean,
): Steps<IsOtherStory> {
  /** The words of an address that names nothing of its link; none where the link may introduce the story. */
  const slugBeyond = (anchor: string, href: string): string[] => {
    const runs = letterRuns(anchor)
    const isName = isMarkedName(anchor, marksNames)
    if (runs.length > limits.mostAnchorWords || isPointer(anchor) || isName) return []
    const [part] = ownPath(href, url) ?? []
    if (part === ownPath(url, url)?.[0]) return []
    const slug = slugOf(href, url)
    const said = saying(runs.flatMap(spellings))
    return slug.length < limits.leastWords || slug.some((word) => says(said, word)) ? [] : slug
  }
  const mayBeOther = ({ text, links }: Block) =>
    links.some(({ start, end, href }) => slugBeyond(text.slice(start, end).trim(), href).length > 0)
  // Most pages have no such link, and need not be spelt.
  if (!isFiled(url) || !blocks.some(mayBeOther)) return () => false
  const texts = [title, deck, ...blocks.map(({ text }) => text)]
  const spoken = new Set<string>()
  yield* eachInSteps(texts, (text) => {
    for (const run of letterRuns(text)) for (const word of spellings(run)) spoken.add(word)
  })
  const story = saying([...spoken])
  const isOfStory = (href: string) => {
    const slug = slugOf(href, url)
    return slug.length >= limits.leastWords && shareIn(slug, story) >= limits.ownShare
  }
  let areHeadlines: boolean | undefined
  return ({ anchor, href }) => {
    const slug = slugBeyond(anchor, href)
    if (slug.length === 0 || shareIn(slug, story) > limits.strangeShare) return false
    areHeadlines ??= isOfStory(url) || blocks.some(({ links }) => links.some((link) => isOfStory(link.href)))
    return areHeadlines
  }
}

/** The words of an address of the own site that say what it is about: those of its part with most of them. */
function slugOf(href: string, articleUrl: string): string[] {
  const parts = (ownPath(href, articleUrl) ?? []).map(namedWords)
  const [longest = []] = parts.sort((a, b) => b.length - a.length)
  return [...new Set(longest)].filter((word) => word.length >= limits.leastLetters)
}

/** Words as `says` looks for others in them. */
function saying(words: string[]): string {
  return ` ${words.join(' ')} `
}

/** Whether a word, or a form or compound of it, stands among others. */
function says(words: string, word: string): boolean {
  return words.includes(word.length < limits.stem ? ` ${word} ` : word.slice(0, limits.stem))
}

function shareIn(slug: string[], words: string): number {
  return slug.filter((word) => says(words, word)).length / slug.length
}
