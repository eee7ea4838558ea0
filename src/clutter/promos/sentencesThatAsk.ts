import { sentences } from '../../article/text/sentences.ts'
import type { Article, Block } from '../../article/types.ts'
import { linkTarget } from '../links/linkTarget.ts'
import { unaccented } from '../unaccented.ts'
import { type Labelled, LEAST_STORY, type Stretch } from './labelledLinks.ts'
import { PLACES, promptIn } from './prompts.ts'
import { isNamedIn, namesOf, namesSite } from './siteNames.ts'
import * as subscribers from './subscriberWords.json' with { type: 'json' }

/** A site asks in few words (characters). */
const LONGEST = 160

/**
 * Sentences amid a paragraph that ask the reader to do something with the site itself: “Follow the Ferryman on Facebook!”
 * They hold a link to where that is done, and name the site, in their words or in the address: whatever else the story
 * recommends is its own.
 */
export function sentencesThatAsk(
  { text, links }: Block,
  { url, language, site }: Pick<Article, 'url' | 'language' | 'site'>,
): (Stretch & Labelled & { asks: true })[] {
  const leading = links.filter(({ href }) => PLACES.has(linkTarget(href, url)))
  if (leading.length === 0) return []
  const names = namesOf(site, url)
  return sentences(text, language).flatMap(({ start: opens, end }) => {
    const start = opens + (AFTER_DASH.exec(text.slice(opens, end))?.[0].length ?? 0)
    const said = text.slice(start, end)
    const held = leading.filter(
      (link) => link.start >= start && link.end <= end && !isOfSubscribers(said, link.start - start, link.end - start),
    )
    if (held.length === 0 || said.length > LONGEST || text.length - said.length < LEAST_STORY) return []
    const targets = held.map(({ href }) => linkTarget(href, url))
    const isOfSite = targets.includes('subscribe') || held.some(({ href }) => isNamedIn(href, names))
    if (!isOfSite && !namesSite(said, site, names)) return []
    const moved = held.map((link) => ({ ...link, start: link.start - start, end: link.end - start }))
    const prompt = promptIn({ text: said, links: moved }, targets, true)
    return prompt ? [{ start, end, label: prompt.text, asks: true as const }] : []
  })
}

let words: Set<string> | undefined

/** Whether a link names those who subscribe, behind what opens the sentence: “Readers, many of them subscribers, have written”. */
function isOfSubscribers(said: string, start: number, end: number): boolean {
  words ??= new Set(Object.values(subscribers.words).flat())
  return start > 0 && words.has(unaccented(said.slice(start, end).trim()))
}

/** What stands before a sentence that a dash opens, which the segmenter takes for one with it: “…,” he says. —If you like it, … */
const AFTER_DASH = /^.*[.!?…]["”’»)]*\s+[—–]\s*(?=\p{Lu})/su
