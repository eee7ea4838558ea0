import type { Forest } from './forest.ts'

/** A forest as it is shipped: two thirds of the weight, compressed, that its lists of numbers have. */
export interface PackedForest {
  start: number
  /**
   * All trees in a row, each node followed by its left side, then its right one. A node that asks is the number of its
   * feature and a letter for which of the feature's thresholds (`a` the first); a leaf is its value and then its sign.
   */
  trees: string
}

/** Letters for thresholds in their order; a feature has at most one for each edge of 32 bins. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEF'

/**
 * The forest that was packed.
 * @param thresholds of each feature, in thousandths.
 */
export function unpackForest({ start, trees: packed }: PackedForest, thresholds: number[][]): Forest {
  const trees: number[][] = []
  let at = 0
  while (at < packed.length) {
    const tree: number[] = []
    addNode(tree)
    trees.push(tree)
  }
  return { start, trees }

  /** Adds the next node with all that is below it. */
  function addNode(tree: number[]): void {
    let number = 0
    for (; isDigit(packed.charCodeAt(at)); at++) number = number * 10 + packed.charCodeAt(at) - ZERO
    const mark = packed.charAt(at++)
    const letter = LETTERS.indexOf(mark)
    // Nothing is left where the string was cut short.
    if (letter < 0 || mark === '') tree.push(-1, mark === '-' ? -number : number)
    else {
      const place = tree.push(number, thresholds[number]![letter]!, 0) - 1
      addNode(tree)
      tree[place] = tree.length
      addNode(tree)
    }
  }
}

const ZERO = '0'.charCodeAt(0)

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10
}
