import browser from 'webextension-polyfill'
import { rebased } from './rebased.ts'
import { isBranch } from './settingsShape.ts'

/** Items as they were read, by their keys; none is there for what is not stored. */
export type Items = Record<string, unknown>

/** What local storage holds of an item as long as it could not be synced. */
interface Unsynced {
  /** What synced storage held then; null where it held nothing, or could not be read. */
  base: unknown
  mine: unknown
}

/**
 * Reads items from the browser's synced storage, with the changes that could not be synced when they were made: those wait
 * in local storage, and must not hide for ever what other devices sync. Never rejects: where a storage fails, its items
 * are missing.
 * @returns the items, and as `synced` those that synced storage holds.
 */
export async function readItems(keys: string[]): Promise<{ items: Items; synced: Items }> {
  const [synced, local] = await Promise.all([browser.storage.sync.get(keys).catch(() => null), readLocal(keys)])
  const items: Items = { ...synced }
  for (const [key, unsynced] of Object.entries(local)) {
    const { base, mine } = branch(unsynced) as Partial<Unsynced>
    // Where synced storage cannot be read, nothing says that other devices took anything away.
    items[key] = synced ? rebased(branch(base), branch(mine), branch(synced[key])) : mine
  }
  return { items, synced: synced ?? {} }
}

const branch = (value: unknown) => (isBranch(value) ? value : {})

/**
 * Writes an item to synced storage, with all that could not be synced before; to local storage where that is off, full or
 * asked too often. Rejects only when neither takes it.
 */
export async function writeItem(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.sync.set({ [key]: value })
  } catch {
    const synced: Items = await browser.storage.sync.get([key]).catch(() => ({}))
    const unsynced: Unsynced = { base: synced[key] ?? null, mine: value }
    return writeLocal(key, unsynced)
  }
  await browser.storage.local.remove(key).catch(() => {})
}

/** Reads items of this device alone. Never rejects either. */
export async function readLocal(keys: string[]): Promise<Items> {
  return browser.storage.local.get(keys).catch(() => ({}))
}

/** Writes an item to this device alone; undefined takes it away. */
export async function writeLocal(key: string, value: unknown): Promise<void> {
  if (value === undefined) await browser.storage.local.remove(key).catch(() => {})
  else await browser.storage.local.set({ [key]: value })
}

/** Calls `changed` when one of the items is written, by whichever page or device, until the signal says stop. */
export function onItemsChanged(isOurs: (key: string) => boolean, changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'session' && Object.keys(changes).some(isOurs)) changed()
  }
  browser.storage.onChanged.addListener(listener)
  signal?.addEventListener('abort', () => {
    try {
      browser.storage.onChanged.removeListener(listener)
    } catch {
      // In a script that was left behind by its extension nobody calls the listener any more.
    }
  })
}

/** One writer at a time among all pages of the extension, since each reads an item, changes it and writes it back. */
export function asOnlyWriter<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request('unecho.storage', work) as Promise<T>
}
