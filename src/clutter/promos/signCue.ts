import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Cue, type CueKind, cueAt } from '../cues.ts'
import { type LinkTarget, linkTarget } from '../links/linkTarget.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }

/** A line that opens with a sign has at most so many characters; a longer one is a paragraph. */
const LONGEST = 200
/** Where the links of such a line lead: nowhere but to the site, and to what it is followed, heard or paid for by. */
const LEADS = new Set<LinkTarget>(['story', 'section', 'tag', 'social', 'store', 'subscribe'])
/** A headline in brackets has so many words; fewer say whose a film is. */
const LEAST_WORDS = 4
/** What stands in brackets as a whole. */
const BRACKETED = /^[[［【(（]([^[\]［］【】]+)[\]］】)）]$/su
const ARROW = /^(?:[→▶►▷☞➡👉»›]|>>)/u

/**
 * What tells a promo whatever its language: a line that opens with the sign of what one plays or gets by a message (“🎧 New in
 * our podcast: …”), or with an arrow and ends with the link that it points to, where all links lead to the site or its channels;
 * or a headline behind a word for videos that stands in brackets as a whole, as newsrooms keep the place of a player.
 */
export function signCue({ kind, text, links }: Block, url: string): Cue | null {
  if (kind !== 'paragraph' || text.length > LONGEST) return null
  const held = BRACKETED.exec(text)?.[1]
  const cue = held ? cueAt(held) : null
  if (cue?.kind === 'video' && words(held!).length > LEAST_WORDS) return { ...cue, form: 'marked', weak: false }
  if (links.length === 0 || !links.every(({ href }) => LEADS.has(linkTarget(href, url)))) return null
  const sign = SIGNS.find(([one]) => text.startsWith(one))
  if (sign) return markedBy(sign[0], sign[1])
  const arrow = ARROW.exec(text)?.[0]
  const isLast = links.length === 1 && /^[\s.!»”"]*$/.test(text.slice(links[0]!.end))
  return arrow && isLast ? markedBy(arrow, 'story') : null
}

const SIGNS = Object.entries(promoWords.signs).flatMap(([kind, signs]) =>
  signs.map((sign) => [sign, kind as CueKind] as const),
)

function markedBy(sign: string, kind: CueKind): Cue {
  return { kind, text: sign, length: sign.length, form: 'marked', weak: true }
}
