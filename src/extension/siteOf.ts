/** The site that an address belongs to: its host, as the browser grants permissions by; '' where there is none. */
export function siteOf(url: string | undefined): string {
  if (!url || !URL.canParse(url)) return ''
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) ? hostname : ''
}

/** Whether a text may be the name of a site: just what an address of the site gives. */
export function isSiteName(name: string): boolean {
  return name !== '' && siteOf(`https://${name}`) === name
}
