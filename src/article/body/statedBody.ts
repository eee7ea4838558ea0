import { wordStream } from '../text/wordStream.ts'

/** A shorter stated body is a teaser, and says little of where the article ends. */
const LEAST_STATED = 400

/** Tells what share of a block's words stands in the body that the page states in JSON-LD; null where it states none. */
export function statedShare(body: string): ((text: string) => number) | null {
  if (body.length < LEAST_STATED) return null
  const stream = wordStream()
  stream.add(body, 0)
  return (text) => {
    const { words, matches } = stream.match(text)
    return words.length === 0 ? 0 : matches.reduce((sum, match) => sum + match.length, 0) / words.length
  }
}
