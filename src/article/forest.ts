/**
 * Boosted decision trees with one logistic output (Friedman 2001). A tree is a flat list of nodes, four numbers each:
 * the feature asked (-1 at a leaf), the threshold in thousandths (at a leaf its value), and the nodes to go to when the
 * feature is at most the threshold, and when it is more.
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
    let node = 0
    while (tree[node]! >= 0) node = 4 * tree[node + (x[tree[node]!]! * 1000 <= tree[node + 1]! ? 2 : 3)]!
    sum += tree[node + 1]!
  }
  return 1 / (1 + Math.exp(-sum / 1000))
}
