import { remember } from '../../article/text/remember.ts'
import * as patterns from './linkPatterns.json' with { type: 'json' }

/** Stands for the site of a page that has no address of the web, such as a saved file: no such host can be. */
const NOWHERE = 'https://page.invalid'

/**
 * An address as one of the web, or null where it is none; links of a page without one lead to its own site where they name no
 * other. Parsing is slow, and each link is asked after by several detectors.
 */
export const webAddress = remember((address: string): URL | null => {
  if (!URL.canParse(address)) return URL.canParse(address, NOWHERE) ? new URL(address, NOWHERE) : null
  const url = new URL(address)
  if (url.protocol === 'file:') return new URL(url.pathname + url.search + url.hash, NOWHERE)
  return url.href.startsWith('about:') ? new URL(NOWHERE) : url
})

/** The host without what stands before the site's own name. */
export function bareHost(url: URL): string {
  return url.hostname.toLowerCase().replace(/^(www|m|amp)\./, '')
}

/** The registrable domain, near enough: the last two labels, three where the second is a public one such as co.uk. */
export function siteOf(host: string): string {
  const labels = host.split('.')
  return labels.slice(-1 - registryLabels(labels)).join('.')
}

/** How many labels at the end of a host are the registry's: two in co.uk, one in most. */
export function registryLabels(labels: string[]): number {
  const isPublic = /^(co|com|net|org|gov|ac|edu|or|ne)$/.test(labels.at(-2) ?? '') && (labels.at(-1)?.length ?? 0) === 2
  return isPublic ? 2 : 1
}

/** Where a link leads: mail filters wrap each address into their own. */
export function destination(link: URL | null): URL | null {
  const isWrapped = link && patterns.wrapperHost.some((host) => `.${link.hostname}`.endsWith(`.${host}`))
  const inner = isWrapped && link.searchParams.get('url')
  return inner ? webAddress(inner) : link
}

/** Whether two addresses are of one site, subdomains counted as one. */
export function sameSite(a: string, b: string): boolean {
  const [x, y] = [webAddress(a), webAddress(b)]
  return x !== null && y !== null && x.hostname !== '' && siteOf(bareHost(x)) === siteOf(bareHost(y))
}
