import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import { collapse, fold } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import type { Article, Block } from '../../article/types.ts'
import { linkShare, readsAsSentence } from '../../article/walk/structure.ts'
import { type Cue, cueAt, isRelatedHeading } from '../cues.ts'
import { finding } from '../finding.ts'
import { sameSite } from '../links/webAddress.ts'
import type { Finding } from '../types.ts'

/** A teaser is at least this much linked; its date or section name is not. */
const LINKED = 0.5
/** What is longer than a headline with its date (characters) is a teaser only if nearly all of it is linked. */
const TEASER = 160
const MOSTLY = 0.85
/** What has these odds may be of the story. */
const SURELY = 0.7
/** A box has at most so many lines; no list of teasers is longer than some of them. */
const BOX = 20
const LONGEST_LIST = 200
/** A date, section name or reading time between two teasers is at most this long (characters). */
const SHORT = 40

/** A heading such as "Related" with the list of other stories below it. */
export function* relatedLists({ body, url, site }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  // A site may name itself in it: “More Courier stories”.
  const saidBy = ({ text }: Block) => (site === '' ? text : collapse(text.replace(site, '')))
  const lines = yield* mapInSteps(body, (block) => (block.text.length > TEASER ? null : lineOf(saidBy(block))))
  const named = yield* countsOf(lines)
  yield* eachInSteps(body, (block, index) => {
    // “Read more” that is itself a link is no heading.
    if (linkShare(block) >= LINKED) return
    const line = lines[index]
    if (!line) return
    const isNamed = named.get(line.opening) === 1
    const least = isRelatedHeading(line.said) ? 1 : isListCue(line) || isNamed ? 2 : 0
    if (least === 0) return
    const { list, teasers } = listAfter(body, index)
    if (teasers < least) return
    // The parts of a series on film are shown elsewhere, and sources on other sites.
    if ((isNamed || cueAt(block.text)?.kind === 'series') && !list.every((one) => leadsInside(one, url))) return
    const reason = { code: 'promo_related_list', args: [block.text] }
    result.push(finding([block, ...list], { category: 'promo', confidence: 0.95, reason }))
  })
  return result
}

/** What is looked at in a line that may head a list. */
interface Line {
  said: string
  cue: Cue | null
  /** The cue of several words that opens it and names in a few more what is listed, “More news from Tarrow”; else ''. */
  opening: string
}

function lineOf(said: string): Line {
  const cue = cueAt(said)
  const isNamed = cue?.kind === 'story' && cue.form === 'open' && words(cue.text).length > 1 && !readsAsSentence(said)
  const opening = isNamed && words(said.slice(cue.length)).length <= NAME ? fold(cue.text) : ''
  return { said, cue, opening }
}

/** What the stories below are about is told in so many words. */
const NAME = 4

/** How often each such cue opens a line: a guide has one below each of its parts. */
function* countsOf(lines: (Line | null)[]): Steps<Map<string, number>> {
  const counts = new Map<string, number>()
  yield* eachInSteps(lines, (line) => {
    if (line?.opening) counts.set(line.opening, (counts.get(line.opening) ?? 0) + 1)
  })
  return counts
}

/** Whether a line says “Read more” or “In this series”, and nothing else: what leads on may be one link below it, and is a list from two on. */
function isListCue({ cue }: Line): boolean {
  return (cue?.kind === 'story' || cue?.kind === 'series') && cue.form === 'whole'
}

/** Whether all links of a block lead to the own site. */
function leadsInside({ links }: Block, url: string): boolean {
  return links.every(({ href }) => sameSite(href, url))
}

/** The teasers right below a heading, up to the first block that is none; one of a list or a box may have lost its link. */
function listAfter(body: Block[], heading: number): { list: Block[]; teasers: number } {
  const list: Block[] = []
  let [end, teasers] = [0, 0]
  for (let index = heading + 1; index < body.length && list.length < LONGEST_LIST; index++) {
    const block = body[index]!
    const isTeaser =
      (linkShare(block) >= LINKED && (linkShare(block) >= MOSTLY || block.text.length <= TEASER)) ||
      (end > 0 && isOfList(body, index, list[end - 1]!))
    if (!isTeaser && block.text.length > SHORT) break
    if (block.kind === 'heading' && !isTeaser) break
    list.push(block)
    if (!isTeaser) continue
    end = list.length
    // Each may stand on a line of one paragraph.
    teasers += block.text.split('\n').length
  }
  return { list: list.slice(0, end), teasers }
}

/** Whether a line without a link is a teaser all the same: beside one in a list, or in a box that holds nothing longer. */
function isOfList(body: Block[], index: number, teaser: Block): boolean {
  const { group, frame, kind, links, odds, text } = body[index]!
  if (group !== teaser.group || frame !== teaser.frame || links.length > 0 || odds >= SURELY) return false
  if (text.length > TEASER || readsAsSentence(text)) return false
  return (
    kind === 'item' || body.slice(index, index + BOX).every((one) => one.group !== group || one.text.length <= TEASER)
  )
}
