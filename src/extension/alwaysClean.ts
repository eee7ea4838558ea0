import { askForSite, giveBackSite, grantedSites } from './sitePermission.ts'
import { changeSite, loadSite } from './sites.ts'

/** Whether a site is cleaned by itself: the reader wants it, and the browser gives us leave. */
export async function isAlwaysClean(site: string): Promise<boolean> {
  const [{ always }, isGranted] = await Promise.all([loadSite(site), grantedSites()])
  return always && isGranted(site)
}

/**
 * Has a site cleaned by itself from now on, or no longer. To begin it must be called at once when the reader presses
 * something, before any `await`, since the browser may have to ask. Gives whether the site is cleaned by itself then.
 * The background does the rest, also where the browser's question closes the popup that asked.
 */
export async function setAlwaysClean(site: string, on: boolean): Promise<boolean> {
  // Another device may have the site cleaned by itself: who gives no leave here says nothing of that.
  if (on && !(await askForSite(site))) return false
  return rememberAlways(site, on)
}

/** Turns it around, where nobody knows yet how it stands; the same goes for when to call it. */
export async function toggleAlwaysClean(site: string): Promise<boolean> {
  const [isOn, isGranted] = await Promise.all([isAlwaysClean(site), askForSite(site)])
  return isGranted && rememberAlways(site, !isOn)
}

async function rememberAlways(site: string, on: boolean): Promise<boolean> {
  await changeSite(site, (rules) => ({ ...rules, always: on }))
  if (!on) await giveBackSite(site)
  return on
}
