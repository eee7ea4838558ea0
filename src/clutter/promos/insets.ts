import { eachInSteps, type Steps } from '../../article/steps.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED, readsAsSentence } from '../../article/walk/structure.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import * as limits from '../settleLimits.json' with { type: 'json' }
import { isInFieldBox } from './fieldBoxes.ts'
import type { Evidence } from './promoEvidence.ts'
import { asks } from './promoSigns.ts'
import { promptAlone } from './promptAlone.ts'

/** An inset with more blocks, or more text (characters), is a section of the page. By hand, on 848 dev pages. */
const MOST_BLOCKS = 12
const LONGEST = 700
/** So many sentences of the story stand before an inset and after it; above them stand byline and date, below them the page's end. */
const BEFORE = 2
const AFTER = 1
/** A sentence of the story is longer (characters). */
const SENTENCE = 60
/** From these odds on a line is rather of the story than not. */
const HALF = 0.5
/** What may be set into a story for its own sake. */
const FOR_ITS_OWN_SAKE = new Set<Block['kind']>(['quote', 'row', 'code'])

/** What is set into the story and goes as one, as positions in the body. */
export interface PromoInset {
  blocks: number[]
  /** The block by which it is known. */
  lead: number
  /** How sure it is, 0–1. */
  sure: number
}

/**
 * The insets that are promos: what is set into the story together with the headline of another story, or with a line that
 * asks to subscribe, follow, give or vote, goes with it. That is how a teaser goes with its date and its topic, and a
 * newsletter with its title, also where nothing else speaks against them. Beside a headline, what may be of the story is taken
 * along only where it is a promo by itself.
 * @param confidence that each block is a promo by itself, 0–1.
 */
export function* promoInsets(body: Block[], evidence: Evidence[], confidence: number[]): Steps<PromoInset[]> {
  const insets = new Map<number, number[]>()
  const sentences: number[] = []
  yield* eachInSteps(body, (block, index) => {
    const isPlain = block.story && block.kind === 'paragraph' && !block.inset
    if (isPlain && block.text.length > SENTENCE && readsAsSentence(block.text)) sentences.push(index)
    if (!block.inset) return
    const known = insets.get(block.inset)
    if (known) known.push(index)
    else insets.set(block.inset, [index])
  })
  const [from, to] = [sentences[BEFORE - 1] ?? body.length, sentences.at(-AFTER) ?? -1]
  const result: PromoInset[] = []
  yield* eachInSteps([...insets.values()], (inset) => {
    const length = inset.reduce((sum, index) => sum + body[index]!.text.length, 0)
    if (inset[0]! < from || inset.at(-1)! > to || inset.length > MOST_BLOCKS || length > LONGEST) return
    if (inset.some((index) => FOR_ITS_OWN_SAKE.has(body[index]!.kind))) return
    const found = leadOf(inset, body, evidence, confidence)
    if (!found) return
    const isAsking = asks(evidence[found.lead]!) || isInFieldBox(body[found.lead]!)
    const goes = (index: number) =>
      !evidence[index]!.forReader &&
      (!body[index]!.story ||
        confidence[index]! >= limits.apply.promo ||
        // The title of a newsletter heads what asks.
        (isAsking && (body[index]!.kind === 'heading' || body[index]!.odds < HALF)))
    result.push({ blocks: inset.filter(goes), ...found })
  })
  return result
}

/** The surest line of an inset that leads elsewhere, or its first where all lines ask only together. */
function leadOf(
  inset: number[],
  body: Block[],
  evidence: Evidence[],
  confidence: number[],
): Pick<PromoInset, 'lead' | 'sure'> | null {
  const isSure = (index: number) => confidence[index]! >= limits.apply.promo
  const leading = inset.filter((index) => isSure(index) && leadsElsewhere(body[index]!, evidence[index]!))
  const [lead] = leading.sort((a, b) => confidence[b]! - confidence[a]!)
  if (lead !== undefined) return { lead, sure: confidence[lead]! }
  return asksTogether(inset.map((index) => body[index]!)) ? { lead: inset[0]!, sure: TOGETHER } : null
}

/** Whether a block leads to another page of the site, by a headline or a button, or asks the reader to do something. */
function leadsElsewhere(block: Block, evidence: Evidence): boolean {
  const { linked, targets, cue, shop } = evidence
  if (asks(evidence) || targets.includes('subscribe') || isInFieldBox(block)) return true
  const isOnSite = targets.some((target, i) => ON_SITE.has(target) && !NO_PAGE.test(block.links[i]!.href))
  // “Read more” may lead on from what a card itself tells; a headline never does.
  return linked >= ALL_LINKED && !shop && isOnSite && !(cue?.kind === 'story' && cue.form === 'whole')
}

/**
 * Whether the lines of an inset ask only together, as where one says “The week in your inbox” and the next “Subscribe”.
 */
function asksTogether(inset: Block[]): boolean {
  const isBare = inset.every((block) => !block.story && block.links.length === 0)
  const text = inset.map((block) => block.text.trim()).join('. ')
  return (
    isBare && inset.length > 1 && promptAlone({ text, links: [], story: false, odds: 0, kind: 'paragraph' }) !== null
  )
}

/** How sure that is; a line that asks by itself has as much. */
const TOGETHER = 0.9

/** Where a link leads to another page of the own site. */
const ON_SITE = new Set<LinkTarget>(['story', 'section', 'tag', 'other'])
/** What is no page. */
const NO_PAGE = /^(mailto|tel|sms|javascript):/i
