import { sentences } from '../../article/text/sentences.ts'
import type { Article, CleanBlock } from '../../reading.ts'
import { BAR } from '../../ui/linkedStretch.ts'
import type { ReaderPart } from '../../ui/readerParts.ts'

/** A sentence to be read aloud: where it stands, and its words in pieces short enough for any voice. */
export interface SpokenSentence {
  block: number
  start: number
  end: number
  pieces: string[]
}

/** Longer pieces (characters) are cut: Chromium's voices fall silent after some 15 seconds of one utterance. */
const LONGEST_PIECE = 180

/** All sentences that stand open in the reader, in order. Code is not read aloud, and what is folded is no text of it. */
export function spokenSentences(parts: ReaderPart[], { language }: Pick<Article, 'language'>): SpokenSentence[] {
  return parts.flatMap((part) => {
    if (part.is !== 'text' || part.kind === 'code') return []
    return part.blocks.flatMap((block) => {
      const { id, text } = block
      const all = part.kind === 'row' ? [{ start: 0, end: text.length }] : sentences(text, language)
      return all.map(({ start, end }) => ({
        block: id,
        start,
        end,
        // The bar between the cells of a row is a pause, not a word.
        pieces: piecesOf(spokenOf(block, start, end).replaceAll(BAR, ', ')),
      }))
    })
  })
}

/** A stretch of a text without what is struck out in it. */
function spokenOf({ text, styles = [] }: CleanBlock, start: number, end: number): string {
  let said = ''
  let at = start
  for (const struck of styles) {
    if (struck.style !== 's' || struck.end <= at || struck.start >= end) continue
    said += text.slice(at, Math.max(at, struck.start))
    at = Math.min(end, struck.end)
  }
  return said + text.slice(at, end)
}

/** Cuts a text after a comma or the like, else between words, into pieces of at most 180 characters. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > LONGEST_PIECE) {
    const head = rest.slice(0, LONGEST_PIECE)
    const pause = Math.max(
      ...[...head.matchAll(/[,;:–—،、，；：](?=\s|[^\x20-\x7f])/g)].map(({ index }) => index + 1),
      0,
    )
    const space = head.lastIndexOf(' ')
    const cut = pause > LONGEST_PIECE / 3 ? pause : space > 0 ? space : LONGEST_PIECE
    pieces.push(rest.slice(0, cut).trim())
    rest = rest.slice(cut).trim()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}
