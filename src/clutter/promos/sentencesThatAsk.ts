import { letterRuns } from '../../article/text/characters.ts'
import { sentences } from '../../article/text/sentences.ts'
import type { Article, Block } from '../../article/types.ts'
import { linkTarget, webAddress } from '../links/linkTarget.ts'
import { type Labelled, LEAST_STORY, type Stretch } from './labelledLinks.ts'
import { lineOf } from './promptPhrases.ts'
import { PLACES, promptIn } from './prompts.ts'

/** A shorter name (characters) is a part of too many others. */
const LEAST_NAME = 5
const LEAST_WORD = 6
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
    const held = leading.filter((link) => link.start >= start && link.end <= end)
    if (held.length === 0 || said.length > LONGEST || text.length - said.length < LEAST_STORY) return []
    const targets = held.map(({ href }) => linkTarget(href, url))
    const isOfSite = targets.includes('subscribe') || held.some(({ href }) => isNamedIn(href, names))
    if (!isOfSite && !hasName(joined(said), names) && !saysWordOf(site, said)) return []
    const moved = held.map((link) => ({ ...link, start: link.start - start, end: link.end - start }))
    const prompt = promptIn({ text: said, links: moved }, targets)
    return prompt ? [{ start, end, label: prompt.text, asks: true as const }] : []
  })
}

/** What stands before a sentence that a dash opens, which the segmenter takes for one with it: “…,” he says. —If you like this, …” */
const AFTER_DASH = /^.*[.!?…]["”’»)]*\s+[—–]\s*(?=\p{Lu})/su

/** What a site is called: its name and that of its host, without blanks. */
function namesOf(site: string, url: string): string[] {
  const host = webAddress(url)?.hostname.replace(/^www\./, '') ?? ''
  return [...site.split('.'), ...host.split('.')].map(joined).filter((name) => name.length >= LEAST_NAME)
}

/** Whether a longer word of the site's name stands in a sentence: “the Messenger app” of the Vale Messenger. */
function saysWordOf(site: string, said: string): boolean {
  const own = letterRuns(site).filter(({ length }) => length >= LEAST_WORD)
  const runs = new Set(letterRuns(said))
  return own.some((word) => runs.has(word))
}

function hasName(words: string, names: string[]): boolean {
  return names.some((name) => words.includes(name))
}

/** Whether a part of an address behind its host is called as the site is, or is a part of its name: `?id=com.ferryman`. */
function isNamedIn(href: string, names: string[]): boolean {
  const link = webAddress(href)
  const parts = link ? `${link.pathname} ${link.search}`.split(/[^\p{L}]+/u).map(joined) : []
  return parts.some(
    (part) => part.length >= LEAST_NAME && (hasName(part, names) || names.some((name) => name.includes(part))),
  )
}

/** A text without accents and blanks, as hosts are spelt. */
function joined(text: string): string {
  return lineOf(text).spaced.replaceAll(' ', '')
}
