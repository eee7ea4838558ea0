/** The address if it is of the web; a page may put any scheme into a link, and `javascript:` would run as ours. */
export function webAddress(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const { protocol } = new URL(href)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
