import type { FoldGroup } from './foldGroups.ts'

/**
 * Gives what tells groups apart whose keys are the same, since one promo may stand in many places: a number behind the key. A
 * group keeps its own for as long as its first element stands, whatever the page puts above it.
 */
export function createNames(): (groups: FoldGroup[]) => void {
  const numbers = new WeakMap<Element, { key: string; number: number }>()
  return (groups) => {
    const taken = new Set<string>()
    const nameOf = (key: string, number: number) => (number === 0 ? key : `${key} ${number}`)
    const known = (group: FoldGroup) => {
      const before = numbers.get(group.elements[0]!)
      return before?.key === group.key ? before.number : undefined
    }
    // Those that were there before come first.
    const inOrder = [...groups].sort((a, b) => Number(known(a) === undefined) - Number(known(b) === undefined))
    for (const group of inOrder) {
      const { key } = group
      let number = known(group) ?? 0
      while (taken.has(nameOf(key, number))) number++
      taken.add(nameOf(key, number))
      numbers.set(group.elements[0]!, { key, number })
      group.key = nameOf(key, number)
    }
  }
}
