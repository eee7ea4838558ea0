/** The address by which a page is one reading: a fragment is a place on the page, unless the site routes by it. */
export function storyAddress(href: string): string {
  return /^[^#]*#[!/]/.test(href) ? href : href.replace(/#.*/s, '')
}

/** Whether two addresses are of one reading. */
export function isSamePage(one: string, other: string): boolean {
  return storyAddress(one) === storyAddress(other)
}
