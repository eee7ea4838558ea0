/** Texts remembered for one function: the blocks of a long page. What is full is emptied, so that memory stays bounded. */
const MOST_TEXTS = 5_000

/** Remembers what a pure function of a text gave: detectors ask the same of the same blocks many times. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (known.size >= MOST_TEXTS) known.clear()
    const fresh = answer(text)
    known.set(text, fresh)
    return fresh
  }
}
