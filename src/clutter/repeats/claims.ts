import { opensWithDigit } from '../../article/text/characters.ts'
import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import * as echoWords from './echoWords.json' with { type: 'json' }

const CLAIM = new Set(echoWords.claim)
/** A line that says what follows it is a claim has at most so many words. */
const CLAIM_LABEL = 4

/**
 * Whether a block is what a fact check judges, by its class or by the line above: the verdict quotes it, and is nothing without it.
 * @param common words of classes that stand around all of the body.
 */
export function isClaim(block: Block, above: Block | undefined, common: ReadonlySet<string>): boolean {
  const label = words(above?.text ?? '')
  const isMere = label.every((word) => CLAIM.has(word) || opensWithDigit(word)) || /[:：]$/.test(above?.text ?? '')
  const isLabelled = label.length <= CLAIM_LABEL && isMere && label.some((word) => CLAIM.has(word))
  return isLabelled || block.words.split(' ').some((word) => CLAIM.has(word) && !common.has(word))
}
