import { plain } from '../contains.ts'

/** A paragraph of the article as it stands on the page. */
export interface Paragraph {
  element: Element
  text: string
}

/** The element that holds most paragraphs of the article, and those of them that are its children, in order. */
export interface Body {
  container: Element
  paragraphs: Paragraph[]
}

/** Elements that make their parent more than one paragraph. */
const PARTS = 'p,div,section,article,ul,ol,table,blockquote,h1,h2,h3,h4,h5,h6,figure,pre'

/** Too short a line may stand elsewhere by chance. Words. */
const MIN_WORDS = 12

/**
 * Finds the paragraphs of the gold text among the elements of the page. One that stands twice already is left out: which
 * of the two is the copy would be a guess. Undefined where nothing is found.
 */
export function locate(document: Document, gold: string[]): Body | undefined {
  const wanted = new Set(gold.map(plain).filter((text) => text.trim().split(' ').length >= MIN_WORDS))
  const found = new Map<string, Element[]>()
  for (const element of document.querySelectorAll('p,div')) {
    if (element.querySelector(PARTS)) continue
    const key = plain(element.textContent ?? '')
    if (wanted.has(key)) found.set(key, [...(found.get(key) ?? []), element])
  }
  const byParent = new Map<Element, Paragraph[]>()
  for (const [element, ...more] of found.values()) {
    const parent = element?.parentElement
    if (!element || !parent || more.length > 0) continue
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    byParent.set(parent, [...(byParent.get(parent) ?? []), { element, text }])
  }
  const [largest] = [...byParent].sort(([, a], [, b]) => b.length - a.length)
  if (!largest) return undefined
  const [container, paragraphs] = largest
  const order = new Map([...container.children].map((child, index) => [child, index]))
  paragraphs.sort((a, b) => order.get(a.element)! - order.get(b.element)!)
  return { container, paragraphs }
}
