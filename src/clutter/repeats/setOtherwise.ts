import { mapInSteps, type Steps } from '../../article/steps.ts'
import { fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Copy, exactCopy } from './copies.ts'

/** One line is no list, and longer lists and poems are looked at no further. */
const LEAST_LINES = 2
const MOST_LINES = 60

/**
 * The run with the lists and poems in it and right below it that a copy sets as paragraphs, as a print view does: whole, in
 * the place where the original has its list or poem. By themselves such lines copy nothing.
 */
export function* withLinesSetOtherwise(run: Copy[], body: Block[]): Steps<Copy[]> {
  const known = new Set(run.map(({ block }) => block))
  const found = yield* mapInSteps(run, (copy) => [
    copy,
    ...linesBelow(copy, body).filter(({ block }) => !known.has(block)),
  ])
  return found.flat()
}

/** Copies of the list or poem right below an original, where its lines stand as paragraphs right below the copy. */
function linesBelow({ block, original }: Copy, body: Block[]): Copy[] {
  // A list that the original is an item of does not begin below it.
  if (body[original]!.kind === 'item') return []
  const lines = linesAt(original + 1, body)
  const isSame = lines.every(({ text }, i) => {
    const line = body[block + 1 + i]
    return line?.kind === 'paragraph' && (fold(line.text) === fold(text) || saysSame(line.text, text))
  })
  if (!isSame || lines.some((line) => line.original >= block)) return []
  return lines.map((line, i) => exactCopy(block + 1 + i, line.original, words(line.text).length))
}

/** Whether two lines have the same words, whatever marks stand before, between and behind them, but for signs that change a number. */
function saysSame(a: string, b: string): boolean {
  const [one, other] = [words(a), words(b)]
  return one.length > 0 && one.join(' ') === other.join(' ') && signsIn(a) === signsIn(b)
}

function signsIn(text: string): string {
  return (text.match(/[+−–-](?=\d)|[\p{Sc}%‰°<>=]/gu) ?? []).join('')
}

/** The lines of the list that begins at a place, or of the poem that stands there; none where it is neither, or too long. */
function linesAt(from: number, body: Block[]): { text: string; original: number }[] {
  const first = body[from]
  if (first?.kind === 'item') {
    let to = from + 1
    while (to - from <= MOST_LINES && body[to]?.kind === 'item') to++
    const items = body.slice(from, to)
    return items.length < LEAST_LINES || items.length > MOST_LINES
      ? []
      : items.map(({ text }, i) => ({ text, original: from + i }))
  }
  if (first?.kind !== 'paragraph' && first?.kind !== 'quote') return []
  const lines = first.text.split('\n', MOST_LINES + 1)
  return lines.length < LEAST_LINES || lines.length > MOST_LINES ? [] : lines.map((text) => ({ text, original: from }))
}
