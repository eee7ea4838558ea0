import { isPack, PACKS, packOf, readPacks, writePack } from './sitePacks.ts'
import { isEmpty, packSite, type SiteRules, unpackSite } from './siteRules.ts'
import { asOnlyWriter, onItemsChanged } from './storage.ts'

export type { FindingKind, Remembered, Sign, SiteRules } from './siteRules.ts'

/** All sites with rules, those changed last first. */
export interface Sites {
  rules: Map<string, SiteRules>
  /** How many of them are on this device alone, because what the browser syncs is full or sync is off. */
  onlyHere: number
}

/** What the reader wants of a site. */
export async function loadSite(site: string): Promise<SiteRules> {
  return unpackSite((await readPacks([packOf(site)])).all.get(site))
}

/** What the reader wants of every site. */
export async function loadSites(): Promise<Sites> {
  const { all, onlyHere } = await readPacks(Array.from({ length: PACKS }, (_, pack) => pack))
  const newestFirst = [...all].sort(([, a], [, b]) => b.at - a.at)
  return { rules: new Map(newestFirst.map(([site, one]) => [site, unpackSite(one)])), onlyHere }
}

/** A change of what the reader wants of a site. */
export type SiteChange = (rules: SiteRules) => SiteRules

/** Changes what the reader wants of a site. Rejects when the browser stores nothing. */
export function changeSite(site: string, change: SiteChange): Promise<void> {
  return changeSites(new Map([[site, change]]))
}

/** Changes many sites with as few writes as there are packs, since browsers count them. */
export function changeSites(changes: ReadonlyMap<string, SiteChange>): Promise<void> {
  return asOnlyWriter(async () => {
    const packs = new Set([...changes.keys()].map(packOf))
    for (const pack of packs) {
      const { all } = await readPacks([pack])
      for (const [site, change] of changes) {
        if (packOf(site) !== pack) continue
        const before = all.get(site)
        const rules = change(unpackSite(before))
        if (isEmpty(rules)) all.delete(site)
        else all.set(site, packSite(rules, Math.floor(Date.now() / 1000), before))
      }
      await writePack(pack, all)
    }
  })
}

/** Forgets all sites. */
export function forgetSites(): Promise<void> {
  return asOnlyWriter(async () => {
    for (let pack = 0; pack < PACKS; pack++) await writePack(pack, new Map())
  })
}

/** Calls `changed` whenever what is wanted of any site changes, until the signal says stop. */
export function onSitesChanged(changed: () => void, signal?: AbortSignal): void {
  onItemsChanged(isPack, changed, signal)
}
