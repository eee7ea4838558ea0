/** Work that may be interrupted after each step; what it gives is its result. */
export type Steps<T> = Generator<void, T, void>

/** So many items are one step: a few milliseconds of work. */
const ITEMS = 20

/** Does all the work in one go. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** As `Array.forEach`, a few items a step. */
export function* eachInSteps<T>(items: readonly T[], visit: (item: T, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    visit(item, index)
    if (index % ITEMS === ITEMS - 1) yield
  }
}

/** As `Array.map`, a few items a step. */
export function* mapInSteps<T, R>(items: readonly T[], change: (item: T, index: number) => R): Steps<R[]> {
  const result: R[] = []
  for (const [index, item] of items.entries()) {
    result.push(change(item, index))
    if (index % ITEMS === ITEMS - 1) yield
  }
  return result
}
