import patterns from './linkPatterns.json' with { type: 'json' }

/** Where a link leads, as far as its address says. */
export type LinkTarget =
  | 'self'
  | 'home'
  | 'story'
  | 'tag'
  | 'section'
  | 'subscribe'
  | 'social'
  | 'affiliate'
  | 'file'
  | 'other-site'
  | 'other'

const TAG = new Set(patterns.tagPath)
const SUBSCRIBE = new Set(patterns.subscribePath)

/** Reads a link's address against the article's own. */
export function linkTarget(href: string, articleUrl: string): LinkTarget {
  const link = parse(href)
  const own = parse(articleUrl)
  if (!link || !/^https?:$/.test(link.protocol)) return 'other'
  const host = bareHost(link)
  if (isAffiliate(link, host)) return 'affiliate'
  const path = link.pathname.toLowerCase().split('/').filter(Boolean)
  if (patterns.social.some((name) => host === name || host.endsWith(`.${name}`))) return 'social'
  if (own === null || siteOf(host) !== siteOf(bareHost(own))) return 'other-site'
  if (link.origin === own.origin && link.pathname === own.pathname && link.search === own.search) return 'self'
  if (path.length === 0) return 'home'
  if (/\.(pdf|docx?|xlsx?|csv|zip|mp3|mp4)$/.test(link.pathname)) return 'file'
  if (path.some((part) => SUBSCRIBE.has(part))) return 'subscribe'
  if (
    path.some((part, i) => TAG.has(part) && (i < path.length - 1 || link.search !== '')) ||
    (path.length === 1 && /^(tag|topic|thema|tema)-/.test(path[0]!))
  )
    return 'tag'
  return looksLikeStory(path, link) ? 'story' : 'section'
}

/** Story addresses carry a slug of several words, a long number or a date; sections are one or two plain words. */
function looksLikeStory(path: string[], link: URL): boolean {
  const last = path.at(-1) ?? ''
  const slugWords = last.split(/[-_]/).filter((part) => part.length > 1).length
  return (
    slugWords >= 4 ||
    /\d{5,}/.test(last + link.search) ||
    /\/(19|20)\d\d\/\d{1,2}\//.test(link.pathname) ||
    /\.s?html?$|\.php$|\.story$/.test(last)
  )
}

/** Whether two addresses are of one site, subdomains counted as one. */
export function sameSite(a: string, b: string): boolean {
  const [x, y] = [parse(a), parse(b)]
  return x !== null && y !== null && x.hostname !== '' && siteOf(bareHost(x)) === siteOf(bareHost(y))
}

function isAffiliate(link: URL, host: string): boolean {
  if (patterns.affiliateHost.some((name) => host === name || host.endsWith(`.${name}`))) return true
  if (!patterns.affiliateQueryHost.some((name) => host.startsWith(name) || host.includes(`.${name}`))) return false
  return patterns.affiliateQuery.some((key) => link.searchParams.has(key))
}

function parse(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}

function bareHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^(www|m|amp)\./, '')
}

/** The registrable domain, near enough: the last two labels, three where the second is a public one such as co.uk. */
function siteOf(host: string): string {
  const labels = host.split('.')
  const isPublic = /^(co|com|net|org|gov|ac|edu|or|ne)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2
  return labels.slice(isPublic ? -3 : -2).join('.')
}
