import { letterRuns, opensLowerCase } from '../../article/text/characters.ts'
import { isAdviceLink } from './adviceLink.ts'
import { hasCase, isPhrase } from './anchorCase.ts'
import { isFiled, isOfNewsroom } from './filedAddress.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import type { LinkTarget } from './linkTarget.ts'
import { isListLink } from './listLink.ts'
import type { IsOtherStory } from './otherStory.ts'
import { isPointer, isPrompt, namesPlatform } from './promptLink.ts'
import { isOwnShopLink, isPaidPage, isSectionLink } from './sectionLink.ts'
import { isShop, isShopNotice, isShopSearch, isShopTold } from './shopLink.ts'
import { isShopOfNoun } from './shopOfNoun.ts'
import { isTickerLink } from './tickerLink.ts'
import { isTopicLink } from './topicLink.ts'
import { bareHost, siteOf, webAddress } from './webAddress.ts'

/** What makes a link unrelated to its sentence; the file linkKinds.json says how sure each is. */
export type LinkKind =
  | 'tag'
  | 'topic'
  | 'section'
  | 'otherStory'
  | 'advice'
  | 'home'
  | 'subscribe'
  | 'prompt'
  | 'channel'
  | 'affiliate'
  | 'review'
  | 'ownShop'
  | 'shopInPassing'
  | 'hidden'
  | 'self'
  | 'jump'
  | 'sponsored'

/** A link with what is known of its place. */
export interface LinkInPlace {
  anchor: string
  href: string
  rel: string
  target: LinkTarget
  /** Address of the article. */
  url: string
  /** Whether it is all of its block, or nearly. */
  isAlone: boolean
  /** Whether the article is about what shops sell. */
  isReview: boolean
  /** Whether the story speaks of what has that name. */
  isMentioned: (name: string) => boolean
  /** Whether a word stands in the story at all. */
  isTold: (word: string) => boolean
  /** Whether most words of a title are no names. */
  isCommon: (title: string) => boolean
  /** Whether few of the story's links tell other sites who sent the reader. */
  fewTell: boolean
  /** Whether it leads to a story of something else. */
  isOtherStory: IsOtherStory
  /** Whether a word of it stands in the title. */
  isInTitle: boolean
  /** Whether it opens its sentence. */
  opens: boolean
  /** Whether a capital letter marks a name; in German each noun has one. */
  marksNames: boolean
}

/** A common noun linked to a shop has at most so many words. */
const MOST_NOUN_WORDS = 5
/** A shop is searched for a word or two: what a sentence says of what it sells is longer. */
const MOST_SEARCHED = 2
const NOTES = new Set(patterns.notePlace)
const MESSENGERS = patterns.messenger

/** Who speaks of a front page or an index links it. */
const SPOKEN_OF = new RegExp(`\\b(?:${patterns.frontWord.join('|')})\\b`, 'i')

/** Why the link does not serve its sentence, or null where it may. */
export function kindOfLink(place: LinkInPlace): LinkKind | null {
  const { target, anchor, href } = place
  if (place.isAlone) return target === 'self' && isJump(place) ? 'jump' : null
  switch (target) {
    case 'tag':
    case 'subscribe':
      return target
    case 'home':
      return SPOKEN_OF.test(anchor) ? null : target
    case 'affiliate':
      return place.isReview && !isNoun(anchor) ? 'review' : 'affiliate'
    case 'section':
    case 'story':
      return kindOfOwn(place)
    case 'self':
      return href.includes('#') ? null : 'self'
    case 'store':
      return isPrompt(anchor) ? 'prompt' : namesPlatform(anchor) ? 'channel' : null
    case 'social':
      return namesPlatform(anchor) && isChannel(href) && mayBeOwn(href, place.url) ? 'channel' : null
    case 'other-site':
      return kindOfForeign(place)
  }
  return null
}

