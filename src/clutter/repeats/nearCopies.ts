import type { Block } from '../../article/types.ts'
import { type Copy, isExact, opensAsItem } from './copies.ts'
import { isMended } from './mended.ts'
import { isAnswer } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/**
 * The copies of a run without those that only look alike. Lines that are built alike differ in what they are about:
 * prices, rows, steps of a plan, the headings of parallel sections. They are near copies only where the paragraphs around
 * them show that the run is said again.
 */
export function nearCopies(run: Copy[], body: Block[]): Copy[] {
  const paragraphs = run.filter(({ block, words, coverage }) => {
    const least = body[block]!.kind === 'paragraph' ? limits.pairCoverage : limits.itemCoverage
    return words >= limits.proseWords && coverage >= least
  })
  // A list that is like another one is a list of its own, unless it is as long as paragraphs are.
  const isText = (copy: Copy) => {
    const block = body[copy.block]!
    const isParagraph = block.kind === 'quote' || (block.kind === 'paragraph' && !opensAsItem(block))
    const flows = isParagraph || (block.kind === 'item' && !isPlainItem(block))
    return flows && (copy.words >= limits.proseWords || isExact(copy))
  }
  const words = run.reduce((sum, copy) => sum + copy.words, 0)
  if (!run.some(isText) && words < run.length * limits.parallelWords) return []
  const exact = paragraphs.filter(isExact).length
  const isMendedCopy = (copy: Copy) => isMended(body[copy.block]!.text, body[copy.original]!.text)
  // A heading with other words opens a section of its own, however much it is like the one before.
  const isParallel = run.some((copy) => body[copy.block]!.kind === 'heading' && !isExact(copy) && !isMendedCopy(copy))
  const isNear = (copy: Copy) => {
    if (isParallel && exact < 2) return false
    switch (body[copy.block]!.kind) {
      case 'row':
      case 'code':
        return false
      case 'heading':
        return exact > 0 && isMendedCopy(copy)
      case 'item':
        return paragraphs.length >= 2
      default:
        return !isCell(body[copy.block]!) && (copy.words >= limits.proseWords || !hasNumber(copy))
    }
  }
  // What comes again word for word is itself of the story, however much it is like a paragraph before it.
  const originals = new Set(run.filter(isExact).map(({ original }) => original))
  // Two paragraphs that are alike are those of two courts, towns or firms; a page that is told twice says more of it again.
  const isLong = new Set(run.map(({ original }) => original)).size > 2
  const isSame = (copy: Copy) => {
    if (copy.isRewritten) return true
    const isLikely = isLong || copy.coverage >= limits.twoNearCoverage
    if (isLikely && !isAnswer(copy.block, body)) return true
    return (copy.holdsOriginal || copy.coverage >= limits.pairCoverage) && isMendedCopy(copy)
  }
  return withoutParallels(
    run.filter((copy) => isExact(copy) || (isNear(copy) && isSame(copy) && !originals.has(copy.block))),
  )
}

/** Without short lines that differ in their numbers, where none comes again as it was: such are built alike, as prices are. */
function withoutParallels(near: Copy[]): Copy[] {
  if (near.some(isExactProse)) return near
  return near.filter((copy) => copy.isRewritten || copy.words >= limits.parallelWords || !hasNumber(copy))
}

/** Whether it differs in a number. */
function hasNumber({ difference }: Copy): boolean {
  return difference.some((one) => /^\d/.test(one))
}

/** Whether it is all that its item says; a page may set a whole section into one item, as accordions do. */
function isPlainItem({ frame }: Block): boolean {
  return /(^|>)(li|dt|dd)[^>]*$/.test(frame)
}

/** Whether the block is all that a cell of a table says, or one line of it. */
function isCell({ frame }: Block): boolean {
  return /(^|>)t[dh][^>]*(>[^>]*)?$/.test(frame)
}

/** Whether two copies or more are a run: where none is exact, paragraphs that are only alike are parallel, as dates and prices are. */
export function isRun(near: Copy[]): boolean {
  if (near.some(isExactProse)) return true
  const prose = near.filter(({ words }) => words >= limits.proseWords)
  if (new Set(prose.map((copy) => copy.original)).size < 2) return false
  return prose.reduce((sum, copy) => sum + copy.coverage, 0) / prose.length >= limits.pairCoverage
}

function isExactProse(copy: Copy): boolean {
  return isExact(copy) && copy.words >= limits.proseWords
}
