import { fold } from '../../article/text/normalise.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import { cueAt } from '../cues.ts'
import { type Copy, isExact } from './copies.ts'
import { holdsSentences } from './held.ts'
import { isMended } from './mended.ts'
import { isAnnounced, isAnswer, isDeck, isLabel, type Overview } from './onPurpose.ts'
import * as limits from './repeatLimits.json' with { type: 'json' }

/** What says so much more than a block that it holds (words) is a summary or a list of more than that. */
const SAYS_MUCH_MORE = 1.5
/** A line of at most so many characters that is no sentence is a label or one entry of a table. */
const SHORT_LINE = 60
/** An entry has at most so many of them. */
const MOST_LINES = 6

/**
 * Whether a copy with no other beside it is safe to fold: a single paragraph is sometimes said twice on purpose, and
 * what is built alike often differs in a few words.
 */
export function isSafeAlone(copy: Copy, body: Block[], overview: Overview): boolean {
  const block = body[copy.block]!
  const original = body[copy.original]!
  // A first paragraph that comes again is a deck, whatever it says and however the text below is set.
  const isFirst = copy.original === 0
  const isDeckLike = isFirst || opensBelowTitle(copy.original, body, overview)
  const isBeside = copy.block - copy.original <= 1
  // Nobody says so much twice in a row on purpose.
  if (isBeside && isExact(copy) && copy.words >= limits.singleNearWords && isFlowing(block)) return true
  if (block.kind !== 'paragraph' && !(isFirst && isFlowing(block))) return false
  if (original.kind !== 'paragraph') return false
  if (!isBeside && !isFirst && isQuotation(block.text)) return false
  if (!isBeside && (isAnnounced(copy, body) || isOfSummary(copy, body))) return false
  if (!isBeside && !isDeck(copy, body, overview) && isAnswer(copy.block, body)) return false
  if (!isBeside && !isDeckLike && (isLabel(copy, body) || isEntry(copy, body))) return false
  if (copy.isRewritten) return true
  if (isExact(copy)) {
    // Its words in several places of the original may say something else there.
    if (!copy.inOnePiece && !holdsSentences(original.text, block.text)) return false
    // A name on a line of its own that a paragraph speaks of heads what follows it.
    if (!readsAsSentence(block.text) && block.text.length * 2 < original.text.length) return false
    // What stands three times and more, apart from each other, is a refrain or a formula.
    return isBeside || (overview.counts.get(fold(block.text)) ?? 0) <= 2
  }
  if (copy.saysMore) {
    const isSaidBySentence = holdsSentences(block.text, original.text) && !isAnnounced({ block: copy.original }, body)
    const isWhole = copy.inOnePiece || isSaidBySentence
    return copy.holdsOriginal && isWhole && copy.words * copy.coverage >= limits.proseWords
  }
  const ratio = block.text.length / original.text.length
  return (
    copy.words >= limits.singleNearWords &&
    copy.coverage >= limits.singleNearCoverage &&
    ratio > 0.7 &&
    ratio < 1.4 &&
    !isFirst &&
    isMended(block.text, original.text)
  )
}

function isFlowing({ kind }: Block): boolean {
  return kind === 'paragraph' || kind === 'quote' || kind === 'item'
}

/** A whole paragraph of direct speech: a writer comes back to it on purpose. */
function isQuotation(text: string): boolean {
  return /^["“„«‚‘「『]/.test(text) && /["”“»’‘」』][.,!?]?$/.test(text)
}

/** Whether it stands below short lines or a row other than its original does: two entries of a list may say the same. */
function isEntry({ block, original }: Copy, body: Block[]): boolean {
  if (body[block - 1]?.kind === 'row') return true
  const label = shortLinesAbove(block, body)
  return label !== '' && label !== shortLinesAbove(original, body)
}

/** Whether it is the first paragraph, and what stands above it is no more than a title, pictures, or what is not of the story. */
function opensBelowTitle(block: number, body: Block[], { opening, title }: Overview): boolean {
  const isHead = ({ kind, text, story }: Block) =>
    !story || kind === 'heading' || kind === 'caption' || fold(text) === title
  return block === opening && block < MOST_LINES && body.slice(0, block).every(isHead)
}

/** The short lines right above a block, folded. */
function shortLinesAbove(block: number, body: Block[]): string {
  const lines: string[] = []
  for (let i = block - 1; i >= 0 && lines.length < MOST_LINES && isShortLine(body[i]!); i--)
    lines.push(fold(body[i]!.text))
  return lines.join('\n')
}

/** Whether a line may be a label; “Read more: …” is none, which stands between any two paragraphs. */
function isShortLine({ kind, text }: Block): boolean {
  return kind === 'paragraph' && text.length <= SHORT_LINE && !readsAsSentence(text) && cueAt(text)?.form !== 'marked'
}

/** Whether the opening says it among more, as a summary does that stands above the story. */
function isOfSummary({ block, original }: Copy, body: Block[]): boolean {
  return original <= 1 && body[original]!.text.length > body[block]!.text.length * SAYS_MUCH_MORE
}
