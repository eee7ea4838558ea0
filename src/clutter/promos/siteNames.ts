import { letterRuns, opensUpperCase } from '../../article/text/characters.ts'
import { primaryTag } from '../../article/text/primaryTag.ts'
import { remember } from '../../article/text/remember.ts'
import { sameSite, webAddress } from '../links/webAddress.ts'
import * as data from './promptPhrases.json' with { type: 'json' }
import { lineOf } from './promptPhrases.ts'

/** A shorter name (characters) is a part of too many others. */
const LEAST_NAME = 5
const LEAST_WORD = 6

/** What a site is called: its name and that of its host, without blanks. */
export function namesOf(site: string, url: string): string[] {
  const host = webAddress(url)?.hostname.replace(/^www\./, '') ?? ''
  return [...site.split('.'), ...host.split('.')].map(joined).filter((name) => name.length >= LEAST_NAME)
}

/** Whether a longer word of the site's name stands in a sentence: “the Messenger app” of the Vale Messenger. */
function saysWordOf(site: string, said: string): boolean {
  const own = letterRuns(site).filter(({ length }) => length >= LEAST_WORD)
  const runs = new Set(letterRuns(said))
  return own.some((word) => runs.has(word))
}

/**
 * Whether a text names the site, by its name or by a longer word of it.
 * @param names what the site is called.
 */
export function namesSite(text: string, site: string, names: string[]): boolean {
  return namesWholeSite(text, names) || saysWordOf(site, text) || saysEndOf(names, text)
}

/** Whether what a host ends with stands in a sentence as a name: “the Sentinel” of `westernsentinel`. It begins with a town. */
function saysEndOf(names: string[], said: string): boolean {
  const words = letterRuns(said).filter((run) => run.length >= LEAST_NAME && opensUpperCase(run))
  return words.some((word) => names.some((name) => name.endsWith(joined(word)) && name.length > word.length))
}

/** Whether a text has the whole name of the site, of which a part may be that of its town. */
export function namesWholeSite(text: string, names: string[]): boolean {
  return hasName(joined(text), names)
}

/** Whether a line speaks for the site: of “us”, or by its name. */
export function speaksForSite(text: string, site: string, names: string[]): boolean {
  return saysOneOf(text, oursIn('en')) || namesSite(text, site, names)
}

/**
 * Whether a text says “us” or “our”.
 * @param language BCP 47 tag, or '' when unknown: then in any language.
 */
export function speaksOfUs(text: string, language: string): boolean {
  return saysOneOf(text, oursIn(language)) || data.oursParts.some((part) => text.includes(part))
}

/** Whether a word of a text is one of these; “US” is a country. */
function saysOneOf(text: string, words: ReadonlySet<string>): boolean {
  const isShouted = (run: string) => run === run.toUpperCase() && run !== run.toLowerCase()
  return letterRuns(text).some((run) => words.has(run.toLowerCase()) && !isShouted(run))
}

const oursIn = remember((language: string) => {
  const words: Record<string, string> = data.ours
  const lists = language === '' ? Object.values(words) : [words[primaryTag(language)] ?? '']
  return new Set(lists.flatMap((list) => list.split(' ')))
})

function hasName(words: string, names: string[]): boolean {
  return names.some((name) => words.includes(name))
}

/** Whether a part of an address behind its host is called as the site is, or is a part of its name: `?id=com.ferryman`. */
export function isNamedIn(href: string, names: string[]): boolean {
  const link = webAddress(href)
  const parts = link ? `${link.pathname} ${link.search}`.split(/[^\p{L}]+/u).map(joined) : []
  return parts.some(
    (part) => part.length >= LEAST_NAME && (hasName(part, names) || names.some((name) => name.includes(part))),
  )
}

/** Whether a text gives an address for letters to the site. */
export function givesAddressOf(url: string, text: string): boolean {
  return [...text.matchAll(LETTERS_TO)].some(([, host]) => sameSite(`https://${host}`, url))
}

const LETTERS_TO = /[\w.+-]@([\w-]+(?:\.[\w-]+)+)/g

/** A text without accents and blanks, as hosts are spelt. */
function joined(text: string): string {
  return lineOf(text).spaced.replaceAll(' ', '')
}
