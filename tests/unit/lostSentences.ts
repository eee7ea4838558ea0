import { sentences } from '../../src/article/text/sentences.ts'
import { words } from '../../src/article/text/words.ts'
import type { Reading } from '../../src/reading.ts'

/**
 * Sentences of the body that no applied promo claims and that a reader of the clean text does not get to see: neither
 * there, nor in the title, nor, of a near copy, among the words kept as its difference.
 */
export function lostSentences({ article, clean, findings }: Reading): string[] {
  const applied = findings.filter(({ state }) => state === 'applied')
  const promos = applied.filter(({ category }) => category === 'promo')
  const promoBlocks = new Set(promos.filter(({ part }) => !part).flatMap(({ blocks }) => blocks))
  // A pull quote ends in a full stop where the paragraph goes on, so that only the words are compared.
  const plain = (text: string) => ` ${words(text).join(' ')} `
  const said = plain([article.title, article.deck, ...clean.map(({ text }) => text)].join(' '))
  const saidWords = new Set(words(said))
  return article.body
    .filter(({ id }) => !promoBlocks.has(id))
    .flatMap(({ id, text }) => {
      const differences = applied
        .filter(({ blocks }) => blocks.includes(id))
        .flatMap(({ difference }) => difference ?? [])
      const kept = new Set(words(differences.join(' ')))
      return sentences(withoutParts(id, text), article.language)
        .map(({ start, end }) => withoutParts(id, text).slice(start, end))
        .filter((sentence) => !said.includes(plain(sentence)))
        .filter(
          (sentence) => kept.size === 0 || !words(sentence).every((word) => kept.has(word) || saidWords.has(word)),
        )
    })

  function withoutParts(id: number, text: string): string {
    const parts = promos.flatMap(({ part }) => (part?.block === id ? [part] : [])).sort((a, b) => b.start - a.start)
    return parts.reduce(
      (rest, { start, end }) => `${rest.slice(0, start).trimEnd()}\n${rest.slice(end).trimStart()}`,
      text,
    )
  }
}
