/** A line is looked at up to here (characters): what it is for, it says early. */
export const LOOKED_AT = 240

const WORD = /[^\s!-&(-,/:-@[-`{-~¡-¿«»‐-⁞、-〃〈-】]+/g
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/

/** The first words of a folded text; runs of scripts without spaces are cut into pairs of characters. */
export function lineWords(folded: string): string[] {
  const words = folded.slice(0, LOOKED_AT).match(WORD) ?? []
  return UNSPACED.test(folded) ? words.flatMap(pairs) : words
}

function pairs(word: string): string[] {
  if (!UNSPACED.test(word) || word.length < 3) return [word]
  return Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))
}

/** Words that tell what a text is about: long ones, and those of scripts without spaces. */
export function tellingWords(words: string[]): Set<string> {
  return new Set(words.filter((word) => word.length > 4 || UNSPACED.test(word)))
}

/** Share of the telling words of one text that are among those of another, by the shorter of the two, 0–1. */
export function sharedShare(own: Set<string>, wanted: Set<string>): number {
  let shared = 0
  for (const word of own) if (wanted.has(word)) shared++
  return shared === 0 ? 0 : shared / Math.min(own.size, wanted.size)
}
