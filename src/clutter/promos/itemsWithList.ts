import { eachInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED } from '../../article/walk/structure.ts'
import * as limits from '../settleLimits.json' with { type: 'json' }
import { type Evidence, mayGo } from './promoEvidence.ts'
import { PART_LINKED } from './promoSigns.ts'

/** A list of other stories has so many items, and the one that is not linked so many characters. By hand, on unseen pages. */
const LEAST_ITEMS = 3
const LONGEST_UNLINKED = 100

/**
 * How likely each block is a promo, where its list says other than itself: an item of a list that mostly stays may be
 * nothing but a link, as “Social security” is in a list of what taxes pay for. It goes for what it says alone, “Read more: …”,
 * or as a button to a shop. Where all items but one go, that one may be the page that the reader is on, which a list of
 * the parts of a series does not link.
 * @param confidence of each block by itself, 0–1.
 */
export function* itemsWithList(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const lists: number[][] = []
  let around = ''
  yield* eachInSteps(body, (block, index) => {
    if (block.kind !== 'item') return
    const list = listOf(block)
    const isNext = body[index - 1]?.kind === 'item' && (isInside(list, around) || isInside(around, list))
    if (isNext) lists.at(-1)!.push(index)
    else lists.push([index])
    if (!isNext || isInside(around, list)) around = list
  })
  const result = [...confidence]
  yield* eachInSteps(lists, (list) => {
    const sure = list.filter((index) => confidence[index]! >= limits.apply.promo)
    const [here, ...others] = list.filter((index) => confidence[index]! < limits.apply.promo)
    const areLinks = sure.every((index) => evidence[index]!.linked >= ALL_LINKED)
    if (here !== undefined && others.length === 0 && areLinks && isPartHere(list, here, body, evidence))
      result[here] = Math.min(...sure.map((index) => confidence[index]!))
    if (sure.length >= list.length / 2) return
    for (const index of sure) if (!saysSo(evidence[index]!, body[index]!)) result[index] = 0
  })
  return result
}

/** Whether one list is the other, or is laid out inside of it. */
function isInside(list: string, around: string): boolean {
  return list === around || list.startsWith(`${around}>`)
}

/** The frame of the list that an item stands in, whatever boxes are inside of the item. */
function listOf({ frame }: Block): string {
  return /^(.*)>li(?=[.>]|$)/.exec(frame)?.[1] ?? frame
}

/** Whether the one item that is left of a list is the part of a series that the page is itself, counted as the others are: “Part 2: …”. */
function isPartHere(list: number[], here: number, body: Block[], evidence: Evidence[]): boolean {
  const { text, links } = body[here]!
  const { sentence } = evidence[here]!
  if (list.length < LEAST_ITEMS || links.length > 0 || sentence || text.length > LONGEST_UNLINKED) return false
  const label = COUNTED.exec(text)?.[1]
  return (
    mayGo(evidence[here]!) &&
    label !== undefined &&
    list.some((at) => at !== here && COUNTED.exec(body[at]!.text)?.[1] === label)
  )
}

/** A word and a number before what they count. */
const COUNTED = /^(\p{L}+)\s+(?:\d+|[IVX]+)\s*[:.–—-]/u

/** Whether an item is a promo by what it says or does, wherever it stands. */
function saysSo({ cue, prompt, button, shop, linked, classes }: Evidence, { links }: Block): boolean {
  const opensShop = shop && linked >= PART_LINKED && links[0]?.start === 0
  const isCued = cue?.form === 'marked' || (cue?.form === 'whole' && !cue.weak)
  return prompt !== null || isCued || button || opensShop || classes.strong.length > 0
}
