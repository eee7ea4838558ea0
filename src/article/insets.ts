import { eachInSteps, mapInSteps, type Steps } from './steps.ts'
import { parentOf } from './walk/structure.ts'

/** What has these odds is surely of the story; a headline set into it may have more than one half. By hand. */
const SURELY = 0.6

/**
 * What is set into a story: for each block the number of the largest element around it that holds nothing which is surely
 * of the story, from 1; 0 for what surely is, as captions are, or shares its element with that.
 * @param elements of each block, inside `container`.
 * @param odds how likely each block is of the story, 0–1.
 */
export function* insetsInSteps(elements: Element[], odds: number[], container: Element): Steps<number[]> {
  const held = new Set<Element>([container])
  yield* eachInSteps(elements, (element, index) => {
    if (odds[index]! < SURELY) return
    for (let at: Element | null = element; at && !held.has(at); at = parentOf(at)) held.add(at)
  })
  const insets = new Map<Element, number>()
  let last = 0
  return yield* mapInSteps(elements, (element) => {
    const climbed: Element[] = []
    let at: Element | null = element
    // What was climbed before has its number, so each element is passed once.
    while (at && !held.has(at) && !insets.has(at)) {
      climbed.push(at)
      at = parentOf(at)
    }
    if (climbed.length === 0) return (at && insets.get(at)) ?? 0
    const inset = (at && insets.get(at)) ?? ++last
    for (const one of climbed) insets.set(one, inset)
    return inset
  })
}
