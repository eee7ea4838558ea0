/** Those of some words that the others lack, or have less often. */
export function wordsBeyond(these: readonly string[], others: readonly string[]): string[] {
  const left = countsOf(others)
  return these.filter((word) => {
    const times = left.get(word) ?? 0
    left.set(word, times - 1)
    return times <= 0
  })
}

/** How often each word is said. */
export function countsOf(list: readonly string[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const word of list) times.set(word, (times.get(word) ?? 0) + 1)
  return times
}
