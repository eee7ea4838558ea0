import { chosenIn, DEFAULTS, isBranch, type Settings, settingsIn } from './settingsShape.ts'
import { upToDate, VERSION } from './settingsVersions.ts'
import { asOnlyWriter, onItemsChanged, readItems, writeItem } from './storage.ts'

export type { Settings } from './settingsShape.ts'

/** A part of the settings; what it leaves out stays as it is. */
export type SettingsPatch = { [K in keyof Settings]?: Settings[K] extends object ? Partial<Settings[K]> : Settings[K] }

/** The item that holds what the reader chose. What was never chosen is not stored, so that a new default reaches it. */
const KEY = 'settings'

/** The settings as they are now: the defaults where nothing was chosen or what is stored cannot be read. */
export async function loadSettings(): Promise<Settings> {
  return settingsIn(await stored()).settings
}

/** Saves a change of the settings and gives them as they then are. Rejects when the browser stores nothing. */
export function saveSettings(patch: SettingsPatch): Promise<Settings> {
  return asOnlyWriter(async () => {
    const next = merged(await stored(), patch)
    await writeItem(KEY, next)
    return settingsIn(next).settings
  })
}

/** Has these settings, as from a file, in the place of all that was chosen. */
export function replaceSettings(settings: Settings): Promise<Settings> {
  return asOnlyWriter(async () => {
    await writeItem(KEY, { ...chosenIn(settings), version: VERSION })
    return settings
  })
}

/** Forgets all that was chosen, so that the defaults are back. */
export function resetSettings(): Promise<Settings> {
  return replaceSettings(DEFAULTS)
}

/** Calls `changed` with the settings whenever they change, from whichever page or device, until the signal says stop. */
export function onSettingsChanged(changed: (settings: Settings) => void, signal: AbortSignal): void {
  onItemsChanged(
    (key) => key === KEY,
    () => void loadSettings().then(changed),
    signal,
  )
}

async function stored(): Promise<Record<string, unknown>> {
  return upToDate((await readItems([KEY])).items[KEY])
}

/** Merged member by member, so that what a newer version of Unecho stored on another device is not lost. */
function merged(old: Record<string, unknown>, patch: object): Record<string, unknown> {
  const next = { ...old }
  for (const [key, value] of Object.entries(patch)) {
    const before = Object.hasOwn(old, key) ? old[key] : undefined
    if (value !== undefined) next[key] = isBranch(value) ? merged(isBranch(before) ? before : {}, value) : value
  }
  return next
}
