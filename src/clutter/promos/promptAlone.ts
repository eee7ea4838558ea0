import { hasDigit, withoutMarksAround } from '../../article/text/characters.ts'
import type { Block } from '../../article/types.ts'
import { readsAsSentence } from '../../article/walk/structure.ts'
import {
  ALL_MARKS,
  allPhrases,
  channels,
  clauses,
  FURTHER,
  holds,
  LEAST_STEM,
  type Line,
  LONGEST_PROMPT,
  letters,
  lineOf,
  type Phrases,
} from './promptPhrases.ts'
import type { Prompt } from './prompts.ts'

/**
 * What a line without a link asks, as scraped text and boxes with a button have it. Stricter: the act must open the line or
 * a part of it, or end it in scripts that put it last, since “subscribe” amid a sentence tells of others. What is set into the
 * story, or is foreign to it, may ask more loosely; set into it, the title of a newsletter is enough.
 * @param foreign whether its words are none of the story's.
 * @param asks whether it is foreign, and speaks to its readers or is set otherwise than the story is.
 * @param ofSite whether it names a channel of the site.
 */
export function promptAlone(block: Alone, { foreign = false, asks = false, ofSite = false } = {}): Prompt | null {
  const { text, links, kind: blockKind } = block
  if (links.length > 0 || (blockKind !== 'paragraph' && blockKind !== 'heading')) return null
  const mayBeOfStory = block.odds >= SURELY
  const isStrict = mayBeOfStory && !asks
  if (text.length > (mayBeOfStory ? LONGEST_PROMPT : LONGEST_INSET)) return null
  const line = lineOf(text, true)
  for (const phrases of allPhrases()) {
    const { kind, things, linkedOnly, namesThing, areTerms } = phrases
    // The story itself speaks of networks and of giving, and its headings name apps.
    const isLine =
      kind === 'app' ||
      kind === 'ad' ||
      (areTerms && hasDigit(text)) ||
      (kind === 'follow' && foreign && !readsAsSentence(text))
    const names = (list: string[]) => list.some((one) => holds(line, one))
    const mayFollow = kind === 'follow' && (ofSite || namesThing)
    const mayAsk = kind === 'newsletter' || (blockKind === 'paragraph' && (isLine || mayFollow || !isStrict))
    if (linkedOnly || !mayAsk) continue
    const isLetter = kind === 'newsletter'
    const mayBeTitle = isLetter && !mayBeOfStory && (!block.story || !readsAsSentence(text))
    if (mayBeTitle && names(letters().titles)) return { kind, text }
    // What it is called and where it comes to say enough: “Our newsletter, at six in your inbox.”
    if (isLetter && asks && names(letters().titles) && names(letters().mailboxes)) return { kind, text }
    const isNamed = names(things) || (isLetter && !isStrict && names(letters().mailboxes))
    if (isNamed && clauses(text, isStrict ? undefined : ALL_MARKS).some((clause) => isAct(clause, phrases, isStrict)))
      return { kind, text }
  }
  return null
}

/**
 * Whether a line names a channel and the site, and so may ask to follow it though it is set as the story is.
 * @param site the name of the site, or its host.
 */
export function namesChannelOf(site: string, text: string): boolean {
  if (text.length > LONGEST_PROMPT) return false
  const line = lineOf(text)
  if (!channels().some((one) => holds(line, one))) return false
  const [name = ''] = site
    .split('.')
    .map(joined)
    .sort((a, b) => b.length - a.length)
  return name.length >= LEAST_NAME && joined(text).includes(name)
}

/** The words of a text without blanks, as hosts join them. */
function joined(text: string): string {
  return lineOf(text).spaced.replaceAll(' ', '')
}

/** A shorter name (characters) may be a part of any word. */
const LEAST_NAME = 5

/** Whether a part of a line asks: it opens with an act; in scripts further from Latin, whose verbs may come last, or ends with one. */
function isAct({ folded, spaced }: Line, { openings, acts }: Phrases, isStrict: boolean): boolean {
  const isLong = (act: string) => !isStrict || act.trim().length > SHORT_ACT
  const isStem = (act: string) => {
    const code = act.charCodeAt(0)
    if (code < FURTHER) return isLong(act) && (spaced.startsWith(` ${act}`) || (!isStrict && isAtEdge(spaced, act)))
    if (folded.length > (isSpaced(code) ? LONGEST_SPACED : LONGEST_UNSPACED)) return false
    const said = withoutMarksAround(folded)
    return isStrict ? said.startsWith(act) || said.endsWith(act) : said.includes(act)
  }
  return openings.some((act) => isLong(act) && spaced.startsWith(` ${act.trim()} `)) || acts.some(isStem)
}

/** Whether the second word begins so, or one of the last two: “dann abonnieren Sie”, “jetzt die App laden”, “ücretsiz abone ol”. */
function isAtEdge(spaced: string, act: string): boolean {
  const words = spaced.trim().split(' ')
  const edge = [words[1], ...words.slice(-2)]
  return act.length >= LEAST_STEM && edge.some((word) => word?.startsWith(act))
}

/** Whether the script of a letter parts words by spaces: Hebrew to the scripts of India, and Hangul. */
function isSpaced(code: number): boolean {
  return code < THAI || (code >= FIRST_HANGUL && code <= LAST_HANGUL)
}

const THAI = 0xe00
const FIRST_HANGUL = 0xac00
const LAST_HANGUL = 0xd7a3

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
/** In scripts further from Latin, what is longer (characters) is a paragraph, sooner without spaces. */
const LONGEST_UNSPACED = 60
const LONGEST_SPACED = 120
