/**
 * Has the place shown that a link on the page itself, or its address, leads to: a list of contents may lead into what is
 * folded, and then the browser finds nothing to scroll to.
 * @param reveal shows an element where it stands in a fold; gives whether it did.
 */
export function followFragments(document: Document, reveal: (element: Element) => boolean, signal: AbortSignal): void {
  const target = (address: string) => {
    const { hash } = new URL(address, document.URL)
    return hash.length > 1 ? document.getElementById(decoded(hash.slice(1))) : null
  }
  const onClick = (event: Event) => {
    const link = event.composedPath().find((one) => (one as Element).localName === 'a') as HTMLAnchorElement | undefined
    const element = link?.href && isSamePage(link.href, document.URL) ? target(link.href) : null
    if (element) reveal(element)
  }
  const onHash = () => {
    const element = target(document.URL)
    if (element && reveal(element)) element.scrollIntoView()
  }
  document.addEventListener('click', onClick, true)
  document.defaultView?.addEventListener('hashchange', onHash)
  signal.addEventListener('abort', () => {
    document.removeEventListener('click', onClick, true)
    document.defaultView?.removeEventListener('hashchange', onHash)
  })
}

function isSamePage(address: string, page: string): boolean {
  return URL.canParse(address) && address.split('#')[0] === page.split('#')[0]
}

/** A page may write anything behind its “#”. */
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
