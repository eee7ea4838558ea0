import type { Steps } from '../steps.ts'
import { collapse, fold } from '../text/normalise.ts'
import { elementWords } from '../walk/structure.ts'
import type { Sight } from '../walk/visibility.ts'
import type { RawBlock } from '../walk/walk.ts'
import { imageAddress, isPlaceholder, pictureName, showable } from './mediaAddress.ts'
import type { FoundMedia, Media } from './mediaTypes.ts'
import * as words from './mediaWords.json' with { type: 'json' }

const SELECTOR = 'img, amp-img, video, audio, iframe, object[data], embed[src]'

/** A page may hold thousands of pictures; an article has some dozens. */
const MOST_MEDIA = 300

/** What is smaller on the page (CSS pixels) is an icon, an avatar or a counter. */
const LEAST_WIDTH = 100
const LEAST_HEIGHT = 60

/** A picture above the story is its lead picture when it is this wide (CSS pixels). */
const LEAD_WIDTH = 280

/** A box with more blocks than this is no picture with its caption. */
const BOX = 6

const NOT_OF_THE_STORY = new Set(words.notOfTheStory)

/** What is known of the page when its media are looked for. */
interface Story {
  title: string
  url: string
  /** Every block of the page, in order. */
  blocks: RawBlock[]
  /** Ids of those from the story's first to its last, and of those that are of the story. */
  members: number[]
  story: ReadonlySet<number>
  container: Element
  /** Elements with an open shadow tree, in order. */
  hosts: Element[]
}

/**
 * Finds the pictures, players and embedded posts that stand in the story, and the lead picture between title and text.
 * Media of boxes without a block of the story are left out, as are icons, portraits of authors, and counters.
 */
export function* mediaInSteps(story: Story, sight: Sight): Steps<FoundMedia[]> {
  const { blocks, members } = story
  const first = members[0]!
  const last = members.at(-1)!
  const title = titleIndex(story)
  const root = title < 0 ? story.container : widenedTo(blocks[title]!.element, story.container)
  const found: FoundMedia[] = []
  const seen = new Map<string, FoundMedia>()
  let next = 0
  let looked = 0
  for (const { element, place } of mediaElements(root, story.hosts)) {
    if (++looked % 20 === 0) yield
    while (next < blocks.length && !isAfter(blocks[next]!, place)) next++
    const isLead = next <= first
    if (next > last + 1 || found.length >= MOST_MEDIA) break
    if (isLead && (found.length > 0 || next <= title)) continue
    if (!isLead && !story.container.contains(place)) continue
    if (!sight.enters(element) || isOfOthers(element)) continue
    const media = mediaOf(element, story.url)
    if (!media || isSmall(media) || (isLead && !isLeadPicture(media, element))) continue
    const name = pictureName(media.src)
    const before = seen.get(name)
    const box = boxOf(place, blocks, next, root)
    if (before) {
      // What stands in for pictures still to be loaded is the same for all of them.
      const isAgain = !isPlaceholder(media.src) && box.length > 0 && box.every((id) => blocks[id]!.kind === 'caption')
      if (isAgain && textOf(box, blocks) === textOf(before.box, blocks)) before.captionsAgain.push(...box)
      continue
    }
    const isSetIn = box.length > 0 && !box.some((id) => story.story.has(id) || blocks[id]!.kind === 'caption')
    if (isSetIn && !isLead) continue
    const captions = box.every((id) => blocks[id]!.kind === 'caption') ? box : []
    const [inBody, other] = [captions.filter((id) => id >= first && id <= last), captions.filter((id) => id < first)]
    const caption = other.map((id) => blocks[id]!.text).join('\n')
    const one = { ...media, after: next - 1, captions: inBody, caption, box, captionsAgain: [] }
    seen.set(name, one)
    found.push(one)
  }
  return found
}

function textOf(box: number[], blocks: RawBlock[]): string {
  return fold(box.map((id) => blocks[id]!.text).join('\n'))
}

/** An element that may be media, and where it stands in the story's own tree: itself, or the element whose shadow tree it is in. */
interface Placed {
  element: Element
  place: Element
}

/** All of them below an element, in order. A component may draw its picture in a shadow tree of its own. */
function mediaElements(root: Element, hosts: Element[]): Placed[] {
  const own = [...root.querySelectorAll(SELECTOR)].map((element): Placed => ({ element, place: element }))
  const inShadow = hosts
    .filter((host) => root.contains(host))
    .flatMap((place) =>
      [...place.shadowRoot!.querySelectorAll(SELECTOR)].map((element): Placed => ({ element, place })),
    )
  if (inShadow.length === 0) return own
  return [...own, ...inShadow].sort((a, b) =>
    a.place === b.place ? 0 : a.place.compareDocumentPosition(b.place) & 4 ? -1 : 1,
  )
}

/** The heading above the story that says its title; -1 where there is none. */
function titleIndex({ title, blocks, members }: Story): number {
  for (let index = members[0]! - 1; index >= 0; index--) {
    if (blocks[index]!.kind === 'heading' && fold(blocks[index]!.text) === fold(title)) return index
  }
  return -1
}

