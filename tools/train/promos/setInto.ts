import { toEnd } from '../../../src/article/steps.ts'
import { sentences } from '../../../src/article/text/sentences.ts'
import type { Article, Block } from '../../../src/article/types.ts'
import { gatherEvidence } from '../../../src/clutter/promos/promoEvidence.ts'
import { isPossible } from '../../../src/clutter/promos/promoLines.ts'
import { signsOf } from '../../../src/clutter/promos/promoSigns.ts'
import type { Example } from './examples.ts'

/** Cues put before a headline, by language; others take the English ones, as many sites do. */
const CUES: Record<string, string[]> = {
  en: ['Read more', 'Also read', 'READ ALSO'],
  de: ['Lesen Sie auch', 'Mehr zum Thema'],
  fr: ['Lire aussi'],
  es: ['Lea también'],
  it: ['Leggi anche'],
  pt: ['Leia também'],
  nl: ['Lees ook'],
}
/** A set-in line weighs less than one that was found, since it is alike on all pages. */
const WEIGHTS: Record<string, number> = { wcxb: 0.3 }
const NEWS_WEIGHT = 0.8

/**
 * Lines set into an article between two of its paragraphs, because labelled pages have few that stand there in a plain
 * paragraph: the linked headline of another page, bare and after a cue (promos), and a sentence of the story that is all
 * link (none).
 */
export function setInto(
  article: Article,
  headlines: string[],
  random: () => number,
  dataset: string,
): Omit<Example, 'site'>[] {
  const { body, language, url } = article
  const places = body.flatMap((block, i) => (isInside(body, i) && block.text.length > 120 ? [i] : []))
  if (places.length < 4 || headlines.length < 4) return []
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)]!
  const cues = CUES[language.slice(0, 2)] ?? CUES.en!
  const headline = pick(headlines)
  const cue = pick(cues) + (random() < 0.6 ? ': ' : ' ')
  const { text } = body[pick(places)]!
  const said = text.slice(0, sentences(text, language)[0]?.end).trim()
  const lines = [
    { name: 'set in: headline', text: headline, from: 0, y: 1 },
    { name: 'set in: cue', text: cue + headline, from: random() < 0.3 ? 0 : cue.length, y: 1 },
    { name: 'set in: sentence', text: said, from: 0, y: 0 },
  ]
  return lines.flatMap(({ name, text, from, y }) => {
    const at = pick(places) + 1
    const href = `${new URL(url).origin}/2025/11/another-story-of-this-site-${Math.floor(random() * 1e6)}`
    const links = [{ start: from, end: text.length, href, rel: '' }]
    const line: Block = { ...body[at - 1]!, id: -1, text, links, emphasis: 0 }
    const changed = [...body.slice(0, at), line, ...body.slice(at)]
    const evidence = toEnd(gatherEvidence({ ...article, body: changed }))[at]!
    if (!isPossible(line, evidence)) return []
    return [{ dataset: name, text, y, signs: signsOf(evidence, changed, at), weight: WEIGHTS[dataset] ?? NEWS_WEIGHT }]
  })
}

function isInside(body: Block[], index: number): boolean {
  const { story, kind } = body[index]!
  return story && kind === 'paragraph' && index > 2 && index < body.length - 3 && body[index + 1]!.story
}
