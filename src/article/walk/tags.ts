import type { TextStyle } from '../types.ts'

/** Elements that start and end a block wherever the style sheet does not say otherwise (HTML standard, rendering, flow content). */
export const BLOCK_TAGS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext pre search section
  summary table caption colgroup tbody thead tfoot tr td th ul xmp`.split(/\s+/),
)

/**
 * Elements whose text is not prose on the page: code, media fallbacks, form fields. `noscript` is not
 * among them: where scripts run the browser hides it, and elsewhere it may hold the whole story. `rt` and `rp` say how a
 * word is read that stands there already.
 */
export const SKIPPED_TAGS = new Set(
  `script style template head title iframe frame frameset object embed applet svg canvas audio video picture
  select datalist textarea input option progress meter map area noembed noframes rp rt`.split(/\s+/),
)

/** Elements that show a picture, play something, or hold another page. */
export const MEDIA_TAGS = new Set('img picture video audio iframe object embed figure amp-img'.split(' '))

/** Elements inside a line whatever the style sheet says; asking it for each would only cost time. */
export const INLINE_TAGS = new Set(
  'b strong i em u s sub sup small mark abbr cite q code kbd samp var dfn bdi bdo ins del font tt wbr br img'.split(
    ' ',
  ),
)

/** What an element says of the text in it by the way it is set. */
export const STYLE_OF = new Map<string, TextStyle>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['s', 's'],
  ['del', 's'],
  ['strike', 's'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])
