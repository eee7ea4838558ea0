import { remember } from '../../article/text/remember.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }
import { webAddress } from './webAddress.ts'

const NEWS = new Set(patterns.newsPath)
const OFFICIAL = new Set(patterns.officialHost)
const OFFICIAL_NAMES = new Set(patterns.officialName)
/** A year with what follows it in the path of a story. */
export const DATE = /\/(19|20)\d\d\/(\d{1,2}\/|[^/]+-[^/]+)/
/** A month beside its year, in letters or numbers, or a whole day: `/2026/mar/04/`, `/2026-03/`, `-2026-03-04`, `/04_marzo_26/`; or a number with points, `/402.117.338`. */
export const MONTH =
  /\/(19|20)\d\d(\/[a-z]{3}\/|-\d\d\/)|\b(19|20)\d\d-\d\d-\d\d\b|\/\d\d_[a-z]+_\d\d\/|\/\d{3}\.\d{3}\.\d{3}$/
/** Names under which a query numbers a page. */
export const FILED_BY = new Set(patterns.idQuery)
/** A code goes from letters to digits and back at least so often; the name of a product does so once or twice. */
const SWITCHES = 4

/** Whether an address has the number, the code or the date by which sites file their stories; guides and manuals have none. */
export function isFiled(address: string): boolean {
  const url = webAddress(address)
  if (!url) return false
  const { pathname } = url
  const isNumbered = [...url.searchParams].some(
    ([key, value]) => FILED_BY.has(key.toLowerCase()) && /\d{3,}/.test(value),
  )
  if (isNumbered || /\d{5,}/.test(pathname) || DATE.test(pathname) || MONTH.test(pathname)) return true
  return pathname.split(/[/,-]/).some((part) => part.length >= 6 && isCode(part))
}

/**
 * Whether an address is that of a newsroom's story: it is filed, or has its long title below a section that no firm and no
 * guide has, and is none of a town hall's or the like.
 */
export const isOfNewsroom = remember((address: string): boolean => {
  if (isOfficial(address)) return false
  const path = webAddress(address)?.pathname.toLowerCase().split('/').filter(Boolean) ?? []
  const title = path.at(-1)?.split(/[-_]/) ?? []
  return isFiled(address) || (title.length >= LEAST_TITLE && path.slice(0, -1).some((part) => NEWS.has(part)))
})

/** Whether an address is one of a town hall, a university or the like, by the name of its host. */
function isOfficial(address: string): boolean {
  const labels = webAddress(address)?.hostname.toLowerCase().split('.') ?? []
  // Portals have a host `edu` for their stories on schools.
  if (labels.slice(-2).some((label) => OFFICIAL.has(label))) return true
  return labels.some((label) => label.split('-').some((part) => OFFICIAL_NAMES.has(part)))
}

/** A story's title has at least so many words. */
const LEAST_TITLE = 5

function isCode(part: string): boolean {
  const isMixed = /\d/.test(part) && /[a-z]/.test(part) && /[A-Z]/.test(part)
  return isMixed || (part.match(/\d(?=[a-z])|[a-z](?=\d)/g)?.length ?? 0) >= SWITCHES
}
