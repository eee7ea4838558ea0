import type { ElementTree } from '../walk/elementTree.ts'

/** How a block stands to the title of the page, by name, in the order of the values. */
export const TITLE_SIGNS = [
  'prose with title',
  'text with title',
  'levels to title',
  'levels from title',
  'in article of title',
]

/**
 * A story has its title near; what is set around the page meets it only at the root of the tree.
 * @param title number of the title's element; -1 where the page shows none, and then most signs are 0.
 * @param proseIn prose within each element, and `lettersIn` text within it.
 * @returns what adds the signs of an element to `x`, each 0–1.
 */
export function titleSigns(
  { elements, parents }: ElementTree,
  title: number,
  proseIn: ArrayLike<number>,
  lettersIn: ArrayLike<number>,
): (x: number[], element: number) => void {
  const around = articlesAround(elements, parents)
  const above = new Map<number, number>()
  for (let at = title, levels = 0; at >= 0; at = parents[at]!, levels++) above.set(at, levels)
  // The smallest element around each and the title, and how far up it is; a parent's number is lower than its children's.
  const shared: number[] = []
  const up: number[] = []
  for (const [number, parent] of parents.entries()) {
    const isAbove = number === 0 || above.has(number)
    shared.push(isAbove ? number : shared[parent]!)
    up.push(isAbove ? 0 : up[parent]! + 1)
  }
  return (x, element) => {
    const article = around[element]!
    const inArticle = article < 0 ? 0.5 : title >= 0 && article === around[title] ? 1 : 0
    if (title < 0) {
      x.push(0, 0, 0, 0, inArticle)
      return
    }
    const both = shared[element]!
    x.push(
      proseIn[both]! / (proseIn[0]! || 1),
      lettersIn[both]! / (lettersIn[0]! || 1),
      Math.min(1, up[element]! / 10),
      Math.min(1, (above.get(both) ?? 0) / 10),
      inArticle,
    )
  }
}

/** The innermost `<article>` that each element is or stands in, by number; -1 for none. */
function articlesAround(elements: Element[], parents: number[]): number[] {
  const around: number[] = []
  for (const [number, element] of elements.entries()) {
    around.push(element.localName === 'article' ? number : number === 0 ? -1 : around[parents[number]!]!)
  }
  return around
}
