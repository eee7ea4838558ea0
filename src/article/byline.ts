import * as bylineWords from './bylineWords.json' with { type: 'json' }
import type { Metadata } from './metadata.ts'
import { letterRuns, opensUpperCase } from './text/characters.ts'
import { fold } from './text/normalise.ts'

const BY = new Set(bylineWords.by)
const IN_NAMES = new Set(bylineWords.inNames)
/** Names of two or three people, or of one with a day. */
export const MOST_NAMES = 7
/** “and”, “de”, “van” and the like between names have at most so many letters. */
const LONGEST_PARTICLE = 3

/** Whether a word is one that a byline opens with. */
export function isBy(word: string): boolean {
  return BY.has(word.toLowerCase())
}

/** Whether such a word opens names too, as “von” and “di” do: nothing tells “Di Stefano Marco” from “di Marco Stefano”. */
export function opensNames(word: string): boolean {
  return IN_NAMES.has(word.toLowerCase())
}

/** Whether words are names, and what stands between names. */
export function areNames(runs: string[]): boolean {
  return runs.every((run) => opensUpperCase(run) || run.length <= LONGEST_PARTICLE)
}

const ENDS_SENTENCE = /[.!?…。！？।]["”»’」]?$/

/** Words of a byline beside the name and the numbers of its date: "by", a month, a weekday, "updated". */
const MOST_OTHER_WORDS = 4

/** Words of a line that says the date, beside its numbers: who wrote it, "published", a month, "last updated". */
export const MOST_WORDS_WITH_DATE = 9
/** A page may state its date by another clock than it shows, so that the day is the one before or after (ms). */
const DAY = 86_400_000

/**
 * Whether a line says who wrote the story, or when, and no more.
 * @param stated authors and date of the story as the page states them; '' says no line does.
 */
export function isByline(text: string, stated: Pick<Metadata, 'byline' | 'published'>): boolean {
  return saysWho(text, stated.byline) || saysWhen(text, stated.published)
}

function saysWho(text: string, byline: string): boolean {
  const names = new Set(letterRuns(fold(byline)))
  const words = letterRuns(fold(text))
  const others = words.filter((word) => !names.has(word) && !/\d/.test(word))
  const named = new Set(words.filter((word) => names.has(word) && word.length > 1))
  return named.size >= Math.min(2, names.size) && named.size > 0 && others.length <= MOST_OTHER_WORDS
}

function saysWhen(text: string, published: string): boolean {
  const day = Date.parse(published)
  const numbers = new Set((fold(text).match(/\d+/g) ?? []).map(Number))
  if (Number.isNaN(day) || ENDS_SENTENCE.test(text) || numbers.size < 2) return false
  const words = letterRuns(fold(text)).filter((word) => !/^\d+$/.test(word))
  if (words.length > MOST_WORDS_WITH_DATE) return false
  return [day - DAY, day, day + DAY].some((time) => {
    const date = new Date(time)
    const year = date.getUTCFullYear()
    return numbers.has(date.getUTCDate()) && (numbers.has(year) || numbers.has(year % 100))
  })
}
