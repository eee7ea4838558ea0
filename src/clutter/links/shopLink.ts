import { letterRuns } from '../../article/text/characters.ts'
import { isOfNewsroom } from './filedAddress.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { linkTarget, speaksForItself } from './linkTarget.ts'
import { bareHost, destination, webAddress } from './webAddress.ts'

const SEARCH = new Set(patterns.searchPath)
const NOTICE = new Set(patterns.noticePath)

/** Whether a link leads to a shop: a shop's page for a product, or a link that pays for visitors. */
export function isShop(href: string, articleUrl: string): boolean {
  const link = destination(webAddress(href))
  if (!link) return false
  return (
    linkTarget(href, articleUrl) === 'affiliate' ||
    (!speaksForItself(bareHost(link)) && patterns.shops.some((name) => `.${link.hostname}.`.includes(`.${name}.`)))
  )
}

/** Whether a shop says something there, and sells nothing: what it calls back, how it works. */
export function isShopNotice(href: string): boolean {
  const path = destination(webAddress(href))?.pathname.toLowerCase() ?? ''
  return path.split(/[/_-]/).some((word) => NOTICE.has(word))
}

/** Whether a shop's address is that of a search in it: by its path, with what was looked for in the query. */
export function isShopSearch(href: string): boolean {
  const link = destination(webAddress(href))
  return (
    link !== null &&
    link.search !== '' &&
    link.pathname
      .toLowerCase()
      .split('/')
      .some((part) => SEARCH.has(part))
  )
}

/**
 * Whether the link is named by its shop, or a newsroom's story tells of it: then the shop may be what is spoken of.
 * @param isTold whether a word stands in the story.
 */
export function isShopTold(
  anchor: string,
  href: string,
  articleUrl: string,
  isTold: (word: string) => boolean,
): boolean {
  const link = webAddress(href)
  if (!link) return false
  const labels = link.hostname.split('.')
  const [name = ''] = bareHost(link).split('.')
  return (
    letterRuns(anchor).some((run) => run.length >= LEAST_NAME && labels.includes(run.toLowerCase())) ||
    (isOfNewsroom(articleUrl) && name.length >= LEAST_NAME && isTold(name))
  )
}

/** A shorter word (letters) is part of too many hosts. */
const LEAST_NAME = 4
