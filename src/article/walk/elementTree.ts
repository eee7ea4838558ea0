import { mapInSteps, type Steps } from '../steps.ts'
import { parentOf } from './structure.ts'

/** The elements around all blocks of a page, numbered; an element's number is higher than its parent's. */
export interface ElementTree {
  elements: Element[]
  /** Number of each element's parent; -1 for the root. */
  parents: number[]
  /** Number of each block's own element, in the order of the blocks. */
  own: number[]
}

/** Numbers the elements around these and up to the root, each looked at once. */
export function* elementTree(inner: Element[], root: Element): Steps<ElementTree> {
  const numbers = new Map<Element, number>([[root, 0]])
  const elements = [root]
  const parents = [-1]
  const own = yield* mapInSteps(inner, (element) => {
    // Climbs to the nearest element already known, then comes down again: a page may nest deeper than the call stack.
    const path: Element[] = []
    let outer: Element | null = element
    for (; outer && !numbers.has(outer); outer = parentOf(outer)) path.push(outer)
    let number = outer ? numbers.get(outer)! : 0
    for (const el of path.reverse()) {
      parents.push(number)
      number = elements.push(el) - 1
      numbers.set(el, number)
    }
    return number
  })
  return { elements, parents, own }
}

/** For each element the sum of its blocks' values, its own and those of all elements in it. */
export function sumsWithin(
  { own, parents }: Pick<ElementTree, 'own' | 'parents'>,
  values: ArrayLike<number>,
): Float64Array {
  const sums = new Float64Array(parents.length)
  for (const [i, number] of own.entries()) sums[number]! += values[i]!
  for (let number = parents.length - 1; number > 0; number--) sums[parents[number]!]! += sums[number]!
  return sums
}
