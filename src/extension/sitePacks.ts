import { isSame } from './rebased.ts'
import { isBranch } from './settingsShape.ts'
import type { StoredSite } from './siteRules.ts'
import { readItems, readLocal, writeItem, writeLocal } from './storage.ts'

/**
 * Browsers sync at most 512 items of 8 KB, 100 KB in all, and count the writes. So many sites share an item: twelve items
 * are 96 KB, and leave the rest to the settings.
 */
export const PACKS = 12
/** Bytes of an item that are used; browsers count 8,192 with its name, and not all count alike. */
const MOST_BYTES = 8000

const keyOf = (pack: number) => `sites${pack}`
/** The sites of a pack that are too many to be synced. */
const restKeyOf = (pack: number) => `moreSites${pack}`

/** The pack that a site belongs to, the same on every device. */
export function packOf(site: string): number {
  let hash = 0
  for (let i = 0; i < site.length; i++) hash = (Math.imul(hash, 31) + site.charCodeAt(i)) >>> 0
  return hash % PACKS
}

/** Whether an item of the browser's storage holds sites. */
export function isPack(key: string): boolean {
  return /^(sites|moreSites)\d+$/.test(key)
}

/** The sites of some packs, each as it was changed last, and how many of them are on this device alone. */
export async function readPacks(packs: number[]): Promise<{ all: Map<string, StoredSite>; onlyHere: number }> {
  const [{ items, synced }, rest] = await Promise.all([readItems(packs.map(keyOf)), readLocal(packs.map(restKeyOf))])
  const all = new Map<string, StoredSite>()
  for (const [site, one] of [...Object.values(rest), ...Object.values(items)].flatMap(sitesIn)) {
    if (one.at >= (all.get(site)?.at ?? 0)) all.set(site, one)
  }
  const elsewhere = new Map(Object.values(synced).flatMap(sitesIn))
  const onlyHere = [...all].filter(([site, one]) => !isSame(elsewhere.get(site), one)).length
  return { all, onlyHere }
}

/** The sites in an item that can be read. */
function sitesIn(item: unknown): [string, StoredSite][] {
  const entries = isBranch(item) ? Object.entries(item) : []
  return entries.filter((entry): entry is [string, StoredSite] => isStored(entry[1]))
}

/** Writes the sites of a pack: the ones changed last to where they are synced, as many as fit, the rest to this device. */
export async function writePack(pack: number, sites: Map<string, StoredSite>): Promise<void> {
  const synced: [string, StoredSite][] = []
  const rest: [string, StoredSite][] = []
  let bytes = keyOf(pack).length + 2
  for (const entry of [...sites].sort(([, a], [, b]) => b.at - a.at)) {
    const size = bytesOf(entry)
    if (bytes + size > MOST_BYTES) {
      rest.push(entry)
    } else {
      synced.push(entry)
      bytes += size
    }
  }
  // The rest goes first: should the second writing fail, a site stands in both rather than in neither.
  await writeLocal(restKeyOf(pack), rest.length > 0 ? Object.fromEntries(rest) : undefined)
  await writeItem(keyOf(pack), Object.fromEntries(synced))
}

function isStored(value: unknown): value is StoredSite {
  return isBranch(value) && typeof value.at === 'number'
}

/** What an entry takes in an item, as JSON in UTF-8; Chrome writes `<` as six characters. */
function bytesOf(entry: [string, StoredSite]): number {
  return new TextEncoder().encode(JSON.stringify(entry).replaceAll('<', '\\u003C')).length
}
