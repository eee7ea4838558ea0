import browser from 'webextension-polyfill'

/** The pattern that browsers know all pages of a site by. */
export function patternOf(site: string): string {
  return `*://${site}/*`
}

/**
 * Asks the reader for leave to run on a site. Must be called at once when the reader presses something, before any
 * `await`, or the browser refuses to ask. Gives whether the leave is there; without a question where it was before.
 */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(site)] }).catch(() => false)
}

/** Gives the leave back. Where the reader gave it for all sites at once, it stays. */
export async function giveBackSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(site)] }).catch(() => false)
}

/** Gives back the leave for all sites. */
export async function giveBackAllSites(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => false)
}

/** Tells which sites the extension has leave to run on. */
export async function grantedSites(): Promise<(site: string) => boolean> {
  const { origins = [] } = await browser.permissions.getAll()
  return (site) => origins.some((origin) => covers(origin, site))
}

/** Whether a pattern of origins, as browsers report it, takes in a site. */
export function covers(origin: string, site: string): boolean {
  const host = /^[^:]+:\/\/([^/:]+)/.exec(origin)?.[1]
  if (origin === '<all_urls>' || host === '*') return true
  return host === site || (host?.startsWith('*.') === true && `.${site}`.endsWith(host.slice(1)))
}

/** The site that a pattern of origins is for, where it is for one alone. */
function siteIn(origin: string): string[] {
  const host = /^[^:]+:\/\/([^/:*]+)/.exec(origin)?.[1]
  return host ? [host] : []
}

/** Calls `given` with the sites that the reader has let the extension run on, also in the browser's own settings. */
export function onSitesGiven(given: (sites: string[]) => Promise<void>): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => given(origins.flatMap(siteIn)))
}

/**
 * Calls `taken` when the reader takes such leave back, here or in the browser's own settings, with what tells of a site
 * whether it was among it.
 */
export function onSitesTaken(taken: (among: (site: string) => boolean) => Promise<void>): void {
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length > 0) return taken((site) => origins.some((origin) => covers(origin, site)))
  })
}

/** Calls `changed` whenever leave is given or taken back, until the signal says stop. */
export function onGrantsChanged(changed: () => void, signal: AbortSignal): void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(changed)
  onRemoved.addListener(changed)
  signal.addEventListener('abort', () => {
    onAdded.removeListener(changed)
    onRemoved.removeListener(changed)
  })
}
