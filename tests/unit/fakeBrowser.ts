import { vi } from 'vitest'

// Stands in for webextension-polyfill: `vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))`.

/** Bytes that Chrome lets synced storage have: in one item, and in all. */
const ITEM_BYTES = 8192
const TOTAL_BYTES = 102_400

type Items = Record<string, unknown>
type Listener = (changes: Items, area: string) => void
type Name = 'sync' | 'local'

/** What the browser's two storages hold; one that is `broken` rejects every call. */
export const storage = {
  sync: {} as Items,
  local: {} as Items,
  broken: new Set<Name>(),
  /** What of a storage takes no writing. */
  refuses: (_name: Name, _key: string): boolean => false,
  /** Calls that wrote to synced storage, which browsers count by the minute. */
  writes: 0,
  reset() {
    Object.assign(storage, { sync: {}, local: {}, broken: new Set(), refuses: () => false, writes: 0 })
  },
}

/** The sites that the reader gave leave for, and whether the next question for it is answered with yes. */
export const leave = {
  origins: new Set<string>(),
  isGiven: false,
  reset() {
    leave.origins.clear()
    leave.isGiven = false
  },
}

/** The window in front and its tab, and what the toolbar button says there. */
export const window = {
  incognito: false,
  tab: {} as { id?: number; url?: string; incognito?: boolean },
  title: '',
  /** The address of the tab that was opened last. */
  opened: '',
}

const listeners = new Set<Listener>()

type Hears = (message: unknown, sender: unknown) => unknown
const hearers = new Set<Hears>()

/** Sends a message as if from `sender`; settles once all that listen have dealt with it. */
export async function send(message: unknown, sender: unknown): Promise<void> {
  for (const hear of hearers) await hear(message, sender)
}

function area(name: Name) {
  const guard = () => {
    if (storage.broken.has(name)) throw new Error(`storage.${name} is off`)
  }
  const tell = (keys: string[]) => {
    for (const listener of listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])), name)
  }
  return {
    async get(keys: string[] | null) {
      guard()
      const wanted = Object.entries(storage[name]).filter(([key]) => keys === null || keys.includes(key))
      return structuredClone(Object.fromEntries(wanted))
    },
    async set(items: Items) {
      guard()
      const isRefused = Object.keys(items).some((key) => storage.refuses(name, key))
      if (isRefused) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
      const next = { ...storage[name], ...structuredClone(items) }
      if (name === 'sync') {
        holdToQuota(next)
        storage.writes++
      }
      storage[name] = next
      tell(Object.keys(items))
    },
    async remove(keys: string | string[]) {
      guard()
      const gone = [keys].flat().filter((key) => key in storage[name])
      for (const key of gone) delete storage[name][key]
      if (gone.length > 0) tell(gone)
    },
  }
}

function holdToQuota(items: Items): void {
  const sizes = Object.entries(items).map(([key, value]) => bytes(key) + bytes(JSON.stringify(value)))
  if (sizes.some((size) => size > ITEM_BYTES)) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded')
  if (sizes.reduce((sum, size) => sum + size, 0) > TOTAL_BYTES) throw new Error('QUOTA_BYTES quota exceeded')
}

/** Chrome writes `<` as `\u003C`. */
const bytes = (text: string) => new TextEncoder().encode(text.replaceAll('<', '\\u003C')).length

export default {
  runtime: {
    id: 'unecho',
    getURL: (path: string) => `extension://unecho/${path}`,
    sendMessage: (message: unknown) => send(message, { tab: window.tab, url: window.tab.url }),
    onMessage: { addListener: (hear: Hears) => hearers.add(hear) },
  },
  action: {
    async setBadgeText() {},
    async setBadgeBackgroundColor() {},
    async setTitle({ title }: { title: string }) {
      window.title = title
    },
  },
  extension: {
    get inIncognitoContext() {
      return window.incognito
    },
  },
  tabs: {
    query: async (asked: { active?: boolean }) => (asked.active ? [window.tab] : []),
    get: async () => window.tab,
    async create({ url }: { url: string }) {
      window.opened = url
    },
  },
  windows: { getLastFocused: async () => ({ incognito: window.incognito }) },
  permissions: {
    getAll: async () => ({ origins: [...leave.origins] }),
    async request({ origins }: { origins: string[] }) {
      if (leave.isGiven) for (const origin of origins) leave.origins.add(origin)
      return origins.every((origin) => leave.origins.has(origin))
    },
    async remove({ origins }: { origins: string[] }) {
      for (const origin of origins) leave.origins.delete(origin)
      return true
    },
  },
  /** Every message says its key and what fills its places. */
  i18n: {
    getMessage: (key: string, args: string[] = []) => (key === 'language' ? 'en' : [key, ...args].join(' ')),
  },
  storage: {
    sync: area('sync'),
    local: area('local'),
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
}

let last: Promise<unknown> = Promise.resolve()
vi.stubGlobal('navigator', {
  locks: {
    request: (_name: string, work: () => Promise<unknown>) => {
      const result = last.then(work)
      last = result.catch(() => {})
      return result
    },
  },
})