/** The container, or the nearest element around it that holds the other too. */
function widenedTo(inner: Element, container: Element): Element {
  let root = container
  while (!root.contains(inner) && root.parentElement) root = root.parentElement
  return root
}

function isAfter({ pieces, element }: RawBlock, media: Element): boolean {
  return (media.compareDocumentPosition(pieces[0]?.node ?? element) & 4) !== 0
}

/**
 * The blocks of the smallest element around the media that says anything, by their index; none where that is a large one.
 * @param next index of the first block after the media.
 */
function boxOf(media: Element, blocks: RawBlock[], next: number, root: Element): number[] {
  const within = (box: Element, index: number) => blocks[index] !== undefined && box.contains(blocks[index].element)
  let box = media.parentElement
  while (box && box !== root && !within(box, next) && !within(box, next - 1)) box = box.parentElement
  if (!box || box === root) return []
  const ids: number[] = []
  for (let index = next - 1; ids.length <= BOX && within(box, index); index--) ids.unshift(index)
  for (let index = next; ids.length <= BOX && within(box, index); index++) ids.push(index)
  return ids.length > BOX ? [] : ids
}

/** Whether it or a box close around it is named for an author, a logo, sharing or the like. */
function isOfOthers(media: Element): boolean {
  let element: Element | null = media
  for (let level = 0; element && level < 3; level++, element = element.parentElement) {
    if (
      elementWords(element)
        .split(' ')
        .some((word) => NOT_OF_THE_STORY.has(word))
    )
      return true
    // A figure says what stands in it; what is around it speaks of more than this picture.
    if (element.localName === 'figure') return false
  }
  return false
}

type Found = Pick<Media, 'kind' | 'src' | 'loaded' | 'alt' | 'width' | 'height'>

function mediaOf(element: Element, url: string): Found | null {
  const alt = collapse(
    element.getAttribute('alt') || element.getAttribute('title') || element.getAttribute('aria-label') || '',
  )
  const size = keptSize(element)
  switch (element.localName) {
    case 'img':
    case 'amp-img': {
      if (isLinkedElsewhere(element)) return null
      const { src, loaded } = imageAddress(element as HTMLImageElement, url)
      const shown = loaded ? shownSize(element as HTMLImageElement) : size
      return src === '' || isAd(src) ? null : { kind: 'image', src, loaded, alt, ...shown }
    }
    case 'video':
    case 'audio': {
      const kind = element.localName
      const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
      // What a script feeds to a player has no address of its own: it plays on the page.
      return { kind, src: showable(source, url) || showable(url, url), loaded: false, alt, ...size }
    }
    default: {
      const source = ['src', 'data-src', 'data'].map((name) => element.getAttribute(name)).find(Boolean) ?? ''
      const src = showable(source, url)
      if (src === '' || !isEmbed(element, src)) return null
      return { kind: 'embed', src, loaded: false, alt, ...size }
    }
  }
}

/** A picture that is a link to another page is a teaser, unless a figure makes it the story's. */
function isLinkedElsewhere(image: Element): boolean {
  const link = image.closest('a[href]')
  if (!link || image.closest('figure')) return false
  return !/\.(jpe?g|png|gif|webp|avif|svg)(\?|$)/i.test(link.getAttribute('href') ?? '')
}

function isEmbed(element: Element, src: string): boolean {
  if (isAd(src)) return false
  const { hostname, pathname } = new URL(src)
  const place = `.${hostname}${pathname}`
  return (
    element.hasAttribute('allowfullscreen') ||
    element.closest('figure') !== null ||
    words.embedHosts.some((host) =>
      host.includes('/') ? place.includes(`.${host}`) : `.${hostname}`.endsWith(`.${host}`),
    )
  )
}

function isAd(src: string): boolean {
  return !src.startsWith('data:') && words.adHosts.some((host) => src.slice(0, 300).includes(host))
}

/** The size in which the page shows a picture, in the shape that it has of its own: the page may have cropped it. */
function shownSize({ width, naturalWidth, naturalHeight }: HTMLImageElement): { width: number; height: number } {
  const shown = Math.round(width) || naturalWidth
  return { width: shown, height: Math.round((shown * naturalHeight) / naturalWidth) }
}

/** The room that the page keeps for what is not loaded: as laid out where that is more than a stub, else as it states. */
function keptSize(element: Element): { width: number; height: number } {
  const { width, height } = element as HTMLImageElement
  if (width >= LEAST_WIDTH && height >= LEAST_HEIGHT) return { width: Math.round(width), height: Math.round(height) }
  const stated = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10) || 0
  return { width: stated('width'), height: stated('height') }
}

function isSmall({ kind, width, height }: Found): boolean {
  if (kind === 'audio' || kind === 'video') return false
  return (width > 0 && width < LEAST_WIDTH) || (height > 0 && height < LEAST_HEIGHT)
}

function isLeadPicture({ kind, width }: Found, element: Element): boolean {
  return kind !== 'image' || width >= LEAD_WIDTH || element.closest('figure, picture') !== null
}
