import { collapse } from '../article/normalise.ts'

/** A region with less running text (characters in paragraphs) is a teaser or a box, not a story. */
const LEAST_STORY = 800
/** Paragraphs shorter than this are labels and bylines. */
const LEAST_PARAGRAPH = 60
/** An endless page is read this far (stories). */
const MOST_STORIES = 20

/**
 * The stories that follow the first on a page that scrolls on and on: the largest elements around a headline of their own
 * that reach into no other story. A body laid out twice has one headline and stays one story.
 */
export function furtherStories(document: Document): Element[] {
  const headlines = headlinesOf(document)
  if (headlines.length < 2) return []
  const stories: Element[] = []
  for (const headline of headlines) {
    const region = regionOf(headline, headlines)
    if (stories.length < MOST_STORIES && saysEnough(region)) stories.push(region)
  }
  return stories.slice(1)
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

function regionOf(headline: Element, headlines: Element[]): Element {
  let region = headline
  for (let next = region.parentElement; next && next.localName !== 'body'; next = next.parentElement) {
    const around = next
    if (headlines.some((other) => other !== headline && around.contains(other))) break
    region = next
  }
  return region
}

function saysEnough(region: Element): boolean {
  let said = 0
  for (const paragraph of region.querySelectorAll('p')) {
    const length = paragraph.textContent?.trim().length ?? 0
    if (length >= LEAST_PARAGRAPH) said += length
    if (said >= LEAST_STORY) return true
  }
  return false
}
