import type { Block } from '../../article/types.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import { callOdds } from './callOdds.ts'
import { endsSentence } from './linkedEnding.ts'
import type { Prompt } from './prompts.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** What names an app and where each kind of phone has it takes at most so many characters. By hand: the longest of 10 has 93. */
const LONGEST = 160

/**
 * The app that a line offers to two kinds of phones and says no more of, “The Courier app: news as it breaks. For iOS, for
 * Android”: all its links lead to stores. Reports on apps tell of them in sentences.
 * @param targets where its links lead.
 */
export function appForPhones({ text, kind }: Pick<Block, 'text' | 'kind'>, targets: LinkTarget[]): Prompt | null {
  const isOffer = targets.length > 1 && targets.every((target) => target === 'store')
  if (!isOffer || kind !== 'paragraph' || text.length > LONGEST || endsSentence(text)) return null
  return callOdds(text) >= limits.odds ? { kind: 'app', text } : null
}
