/** A page has at most so many markers; what is folded beyond them is folded without. */
export const MOST_MARKERS = 100

/**
 * The rules that tie each marker to the element that makes room for it. Both stand in the page's own tree, because
 * an anchor's name holds in one tree only.
 */
export function anchorRules(): string {
  return Array.from(
    { length: MOST_MARKERS },
    (_, n) =>
      `[data-unecho~="m${n}"]{anchor-name:--unecho-${n}!important}` +
      `[data-unecho-marker~="m${n}"]{position-anchor:--unecho-${n}!important}`,
  ).join('\n')
}

/** Whether the browser can place markers; elsewhere pages are folded without them. */
export function canPlaceMarkers(): boolean {
  return typeof CSS !== 'undefined' && CSS.supports('anchor-name: --a')
}
