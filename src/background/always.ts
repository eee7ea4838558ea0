import { openPage } from '../extension/inject.ts'
import { askPage } from '../extension/messages.ts'
import { registerFor } from '../extension/pageScript.ts'
import { grantedSites } from '../extension/sitePermission.ts'
import { changeSites, loadSite, loadSites, type SiteChange } from '../extension/sites.ts'
import { isPrivateInFront, tabsOfSites } from '../extension/tabs.ts'

const alwaysClean =
  (always: boolean): SiteChange =>
  (rules) => ({ ...rules, always })

let last: Promise<unknown> = Promise.resolve()

/**
 * Has the browser run the content script on the sites that are always to be cleaned and that it gives us leave for, and
 * on no others. The pages of a new one that are open are cleaned at once. May be called at any time.
 */
export function registerAlways(): Promise<void> {
  // One after the other, since what is registered is first read and then written.
  const done = last.then(async () => {
    const [{ rules }, isGranted] = await Promise.all([loadSites(), grantedSites()])
    const sites = [...rules].filter(([site, { always }]) => always && isGranted(site)).map(([site]) => site)
    const fresh = await registerFor(sites)
    for (const tab of await tabsOfSites(fresh)) cleanTab(tab)
  })
  last = done.catch(() => {})
  return done
}

/** Cleans a page that was open when its site became one that is always cleaned. */
async function cleanTab(tabId: number): Promise<void> {
  try {
    await openPage(tabId)
    await askPage(tabId, { type: 'clean', on: true })
  } catch {
    // A tab that shows an error page or was closed meanwhile has nothing to be cleaned.
  }
}

/**
 * The reader gave leave for these sites, in the popup or in the browser's own settings: there is no other use for it. Given
 * over a private window it stays with the browser, since we remember nothing of those.
 */
export async function sitesGiven(sites: string[]): Promise<void> {
  if (await isPrivateInFront()) return
  await changeSites(new Map(sites.map((site) => [site, alwaysClean(true)])))
  await registerAlways()
}

/** The reader took leave back, and with it what it was given for. A site synced from another device may never have had it. */
export async function sitesTaken(among: (site: string) => boolean): Promise<void> {
  const [{ rules }, isGranted] = await Promise.all([loadSites(), grantedSites()])
  const over = [...rules].filter(([site, { always }]) => always && among(site) && !isGranted(site))
  await changeSites(new Map(over.map(([site]) => [site, alwaysClean(false)])))
  await registerAlways()
}

/** Whether the content script that the browser started on a page of the site may clean it. */
export async function mayCleanOn(site: string): Promise<boolean> {
  const [{ always }, isGranted] = await Promise.all([loadSite(site), grantedSites()])
  return always && isGranted(site)
}
