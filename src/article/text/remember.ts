/** Characters remembered for one function: a long book. What is full is emptied, so that memory stays bounded. */
const MOST_CHARACTERS = 1_000_000

/** Remembers what a pure function of a text gave: detectors ask the same of the same blocks many times. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  let characters = 0
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const fresh = answer(text)
    characters += text.length
    if (characters > MOST_CHARACTERS) {
      known.clear()
      characters = text.length
    }
    known.set(text, fresh)
    return fresh
  }
}
