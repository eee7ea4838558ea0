import { words } from '../../article/text/words.ts'
import type { Block } from '../../article/types.ts'
import { type Cue, type CueKind, cueAt } from '../cues.ts'
import { type LinkTarget, linkTarget } from '../links/linkTarget.ts'
import * as promoWords from './promoWords.json' with { type: 'json' }
import { isNamedIn, namesOf } from './siteNames.ts'

/** A line that opens with a sign has at most so many characters; a longer one is a paragraph. */
const LONGEST = 200
/** Where the links of such a line lead: nowhere but to the site, and to what it is followed, heard or paid for by. */
const LEADS = new Set<LinkTarget>(['story', 'section', 'tag', 'social', 'store', 'subscribe'])
/** A headline in brackets has so many words; fewer say whose a film is. */
const LEAST_WORDS = 4
/** What stands in brackets as a whole. */
const BRACKETED = /^[[［【(（]([^[\]［］【】]+)[\]］】)）]$/su
/** Behind a label, and no sentence: “Video Lantern TV: The ferry is raised”. */
const LABELLED = /^[^.。:：]{1,40}[:：].*[^.。]$/su
/** A headline has so many words, and more where its address does not tell that it is one. */
const HEADLINE = 3
const LONG_HEADLINE = 5
const ARROW = /^(?:[→▶►▷☞➡👉»›]|>>)/u

/**
 * What tells a promo whatever its language: a line that opens with the sign of what one plays or gets by a message (“🎧 New in
 * our podcast: …”), or with an arrow and ends with the headline that it points to, where all links lead to the site or its channels;
 * or a headline behind a word for videos that stands in brackets as a whole, as newsrooms keep the place of a player.
 */
export function signCue({ kind, text, links }: Block, url: string): Cue | null {
  if (kind !== 'paragraph' || text.length > LONGEST) return null
  const held = BRACKETED.exec(text)?.[1]
  const cue = held ? cueAt(held) : null
  if (cue?.kind === 'video' && words(held!).length > LEAST_WORDS && LABELLED.test(held!))
    return { ...cue, form: 'marked', weak: false }
  const sign = SIGNS.find(([one]) => text.startsWith(one))
  const arrow = ARROW.exec(text)?.[0]
  if (!sign && !arrow) return null
  if (links.length === 0 || !links.every(({ href }) => leadsToSite(href, url))) return null
  if (sign) return markedBy(sign[0], sign[1])
  const [link, ...more] = links
  const isLast = more.length === 0 && /^[\s.!»”"]*$/.test(text.slice(link!.end))
  // Arrows open the lines of a list, too, where a word or two are linked.
  const least = linkTarget(link!.href, url) === 'story' ? HEADLINE : LONG_HEADLINE
  return arrow && isLast && words(text.slice(link!.start, link!.end)).length >= least ? markedBy(arrow, 'story') : null
}

/** Whether a link leads to the site, to a channel called as it is, or to where it is paid for or got. */
function leadsToSite(href: string, url: string): boolean {
  const target = linkTarget(href, url)
  return LEADS.has(target) && (target !== 'social' || isNamedIn(href, namesOf('', url)))
}

const SIGNS = Object.entries(promoWords.signs).flatMap(([kind, signs]) =>
  signs.map((sign) => [sign, kind as CueKind] as const),
)

function markedBy(sign: string, kind: CueKind): Cue {
  return { kind, text: sign, length: sign.length, form: 'marked', weak: true }
}
