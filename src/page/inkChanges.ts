/** Milliseconds after which a page has faded from one scheme into the other. By hand. */
const FADED = 600

/**
 * Calls back when the colours of a page have become others: the reader changes the scheme, or the page an attribute of its root
 * or body, as its own switch for the night does. That is waited for until it has faded in; a page that sets an attribute with
 * each step of a scroll costs one look when it stands still.
 * @returns ends it.
 */
export function onInkChanges(document: Document, repaint: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const changed = () => {
    clearTimeout(timer)
    timer = setTimeout(repaint, FADED)
  }
  // A document without a window has no scheme.
  const scheme = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)')
  scheme?.addEventListener('change', changed)
  const observer = new MutationObserver(changed)
  for (const node of [document.documentElement, document.body]) if (node) observer.observe(node, { attributes: true })
  return () => {
    scheme?.removeEventListener('change', changed)
    observer.disconnect()
    clearTimeout(timer)
  }
}
