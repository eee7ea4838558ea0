import { constants, inflateSync } from 'node:zlib'

/**
 * The addresses that a printed page links to, each once, in the order of the page. What stands on paper is known by them,
 * because the text of a PDF file is written in numbers of glyphs.
 */
export function linksOnPaper(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const parts = [bytes.toString('latin1')]
  for (const { 0: word, index } of parts[0]!.matchAll(/stream\r?\n/g)) {
    try {
      // What follows the compressed bytes is no part of them.
      const inner = inflateSync(bytes.subarray(index + word.length), { finishFlush: constants.Z_SYNC_FLUSH })
      parts.push(inner.toString('latin1'))
    } catch {
      // A stream that is stored plain, or a picture; links stand in neither.
    }
  }
  const addresses = parts.flatMap((part) => [...part.matchAll(/\/URI\s*\(([^)]*)\)/g)].map((match) => match[1]!))
  return [...new Set(addresses)]
}
