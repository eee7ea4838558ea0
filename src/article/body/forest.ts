/**
 * Boosted decision trees with one logistic output (Friedman 2001). A tree is a flat list of numbers. A node that
 * asks has three: the feature, the threshold in thousandths, and where to go on when the feature is more than that; when
 * it is not, the next node follows. A leaf has two: -1 and its value, log-odds in thousandths.
 */
export interface Forest {
  /** The odds before any tree, as log-odds in thousandths. */
  start: number
  trees: number[][]
}

/** The forest's answer for one input, 0–1. */
export function predict({ start, trees }: Forest, x: ArrayLike<number>): number {
  let sum = start
  for (const tree of trees) {
    let at = 0
    while (tree[at]! >= 0) at = x[tree[at]!]! * 1000 <= tree[at + 1]! ? at + 3 : tree[at + 2]!
    sum += tree[at + 1]!
  }
  return 1 / (1 + Math.exp(-sum / 1000))
}
