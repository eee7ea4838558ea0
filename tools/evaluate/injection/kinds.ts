import { sentences } from '../../../src/article/text/sentences.ts'
import type { Body, Paragraph } from './locate.ts'

/** Ways in which real pages say things twice, and one (`refrain`) in which an author does, which must stay. */
export const KINDS = ['run', 'container', 'doubled', 'section', 'near', 'deck', 'quote', 'refrain'] as const
export type Kind = (typeof KINDS)[number]

/** A text put into the page, and the paragraph of the article that says it already ('' for a refrain). */
export interface Copy {
  text: string
  original: string
}

/** Puts copies of one kind into the page; undefined where the article is too short for it or has no fit place. */
export type Insert = (body: Body, random: () => number) => Copy[] | undefined

export const REFRAIN = 'And the river keeps on rising.'

export const INSERT: Record<Kind, Insert> = {
  /** A run of three or four paragraphs, straight after itself. */
  run(body, random) {
    const run = someRun(body, random)
    if (run) after(run.at(-1)!.element, run.map(clone))
    return run && copies(run)
  },

  /** The whole body once more, in a container beside its own, as pages do that serve two layouts at once. */
  container({ container, paragraphs }) {
    if (paragraphs.length < 4 || container.matches('body,html,main')) return undefined
    after(container, [stripped(container.cloneNode(true) as Element)])
    return copies(paragraphs)
  },

  /** Each paragraph straight after itself. */
  doubled({ paragraphs }) {
    if (paragraphs.length < 4) return undefined
    for (const paragraph of paragraphs) after(paragraph.element, [clone(paragraph)])
    return copies(paragraphs)
  },

  /** A run of the first half once more at the end of the body. */
  section({ container, paragraphs }, random) {
    const half = paragraphs.slice(0, Math.floor(paragraphs.length / 2))
    const run = someRun({ container, paragraphs: half }, random)
    if (run) after(paragraphs.at(-1)!.element, run.map(clone))
    return run && copies(run)
  },

  /** As `section`, with about one word in fifteen changed. */
  near({ container, paragraphs }, random) {
    const half = paragraphs.slice(0, Math.floor(paragraphs.length / 2))
    const run = someRun({ container, paragraphs: half }, random)
    if (!run) return undefined
    const words = paragraphs.flatMap(({ text }) => text.match(/\p{L}{4,}/gu) ?? [])
    const changed = run.map((paragraph) => {
      const copy = clone(paragraph)
      copy.textContent = changeWords(paragraph.text, words, random)
      return copy
    })
    after(paragraphs.at(-1)!.element, changed)
    return run.map(({ text }, index) => ({ text: changed[index]!.textContent!, original: text }))
  },

  /** The first paragraph once more as a deck under the headline. */
  deck({ container, paragraphs: [first, ...others] }) {
    if (!first || others.length < 3) return undefined
    const deck = make(container, 'p', 'article-deck', first.text)
    const headline = [...container.ownerDocument.querySelectorAll('h1')].find((h1) => precedes(h1, first.element))
    if (headline) after(headline, [deck])
    else before(first.element, deck)
    return copies([first])
  },

  /** A sentence from the middle once more as a pull quote, two paragraphs on. */
  quote({ container, paragraphs }) {
    const middle = Math.floor(paragraphs.length / 2)
    const place = paragraphs[middle + 2]
    const paragraph = paragraphs[middle]
    if (!place || !paragraph) return undefined
    const spans = sentences(paragraph.text, container.ownerDocument.documentElement.lang)
    const texts = spans.map(({ start, end }) => paragraph.text.slice(start, end))
    const said = texts.find((text) => text.split(' ').length >= 8 && text.split(' ').length <= 35)
    if (!said || texts.length < 2) return undefined
    const quote = make(container, 'blockquote', 'pullquote', '')
    quote.append(make(container, 'p', '', said))
    after(place.element, [quote])
    return [{ text: said, original: said }]
  },

  /** A short line three times, paragraphs apart: a figure of speech, no accident. */
  refrain({ container, paragraphs }) {
    if (paragraphs.length < 7) return undefined
    for (const share of [0.25, 0.5, 0.75]) {
      after(paragraphs[Math.floor(paragraphs.length * share)]!.element, [make(container, 'p', '', REFRAIN)])
    }
    return Array.from({ length: 3 }, () => ({ text: REFRAIN, original: '' }))
  },
}

/** Replaces about one word in fifteen by another of the article, so that the change reads like an edit. */
export function changeWords(text: string, others: string[], random: () => number): string {
  const words = text.split(' ')
  let next = Math.floor(random() * Math.min(15, words.length))
  return words
    .map((word, index) => {
      if (index !== next || others.length === 0) return word
      next += 12 + Math.floor(random() * 7)
      return others[Math.floor(random() * others.length)]!
    })
    .join(' ')
}

function someRun({ paragraphs }: Body, random: () => number): Paragraph[] | undefined {
  const length = 3 + Math.floor(random() * 2)
  if (paragraphs.length < length + 2) return undefined
  const start = Math.floor(random() * (paragraphs.length - length + 1))
  return paragraphs.slice(start, start + length)
}

function copies(paragraphs: Paragraph[]): Copy[] {
  return paragraphs.map(({ text }) => ({ text, original: text }))
}

function clone({ element }: Paragraph): Element {
  return stripped(element.cloneNode(true) as Element)
}

/** A page may not hold an id twice, and a script must not get another chance to run. */
function stripped(element: Element): Element {
  for (const each of [element, ...element.querySelectorAll('*')]) each.removeAttribute('id')
  for (const script of element.querySelectorAll('script')) script.remove()
  return element
}

function make({ ownerDocument }: Element, tag: string, className: string, text: string): Element {
  const element = ownerDocument.createElement(tag)
  if (className) element.className = className
  element.textContent = text
  return element
}

function before(place: Element, element: Element): void {
  inserted.add(element)
  place.before(element)
}

function after(place: Element, elements: Element[]): void {
  for (const element of elements) inserted.add(element)
  place.after(...elements)
}

/** What was put in, so that it can be taken out again. */
const inserted = new Set<Element>()

/** Takes out all that was put in. */
export function undo(): void {
  for (const element of inserted) element.remove()
  inserted.clear()
}

function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}
