import { collapse } from '../article/text/normalise.ts'

/** A region with less running text (characters in paragraphs) is a teaser or a box, not a story. */
const LEAST_STORY = 800
/** Paragraphs shorter than this are labels and bylines. */
const LEAST_PARAGRAPH = 60
const ARTICLE = 'article, [itemtype*="Article"]'
/** An endless page is read this far (stories). */
const MOST_STORIES = 20

/** Where a story of a page stands, and its headline. */
export interface StoryRegion {
  root: Element
  title: string
}

/**
 * The stories of a page that scrolls on and on: the largest elements around a headline of their own that reach into no
 * other story. A body laid out twice has one headline and stays one story; a page of one story gives none.
 */
export function storyRegions(document: Document): StoryRegion[] {
  const headlines = headlinesOf(document)
  if (headlines.length < 2) return []
  const stories: StoryRegion[] = []
  for (const [index, headline] of headlines.entries()) {
    if (stories.length === MOST_STORIES) break
    // What reaches into another story reaches into the one before or the one after, which stand in the order of the page.
    const root = regionOf(headline, [headlines[index - 1], headlines[index + 1]])
    if (!saysEnough(root)) continue
    if (stories.length === 0 || isNamedStory(root)) stories.push({ root, title: collapse(headline.textContent ?? '') })
  }
  return stories.length > 1 ? stories : []
}

/** One headline a text: the page's main headings, and the first heading of each `article` that has no such. */
function headlinesOf(document: Document): Element[] {
  const found = [...document.querySelectorAll('h1')] as Element[]
  for (const article of document.querySelectorAll('article')) {
    if (article.parentElement?.closest('article') || article.querySelector('h1')) continue
    const heading = article.querySelector('h2')
    if (heading) found.push(heading)
  }
  const texts = new Set<string>()
  return found
    .filter((headline) => {
      const text = collapse(headline.textContent ?? '')
      const isNew = text !== '' && !texts.has(text)
      texts.add(text)
      return isNew
    })
    .sort((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
}

function regionOf(headline: Element, others: (Element | undefined)[]): Element {
  let region = headline
  for (let next = region.parentElement; next && next.localName !== 'body'; next = next.parentElement) {
    const around = next
    if (others.some((other) => other && around.contains(other))) break
    region = next
  }
  return region
}

/** Running text stands side by side; teasers each have a box of their own. */
function saysEnough(region: Element): boolean {
  const said = new Map<Element | null, number>()
  for (const { parentElement: parent, textContent: text } of region.querySelectorAll('p')) {
    const length = text?.trim().length ?? 0
    if (length < LEAST_PARAGRAPH) continue
    said.set(parent, (said.get(parent) ?? 0) + length)
    if (said.get(parent)! >= LEAST_STORY) return true
  }
  return false
}

/** What a page names an article, or dates: a section of the one story may have a main heading of its own, but neither. */
function isNamedStory(region: Element): boolean {
  return region.matches(ARTICLE) || region.querySelector(`${ARTICLE}, time`) !== null
}
