import media from '../article/mediaWords.json' with { type: 'json' }
import patterns from '../clutter/linkPatterns.json' with { type: 'json' }
import type { Pseudonyms } from './pseudonyms.ts'

const KNOWN_PARTS = new Set<string>(Object.values(patterns).flat())
const KNOWN_HOSTS = [
  ...patterns.social,
  ...patterns.store,
  ...patterns.affiliateHost,
  ...media.embedHosts,
  ...media.adHosts,
].map((place) => place.split('/')[0]!)

/** File endings and names of index pages, which say of what kind an address is. */
const KEPT_NAME =
  /^(index|default|home|s?html?|php|aspx?|story|pdf|docx?|xlsx?|csv|zip|mp3|mp4|jpe?g|png|gif|webp|svg)$/i

/** An address of the same shape that leads nowhere: hosts and names replaced, what its shape is told by kept. */
export function anonymousAddress(href: string, names: Pseudonyms): string {
  if (!URL.canParse(href)) return ''
  const url = new URL(href)
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}x`
  const path = url.pathname.split('/').map((part) => anonymousPart(part, names))
  const query = [...url.searchParams].map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(names.name(value))}`,
  )
  const hash = url.hash === '' ? '' : `#${anonymousPart(url.hash.slice(1), names)}`
  return `${url.protocol}//${anonymousHost(url.hostname, names)}${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`
}

function anonymousHost(host: string, names: Pseudonyms): string {
  if (KNOWN_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))) return host
  if (patterns.affiliateQueryHost.some((known) => host.startsWith(known) || host.includes(`.${known}`))) return host
  const labels = host.split('.')
  const isShort = (label: string) => label.length <= 3
  // The last label, with a short one before it as in co.uk, is the registry's; one reserved for examples stands for it.
  const end = labels.length > 2 && isShort(labels.at(-2)!) ? -2 : -1
  const own = labels.slice(0, end).map((label) => (/^(www|m|amp)$/.test(label) ? label : names.name(label)))
  return [...own, 'example'].join('.')
}

function anonymousPart(part: string, names: Pseudonyms): string {
  if (KNOWN_PARTS.has(part.toLowerCase())) return part
  const replaced = decoded(part).replace(/[^-_.~+,;:()\s]+/g, (word) =>
    KEPT_NAME.test(word) ? word : names.name(word),
  )
  return encodeURIComponent(replaced)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
