import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import { type Cue, cueAt, shopCueAtEnd } from '../cues.ts'
import { linkTarget } from '../links/linkTarget.ts'
import { isShop } from '../links/shopLink.ts'
import { cueBeforeLinks } from './labelCue.ts'
import { tellsOfPoll } from './pollLine.ts'
import type { Evidence } from './promoEvidence.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { PLACES, promptIn } from './prompts.ts'

const STRONG = new Set(promoWords.strong)
const WEAK = new Set(promoWords.weak)
const POLL = new Set(promoWords.poll)
/** In so many blocks below a question stands what was answered. */
export const RESULTS = 2

/** What a block says by itself. */
export type Said = Pick<Evidence, 'cue' | 'prompt' | 'targets' | 'classes' | 'sentence' | 'shop'>

/**
 * What a block says by itself, by its words, its links and its classes.
 * @param below the next blocks.
 * @param common class words of the story's own wrappers, which say nothing.
 * @param label the label that it opens with, if any.
 * @param speaksForIt whether a text speaks for the site.
 */
export function saidBy(
  block: Block,
  below: Block[],
  url: string,
  common: ReadonlySet<string>,
  label: Cue | null,
  speaksForIt: (text: string) => boolean,
): Said {
  // The id of a heading is often made of its own words.
  const own = new Set(block.kind === 'heading' ? words(block.text) : [])
  const classes = [...new Set(block.words.split(' '))].filter((word) => !common.has(word) && !own.has(word))
  const isLinked = linkShare(block) >= ALL_LINKED
  const isOfShops = block.links.length > 0 && block.links.every((link) => isShop(link.href, url))
  const atHead = cueAt(block.text) ?? cueBeforeLinks(block)
  const isMere = atHead?.weak && atHead.form === 'open'
  const first = (isMere ? label : null) ?? atHead ?? (isLinked && isOfShops ? shopCueAtEnd(block.text) : label)
  const cue = first && tellsOfPoll(block, first, below) ? null : first
  const targets = block.links.map((link) => linkTarget(link.href, url))
  const isOfSite = targets.some((target) => PLACES.has(target)) && speaksForIt(block.text)
  return {
    cue,
    prompt: cue?.form === 'whole' ? null : promptIn(block, targets, isOfSite),
    targets,
    shop: isOfShops,
    classes: {
      strong: classes.filter((word) => STRONG.has(word)),
      weak: classes.filter((word) => WEAK.has(word)),
      poll: classes.filter((word) => POLL.has(word)),
    },
    sentence: readsAsSentence(block.text),
  }
}

/** The length of a video says what its box is. */
export function lengthCue(text: string): Cue {
  return { kind: 'video', text, length: text.length, form: 'whole', weak: false }
}
