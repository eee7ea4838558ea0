import media from '../article/media/mediaWords.json' with { type: 'json' }
import patterns from '../clutter/links/linkPatterns.json' with { type: 'json' }
import { registryLabels, webAddress } from '../clutter/links/webAddress.ts'
import { anonymousId } from './ids.ts'
import { anyOf, changeBetween } from './keptStretches.ts'
import type { Pseudonyms } from './pseudonyms.ts'

const { source: _, ...lists } = patterns
const KNOWN_PARTS = new Set<string>(Object.values(lists).flat())
/** Those of several words stand inside longer parts, too. */
const KNOWN_STRETCHES = anyOf([...KNOWN_PARTS].filter((part) => part.includes('-')))
const KNOWN_HOSTS = [
  ...patterns.social,
  ...patterns.givingHost,
  ...patterns.store,
  ...patterns.affiliateHost,
  ...patterns.wrapperHost,
  ...media.embedHosts,
  ...media.adHosts,
].map((place) => place.split('/')[0]!)

const SHOPS = new Set(patterns.shops)

/** File endings and names of index pages, which say of what kind an address is. */
const KEPT_NAME =
  /^(index|default|home|s?html?|php|aspx?|story|pdf|docx?|xlsx?|csv|zip|mp3|mp4|jpe?g|png|gif|webp|svg)$/i

/** An address of the same shape that leads nowhere: hosts and names replaced, what its shape is told by kept. */
export function anonymousAddress(href: string, names: Pseudonyms): string {
  // A page that has no address of the web has links without a host.
  const isRelative = /^[/.?#]/.test(href)
  if (!URL.canParse(href) && !isRelative) return ''
  const url = webAddress(href)
  if (!url) return ''
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}x`
  const path = url.pathname.split('/').map((part) => anonymousPart(part, names))
  const query = [...url.searchParams].map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(anonymousValue(value, names))}`,
  )
  const hash = anonymousFragment(url.hash, names)
  const site = isRelative ? '' : `${url.protocol}//${anonymousHost(url.hostname, names)}`
  return `${site}${path.join('/')}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`
}

/** The end of an address from its “#” on, which names an element. */
function anonymousFragment(hash: string, names: Pseudonyms): string {
  return encodeURI(anonymousId(decoded(hash), names))
}

/** Some addresses hold another. */
function anonymousValue(value: string, names: Pseudonyms): string {
  return /^https?:\/\//.test(value) ? anonymousAddress(value, names) : names.name(value)
}

function anonymousHost(host: string, names: Pseudonyms): string {
  if (KNOWN_HOSTS.some((known) => host === known || host.endsWith(`.${known}`))) return host
  if (patterns.affiliateQueryHost.some((known) => host.startsWith(known) || host.includes(`.${known}`))) return host
  const labels = host.split('.')
  // One label that is reserved for examples stands for those of the registry.
  const end = -registryLabels(labels)
  const isKept = (label: string) => /^(www|m|amp)$/.test(label) || SHOPS.has(label)
  const own = labels.slice(0, end).map((label) => (isKept(label) ? label : names.name(label)))
  return [...own, 'example'].join('.')
}

function anonymousPart(part: string, names: Pseudonyms): string {
  if (KNOWN_PARTS.has(part.toLowerCase())) return part
  return encodeURIComponent(inOtherWords(decoded(part), names))
}

function inOtherWords(part: string, names: Pseudonyms): string {
  const replaced = (text: string) =>
    text.replace(/[^-_.~+,;:()\s]+/g, (word) =>
      KEPT_NAME.test(word) || KNOWN_PARTS.has(word.toLowerCase()) ? word : names.name(word),
    )
  return changeBetween(part, KNOWN_STRETCHES, replaced)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
