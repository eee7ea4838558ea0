import type { Block } from '../../article/types.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import type { Prompt } from './prompts.ts'

/** What names an app and where each kind of phone has it takes at most so many characters. By hand: the longest of 10 has 93. */
const LONGEST = 160

/**
 * The app that a line offers to two kinds of phones and says no more of, “The Courier app: news as it breaks. For iOS, for
 * Android”: all its links lead to stores. An app that the story is about is told of elsewhere in it, and so no foreign line.
 * @param targets where its links lead.
 */
export function appForPhones({ text, kind }: Pick<Block, 'text' | 'kind'>, targets: LinkTarget[]): Prompt | null {
  const isOffer = targets.length > 1 && targets.every((target) => target === 'store')
  return isOffer && kind === 'paragraph' && text.length <= LONGEST ? { kind: 'app', text } : null
}
