import { isPrivate } from '../extension/privateWindow.ts'
import { loadSettings, onSettingsChanged, type Settings } from '../extension/settings.ts'
import { remember } from '../extension/siteMessages.ts'
import { siteOf } from '../extension/siteOf.ts'
import { NO_RULES, type Remembered, remembering } from '../extension/siteRules.ts'
import { loadSite, onSitesChanged } from '../extension/sites.ts'
import type { Wishes } from './wishes.ts'

/** What the reader wants of this page, kept up to date. */
export interface Following {
  wishes(): Wishes
  /** Whether anything can be remembered of the site. */
  hasSite: boolean
  /** Takes over what the reader decided on the page, for this site if it has a name and the window is not private. */
  remember(what: Remembered, on: boolean): Promise<void>
}

/** Follows the settings and the rules of the page's site until the signal says stop. */
export async function followWishes(changed: (wishes: Wishes) => void, signal: AbortSignal): Promise<Following> {
  const site = siteOf(location.href)
  let [settings, rules] = await Promise.all([loadSettings(), site ? loadSite(site) : NO_RULES])
  const wishes = (): Wishes => {
    const { strength, kinds, markers } = settings
    return { strength, kinds, markers, rules }
  }
  onSettingsChanged((now: Settings) => {
    settings = now
    changed(wishes())
  }, signal)
  // What is decided in a private window is for that page and leaves no trace.
  const isStored = site !== '' && !isPrivate()
  const renew = async () => {
    rules = await loadSite(site)
    changed(wishes())
  }
  if (isStored) onSitesChanged(renew, signal)
  return {
    wishes,
    hasSite: isStored,
    async remember(what, on) {
      rules = remembering(rules, what, on)
      if (isStored) await remember(what, on)
    },
  }
}
