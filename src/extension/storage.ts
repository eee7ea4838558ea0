import browser from 'webextension-polyfill'

/** Items as they were read, and the keys of those that are on this device alone. */
export interface Items {
  items: Record<string, unknown>
  local: Set<string>
}

/**
 * Reads items from the browser's synced storage. An item that could not be synced when it was last written stands in
 * local storage, and wins there. Never rejects: where a storage fails, its items are missing.
 */
export async function readItems(keys: string[]): Promise<Items> {
  const [synced, local] = await Promise.all([
    browser.storage.sync.get(keys).catch(() => ({})),
    browser.storage.local.get(keys).catch(() => ({})),
  ])
  return { items: { ...synced, ...local }, local: new Set(Object.keys(local)) }
}

/**
 * Writes an item to synced storage; to local storage where that is off, full or asked too often. Rejects only when
 * neither takes it.
 */
export async function writeItem(key: string, value: unknown): Promise<void> {
  try {
    await browser.storage.sync.set({ [key]: value })
  } catch {
    return writeLocal(key, value)
  }
  await browser.storage.local.remove(key).catch(() => {})
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
