import * as words from './mediaWords.json' with { type: 'json' }

/** Attributes in which pages keep the address of a picture that they load once it scrolls into view. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-full-src', 'data-hi-res-src']
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset']

/** A picture narrower than this (pixels) that stands in for one still to be loaded is its blurred small copy. */
const STAND_IN = 64

/** A picture written into the page that is longer (characters) stays there: the reading travels by message. */
const LONGEST_DATA = 500_000

/** One written into the page that is shorter (characters) has a pixel or two: an empty GIF has 56 to 82, a PNG some 120. */
const SHORTEST_DATA = 160

/** Where a picture can be had, and whether the page has it already. */
export interface ImageAddress {
  /** Absolute address, of the web or `data:`; '' where the page names none. */
  src: string
  loaded: boolean
}

/** The address that the page shows a picture from, or that it would load it from. */
export function imageAddress(image: HTMLImageElement, base: string): ImageAddress {
  const shown = image.currentSrc || image.getAttribute('src') || ''
  const waiting = lazyAddress(image, base)
  const isStandIn = waiting !== '' && (isPlaceholder(shown) || image.naturalWidth <= STAND_IN)
  const src = isStandIn ? waiting : isBlank(shown) ? '' : showable(shown, base) || waiting
  return { src, loaded: !isStandIn && src !== '' && image.complete === true && image.naturalWidth > 0 }
}

/**
 * What a picture is known by on its page, whether or not it is loaded by now: the name of the address that it waits for,
 * since what stands in for pictures is the same for all, else of the one it has; '' where the page names none.
 */
export function nameOfImage(image: HTMLImageElement, base: string): string {
  const shown = image.getAttribute('src') ?? ''
  const address = lazyAddress(image, base) || showable(shown, base)
  if (isBlank(address)) return ''
  // An address of no other page, as in a file that was saved, is a name as it is written.
  return address ? pictureName(address) : shown
}

/** The address as an absolute one that an extension page can show a picture from; '' for any other. */
export function showable(address: string, base: string): string {
  if (/^data:image\//i.test(address)) return address.length <= LONGEST_DATA ? address : ''
  if (address.trim() === '' || !URL.canParse(address, base)) return ''
  const { protocol, href } = new URL(address, base)
  return /^https?:$/.test(protocol) ? href : ''
}

/** Any other parameter may tell which picture is meant. */
const SIZE_PARAMETERS = new Set(words.sizeParameters)

/** What all sizes of one picture have alike in their addresses: WordPress and others put the size at the end of the name. */
export function pictureName(src: string): string {
  if (!/^https?:/.test(src)) return src
  const { host, pathname, searchParams } = new URL(src)
  const other = [...searchParams].filter(([name]) => !SIZE_PARAMETERS.has(name.toLowerCase())).map(String)
  return [host + pathname.replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, ''), ...other].join('&')
}

function lazyAddress(image: HTMLImageElement, base: string): string {
  for (const name of LAZY) {
    const found = showable(image.getAttribute(name) ?? '', base)
    if (found) return found
  }
  const sources = image.parentElement?.localName === 'picture' ? image.parentElement.querySelectorAll('source') : []
  for (const element of [image, ...sources]) {
    for (const name of LAZY_SETS) {
      const found = showable(widest(element.getAttribute(name) ?? ''), base)
      if (found) return found
    }
  }
  return showable(withoutScripts(image), base)
}

/** The address in the `noscript` beside a picture or around which its `picture` stands, for browsers that run no script. */
function withoutScripts(image: HTMLImageElement): string {
  const beside = image.parentElement?.localName === 'picture' ? image.parentElement : image
  const fallback = [beside.nextElementSibling, beside.previousElementSibling].find(
    (one) => one?.localName === 'noscript',
  )
  // Where scripts run its content is text, not elements.
  return /<img\s[^>]*?\ssrc=["']?([^"'\s>]+)/i.exec(fallback?.textContent ?? '')?.[1]?.replaceAll('&amp;', '&') ?? ''
}

/** The candidate of a `srcset` for the widest or densest screen. */
function widest(set: string): string {
  let best = ''
  let most = -1
  // Addresses may hold commas, so candidates are parted where a descriptor ends, as the HTML standard does.
  for (const [, address = '', size = '1'] of set.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
    if (Number(size) <= most) continue
    most = Number(size)
    best = address
  }
  return best
}

/** A picture written into the page that shows nothing: one pixel, or a drawing without a line. */
function isBlank(address: string): boolean {
  if (!/^data:image\//i.test(address)) return false
  if (/^data:image\/svg/i.test(address)) return /<svg[^>]*(\/>|>\s*<\/svg>)/i.test(drawingOf(address))
  return address.length < SHORTEST_DATA
}

function drawingOf(address: string): string {
  const comma = address.indexOf(',')
  const [head, data] = [address.slice(0, comma), address.slice(comma + 1)]
  try {
    return head.endsWith(';base64') ? atob(data) : decodeURIComponent(data)
  } catch {
    return data
  }
}

/** A picture written into the page, or none: what stands there until the real one is loaded. */
export function isPlaceholder(address: string): boolean {
  return (
    address === '' || /^data:/i.test(address) || /(^|[/_-])(blank|placeholder|spacer|transparent)[^/]*$/i.test(address)
  )
}
