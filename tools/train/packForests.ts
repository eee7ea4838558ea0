import type { Forest } from '../../src/article/body/forest.ts'
import { LETTERS, type PackedForest } from '../../src/article/body/packedForest.ts'

/** Packs forests over the same features as `unpackForest` takes them. */
export function packForests(forests: Forest[]): { thresholds: number[][]; packed: PackedForest[] } {
  const found: Set<number>[] = []
  for (const [feature, threshold] of forests.flatMap(({ trees }) => trees.flatMap(questions))) {
    found[feature] ??= new Set()
    found[feature].add(threshold)
  }
  const thresholds = Array.from(found, (set) => [...(set ?? [])].sort((a, b) => a - b))
  const packed = forests.map(({ start, trees }) => ({
    start,
    trees: trees.map((tree) => pack(tree, thresholds)).join(''),
  }))
  return { thresholds, packed }
}

/** Where the nodes of a tree begin. */
function* places(tree: number[]): Iterable<number> {
  for (let at = 0; at < tree.length; at += tree[at]! < 0 ? 2 : 3) yield at
}

function questions(tree: number[]): [feature: number, threshold: number][] {
  return [...places(tree)].filter((at) => tree[at]! >= 0).map((at) => [tree[at]!, tree[at + 1]!])
}

function pack(tree: number[], thresholds: number[][]): string {
  let text = ''
  for (const at of places(tree)) {
    const [feature, value] = [tree[at]!, tree[at + 1]!]
    if (feature < 0) text += `${Math.abs(value)}${value < 0 ? '-' : '+'}`
    else text += `${feature}${LETTERS[thresholds[feature]!.indexOf(value)]}`
  }
  return text
}
