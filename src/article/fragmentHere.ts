/**
 * The fragment of an address that leads to a place on the page itself, or '' where it leads to none.
 * @param page the page's own address.
 */
export function fragmentHere(href: string, page: string): string {
  const at = href.indexOf('#')
  const isHere = at === 0 || (at > 0 && href.slice(0, at) === withoutFragment(page))
  return isHere ? href.slice(at + 1) : ''
}

function withoutFragment(address: string): string {
  return address.split('#', 1)[0]!
}
