import browser from 'webextension-polyfill'

/** Where an item was put: `sync` follows the reader to other devices, `local` stays on this one. */
export type Kept = 'sync' | 'local'

/**
 * Reads items from the browser's synced storage. An item that could not be synced when it was last written stands in
 * local storage, and wins there. Never rejects: where a storage fails, its items are missing.
 */
export async function readItems(keys: string[]): Promise<Record<string, unknown>> {
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(keys).catch(() => ({})),
    browser.storage.local.get(keys).catch(() => ({})),
  ])
  return { ...synced, ...local }
}

/**
 * Writes an item to synced storage; to local storage where that is off, full or asked too often. Rejects only when
 * neither takes it.
 */
export async function writeItem(key: string, value: unknown): Promise<Kept> {
  try {
    await browser.storage.sync.set({ [key]: value })
  } catch {
    await browser.storage.local.set({ [key]: value })
    return 'local'
  }
  await browser.storage.local.remove(key).catch(() => {})
  return 'sync'
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
