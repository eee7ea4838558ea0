import type { Block } from '../../article/types.ts'
import { ALL_LINKED, linkShare } from '../../article/walk/structure.ts'
import type { LinkTarget } from '../links/linkTarget.ts'
import { isPointer } from '../links/promptLink.ts'
import { unaccented } from '../unaccented.ts'
import { callOdds } from './callOdds.ts'
import { endsSentence } from './linkedEnding.ts'
import { clicks } from './pointers.ts'
import type { Prompt } from './prompts.ts'
import * as limits from './siteCallLimits.json' with { type: 'json' }

/** Such a line has at most so many characters; a longer one tells of something. */
const LONGEST = 120
/** Where it leads: to another page of the site. */
const OWN = new Set<LinkTarget>(['story', 'section', 'tag'])

/**
 * A line, and no sentence, that ends with its only link, which says no more than “here” or “click here” and leads to another page
 * of the site: “To follow the heatwave as it goes on, click here”. Sources are linked by what they are, or stand on other sites.
 * @param targets where its links lead.
 */
export function pointingLine(
  { text, kind, links }: Pick<Block, 'text' | 'kind' | 'links'>,
  targets: LinkTarget[],
): Prompt | null {
  const [link, ...more] = links
  const isLine = kind === 'paragraph' && text.length <= LONGEST && !endsSentence(text)
  if (!isLine || !link || more.length > 0 || !OWN.has(targets[0]!)) return null
  const isLast = /^[\s»>→]*$/u.test(text.slice(link.end))
  const pointer = text.slice(link.start, link.end)
  if (!isLast || !isPointer(pointer)) return null
  return clicks(unaccented(pointer)) || callOdds(text) >= limits.pointing ? { kind: 'call', text } : null
}

/** A line in a few words whose links all lead to where one subscribes: “The Herald for two crowns a day. See plans”. */
export function subscribeLine(
  { text, kind, links }: Pick<Block, 'text' | 'kind' | 'links'>,
  targets: LinkTarget[],
  isSetApart: boolean,
): Prompt | null {
  // What is all link is known by that.
  const leads = targets.length > 0 && targets.every((target) => target === 'subscribe')
  const isPartLinked = linkShare({ text, links }) < ALL_LINKED
  if (!isPartLinked || kind !== 'paragraph' || !leads || text.length > LONGEST) return null
  return isSetApart || callOdds(text) >= limits.atEnd ? { kind: 'call', text } : null
}
