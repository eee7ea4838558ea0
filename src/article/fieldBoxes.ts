import * as fieldWords from './fieldWords.json' with { type: 'json' }
import { fold } from './text/normalise.ts'
import { SKIPPED_TAGS } from './walk/tags.ts'
import type { Sight } from './walk/visibility.ts'

/** What a small box with fields asks of the reader: an e-mail address, or to choose an answer. */
export interface FieldBox {
  /** From 1. */
  number: number
  asks: 'address' | 'choice'
}

const TEXT = ['[type="text"]', ':not([type])']
/** A field that asks for an e-mail address by its type or, where that is text, by what its attributes say. */
const ADDRESS = ['[type="email"]', ...TEXT.flatMap(named)].map((field) => `input${field}`).join(', ')
/** One whose label may say so. */
const LABELLED = TEXT.map((field) => `input${field}`).join(', ')
const CHOICE = 'input[type="radio"]'

function named(field: string): string[] {
  const says = ['[name*="email" i]', '[placeholder*="mail" i]', '[aria-label*="email" i]', '[aria-label*="e-mail" i]']
  return [...says, '[autocomplete="email" i]'].map((attribute) => `${field}${attribute}`)
}

/** A longer label (characters) tells more than what to write. */
const LONGEST_LABEL = 60

/** Whether an element is a field by which such boxes are known. */
export function isField(element: Element): boolean {
  return element.matches(`${ADDRESS}, ${CHOICE}`) || (element.matches(LABELLED) && isLabelled(element))
}

/** Whether a label says that its field is for an e-mail address. */
function isLabelled(field: Element): boolean {
  // Browsers look through the whole page for the labels of a field.
  if (field.id === '' && !field.closest('label')) return false
  return [...((field as HTMLInputElement).labels ?? [])].some(({ textContent }) => {
    return textContent.length <= LONGEST_LABEL && fieldWords.email.some((word) => fold(textContent).includes(word))
  })
}

/** More fields, or questions with answers to choose from, than this are what the page is about. These bounds are set by hand. */
const MOST_FIELDS = 12
/** Each label is looked for in the whole page, so these are few. */
const MOST_LABELLED = 12
const MOST_CHOICES = 2
/** A box with more text than this (characters) is part of the page rather than set into it. */
const LONGEST = 400
/** So many nodes around a field are looked through for text. */
const MOST_NODES = 200
/** A box reaches at most so many levels around its field, and what stands in it is at most so deep in it. */
const LEVELS = 8

/**
 * The small boxes inside an element that ask the reader for an e-mail address, as newsletters do, or to choose, as polls do.
 * @param sight that the page was read with, since what we fold ourselves is there still.
 * @returns by the element that is the box or, of a poll, by each that is part of it.
 */
export function fieldBoxes(container: Element, sight: Sight): Map<Element, FieldBox> {
  const boxes = new Map<Element, FieldBox>()
  let number = 0
  const add = (elements: Element[], asks: FieldBox['asks']) => {
    number++
    for (const element of elements) if (!boxes.has(element)) boxes.set(element, { number, asks })
  }
  const labelled = [...container.querySelectorAll(LABELLED)].slice(0, MOST_LABELLED).filter(isLabelled)
  const addresses = new Set([...container.querySelectorAll(ADDRESS), ...labelled])
  const shown = [...addresses].slice(0, MOST_FIELDS).filter((field) => isShown(field, sight))
  for (const box of fieldsByBox(shown, container).keys()) add([box], 'address')
  const choices = [...container.querySelectorAll<HTMLInputElement>(CHOICE)]
  // A page of many questions is a quiz; its answers are named by question.
  if (new Set(choices.map(({ name }) => name)).size > MOST_CHOICES) return boxes
  // Sites draw their own buttons in the place of the browser's, which they hide.
  for (const [box, count] of fieldsByBox(choices.slice(0, MOST_FIELDS), container))
    if (count > 1 && box.querySelector(SENDS)) add(questionAndAnswers(box), 'choice')
  return boxes
}

/** What stands in a box above its first answer, and the answers; what follows, such as a list that they change, is none of it. */
function questionAndAnswers(box: Element): Element[] {
  const fields = [...box.querySelectorAll(CHOICE)]
  return [...box.querySelectorAll('*')].filter((element) => {
    const isAbove = (element.compareDocumentPosition(fields[0]!) & FOLLOWING) > 0
    return isAbove || element.localName === 'label' || fields.some((field) => element.contains(field))
  })
}

const FOLLOWING = 4
/** What sends the answer. */
const SENDS = 'button, input[type="submit"], input[type="button"]'

/** The largest small box around each field, with how many of them stand in it. */
function fieldsByBox(fields: Element[], container: Element): Map<Element, number> {
  const counts = new Map<Element, number>()
  for (const field of fields) {
    let box: Element | null = null
    let at = field.parentElement
    for (let level = 0; at && at !== container && level < LEVELS && isShort(at); level++) {
      box = at
      at = at.parentElement
    }
    if (box) counts.set(box, (counts.get(box) ?? 0) + 1)
  }
  return counts
}

/** The box that an element stands in; null where it stands in none. */
export function boxAround(element: Element, boxes: ReadonlyMap<Element, FieldBox>): FieldBox | null {
  let at: Element | null = element
  for (let level = 0; at && boxes.size > 0 && level < LEVELS; level++) {
    const box = boxes.get(at)
    if (box) return box
    at = at.parentElement
  }
  return null
}

/** Whether a field is shown, where that can be known; one that is not asks for nothing. */
function isShown(field: Element, sight: Sight): boolean {
  return field.closest('[hidden]') === null && sight.enters(field)
}

/** Whether little text stands in the element; a large one is not looked through to its end. */
function isShort(element: Element): boolean {
  // Elements (1) and text (4).
  const nodes = element.ownerDocument.createTreeWalker(element, 5)
  let length = 0
  for (let count = 0; length <= LONGEST; count++) {
    const node = nodes.nextNode()
    if (!node) return true
    if (count > MOST_NODES) return false
    if (node.nodeType !== 3 || SKIPPED_TAGS.has(node.parentElement!.localName)) continue
    length += (node as Text).data.trim().length
  }
  return false
}