function kindOfOwn(place: LinkInPlace): LinkKind | null {
  const { target, anchor, href, url, isCommon } = place
  // A newsroom lists its stories on such a page; a guide links its own explanations.
  if (isOfNewsroom(url) && isTopicLink(anchor, href, url) && !isCommon(anchor)) return 'topic'
  if (isTickerLink(anchor, href, url)) return 'section'
  if (isPaidPage(href, url)) return 'sponsored'
  if (mayBeNoun(place) && isOwnShopLink(href, url)) return 'ownShop'
  if (isAdviceLink(place)) return 'advice'
  if (place.isOtherStory(place)) return 'otherStory'
  // What has an ending as files have is a story, unless the site numbers or dates its stories and not that.
  if (target === 'story') return isFiled(url) && isListLink(place, href, url) ? 'section' : null
  // A common noun linked to a section may be explained there; a name never is.
  if (isSectionLink(href, url) && !letterRuns(anchor).every(opensLowerCase)) return 'section'
  if (isListLink(place, href, url)) return 'section'
  return isPrompt(anchor) && !isPointer(anchor) ? 'prompt' : null
}

function kindOfForeign(place: LinkInPlace): LinkKind | null {
  const { anchor, href, rel, url, isReview, isMentioned, isInTitle, marksNames, fewTell } = place
  if (/^\p{L}$/u.test(anchor) && opensLowerCase(anchor)) return 'hidden'
  if (isTickerLink(anchor, href, url)) return 'section'
  if (isReview) return null
  const isPassed = isShop(href, url) && !isShopNotice(href) && !isShopTold(anchor, href, url, place.isTold)
  if (isPassed && (!isMentioned(anchor) || (isShopSearch(href) && isWordOrTwo(anchor)))) return 'shopInPassing'
  // What the title names is what the story is about, and its maker's page a source.
  const isPassing = !isInTitle && (mayBeNoun(place) || (!marksNames && !/\s/.test(anchor)))
  if (isPassing && isShopOfNoun(anchor, href, url, fewTell)) return 'shopInPassing'
  return rel.split(/\s+/).includes('sponsored') ? 'sponsored' : null
}

/** Whether it is a common noun or a short phrase, and no name. */
function isNoun(anchor: string): boolean {
  return letterRuns(anchor).length <= MOST_NOUN_WORDS && isPhrase(anchor)
}

/** Whether it is no name, as far as its letters tell; where a script has no capital ones, what the story speaks of may be one. */
function mayBeNoun(place: LinkInPlace): boolean {
  const { anchor, isMentioned } = place
  return isNoun(anchor) || isOpeningNoun(place) || (!hasCase(anchor) && !isMentioned(anchor))
}

/** Whether it is a noun in passing, be it one that the story speaks of. */
function isWordOrTwo(anchor: string): boolean {
  return letterRuns(anchor).length <= MOST_SEARCHED && !isPrompt(anchor)
}

/** Whether only its first word has a capital letter, which opens the sentence: “A pull-up bar”. */
function isOpeningNoun({ anchor, opens }: LinkInPlace): boolean {
  const [, ...rest] = letterRuns(anchor)
  return opens && rest.length > 0 && rest.length < MOST_NOUN_WORDS && rest.every(opensLowerCase)
}

/** Whether an address of a network is that of an account: at its front it speaks for itself. */
function isChannel(href: string): boolean {
  return (webAddress(href)?.pathname.length ?? 0) > 1
}

/**
 * Whether a channel may be the site's own: with messengers the police and helplines have channels, too, so that there it must be
 * called as the site is.
 */
function mayBeOwn(href: string, articleUrl: string): boolean {
  const [link, own] = [webAddress(href), webAddress(articleUrl)]
  if (!link || !own || !MESSENGERS.some((host) => bareHost(link) === host)) return true
  const [name = ''] = siteOf(bareHost(own)).split('.')
  const joined = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return joined(link.pathname).includes(joined(name))
}

/** Whether it leads to a place on the same page that is no note. */
function isJump({ anchor, href }: LinkInPlace): boolean {
  const place = href.toLowerCase().split('#')[1]
  if (place === undefined) return false
  return !place.match(/[a-z]+/g)?.some((word) => NOTES.has(word)) && /\p{L}{2}/u.test(anchor)
}
