import { isWebAddress } from '../ui/linkedStretch.ts'

/** A text of up to so many characters is named whole, a longer one by its first and last words. */
const WHOLE = 60
/** Words of each end that name a long text: few enough to keep the link short, enough to be found nowhere else. */
const WORDS = 4

/**
 * The page's address with a text fragment (https://wicg.github.io/scroll-to-text-fragment/): who opens it in a browser
 * of today sees that text in the page, marked; to any other browser it is the page's address.
 * @param url the page's address; '' for a page of any other scheme than http and https, which nobody else could open.
 * @param text what the link shall lead to, as it stands on the page.
 */
export function shareLink(url: string, text: string): string {
  if (!isWebAddress(url)) return ''
  const [page, hash = ''] = url.split(/#(.*)/s)
  // What a page is itself opened with goes; its own anchor stays.
  const anchor = hash.replace(/:~:.*/s, '')
  return `${page}#${anchor}:~:text=${textDirective(text)}`
}

function textDirective(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= WHOLE) return encode(line)
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)].filter(
    (one) => one.isWordLike,
  )
  const first = words[WORDS - 1]
  const last = words.at(-WORDS)
  if (!first || !last || last.index <= first.index) return encode(line)
  return `${encode(line.slice(0, first.index + first.segment.length))},${encode(line.slice(last.index))}`
}

/** A hyphen has a meaning of its own between the parts of a directive, as have those that the built-in encodes. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D')
}
