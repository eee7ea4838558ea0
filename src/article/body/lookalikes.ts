import type { ElementTree } from '../walk/elementTree.ts'

/** How each element looks, by number: tag and classes, those with digits left out as they tell siblings apart. */
export function looksOf({ elements }: Pick<ElementTree, 'elements'>): number[] {
  const numbers = new Map<string, number>()
  return elements.map((element) => {
    const look = `${element.localName}.${(element.getAttribute('class') ?? '').replace(/\S*\d\S*/g, '').trim()}`
    const number = numbers.get(look) ?? numbers.size
    numbers.set(look, number)
    return number
  })
}

/** How many children of its parent look as each element does, itself among them: cards of a list are many, a story's box is one. */
export function lookalikes({ parents }: Pick<ElementTree, 'parents'>, looks: number[]): number[] {
  const counts = new Map<number, number>()
  // Parent and look as one number; there are fewer elements than that.
  const keyOf = (element: number) => parents[element]! * looks.length + looks[element]!
  for (let element = 1; element < parents.length; element++) {
    counts.set(keyOf(element), (counts.get(keyOf(element)) ?? 0) + 1)
  }
  return parents.map((_, element) => (element === 0 ? 1 : counts.get(keyOf(element))!))
}

/** Numbers how each block's element and its parent look together. */
export function framesOf({ parents, own }: Pick<ElementTree, 'parents' | 'own'>, looks: number[]): number[] {
  const numbers = new Map<number, number>()
  return own.map((element) => {
    const parent = parents[element]!
    const frame = looks[element]! * (looks.length + 1) + (parent < 0 ? looks.length : looks[parent]!)
    const number = numbers.get(frame) ?? numbers.size
    numbers.set(frame, number)
    return number
  })
}
