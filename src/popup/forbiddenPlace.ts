/** Kinds of pages that extensions are kept out of; each has its own way on for the reader. */
export type Place = 'browser' | 'store' | 'file' | 'pdf' | 'other'

const STORES = /^(chromewebstore\.google\.com|addons\.mozilla\.org|microsoftedge\.microsoft\.com|addons\.opera\.com)$/

/**
 * Says what kind of page the browser has just kept us out of. It is asked afterwards only: which pages are closed to us
 * differs from browser to browser, and only the browser knows.
 */
export function placeOf(address = ''): Place {
  if (!URL.canParse(address)) return 'other'
  const { protocol, hostname, pathname } = new URL(address)
  if (/\.pdf$/i.test(pathname)) return 'pdf'
  if (protocol === 'file:') return 'file'
  if (!/^https?:$/.test(protocol)) return 'browser'
  if (STORES.test(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'))) return 'store'
  return 'other'
}
