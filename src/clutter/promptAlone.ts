import { readsAsSentence } from '../article/structure.ts'
import type { Block } from '../article/types.ts'
import { allPhrases, clauses, FURTHER, holds, LONGEST_PROMPT, letters, lineOf, type Phrases } from './promptPhrases.ts'
import type { Prompt } from './prompts.ts'

/**
 * What a line without a link asks, as scraped text and boxes with a button have it. Stricter: the act must open the line or
 * a part of it, or end it in scripts that put it last, since “subscribe” amid a sentence tells of others. What is set into the
 * story may ask more loosely, and there the title of a newsletter is enough.
 */
export function promptAlone(block: Alone): Prompt | null {
  const { text, links, kind: blockKind } = block
  if (links.length > 0 || (blockKind !== 'paragraph' && blockKind !== 'heading')) return null
  const story = block.odds >= SURELY
  if (text.length > (story ? LONGEST_PROMPT : LONGEST_INSET)) return null
  const line = lineOf(text)
  for (const phrases of allPhrases()) {
    const { kind, things } = phrases
    // The story itself asks its readers what they think, and speaks of networks and of giving; its headings name apps.
    const mayAsk =
      kind === 'newsletter' ||
      (blockKind === 'paragraph' && (kind === 'app' || kind === 'ad' || (!story && kind !== 'poll')))
    if (!mayAsk) continue
    const names = (list: string[]) => list.some((one) => holds(line, one))
    const isLetter = kind === 'newsletter' && !story
    const mayBeTitle = isLetter && (!block.story || !readsAsSentence(text))
    if (mayBeTitle && names(letters().titles)) return { kind, text }
    const isNamed = names(things) || (isLetter && names(letters().mailboxes))
    if (isNamed && clauses(text).some((clause) => isAct(clause, phrases, story))) return { kind, text }
  }
  return null
}

/** Whether a part of a line asks: it opens with an act; in scripts further from Latin, whose verbs may come last, or ends with one. */
function isAct(clause: string, { openings, acts }: Phrases, story: boolean): boolean {
  const isLong = (act: string) => !story || act.trim().length > SHORT_ACT
  const isStem = (act: string) => {
    if (act.charCodeAt(0) < FURTHER) return isLong(act) && clause.startsWith(` ${act}`)
    if (clause.length > LONGEST_UNSPACED) return false
    return story ? clause.startsWith(` ${act}`) || clause.trimEnd().endsWith(act) : clause.includes(act)
  }
  return openings.some((act) => isLong(act) && clause.startsWith(` ${act.trim()} `)) || acts.some(isStem)
}

/** What is looked at in a line without a link. */
type Alone = Pick<Block, 'text' | 'links' | 'story' | 'odds' | 'kind'>

/**
 * What has these odds is surely of the story, and asks nothing unless it says so strictly. Of the lines below that ask more
 * loosely on 848 dev pages none is of its story; on 60 pages written to be unseen nine are promos.
 */
const SURELY = 0.7

/** What is set into the story may say more (characters) and yet be no paragraph. */
const LONGEST_INSET = 300
/** Acts of so few letters begin too many other words. */
const SHORT_ACT = 3
/** In scripts without spaces, what is longer (characters) is a paragraph. */
const LONGEST_UNSPACED = 60
