/** The address by which a page is one reading: a fragment is a place on the page, unless the site routes by it. */
export function addressOf({ href, hash }: Location): string {
  return /^#[!/]/.test(hash) ? href : href.slice(0, href.length - hash.length)
}
