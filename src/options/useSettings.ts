import { useEffect, useState } from 'preact/hooks'
import {
  loadSettings,
  onSettingsChanged,
  resetSettings,
  type Settings,
  type SettingsPatch,
  saveSettings,
} from '../extension/settings.ts'

/** The settings, and how they are changed. */
export interface SettingsHere {
  /** Undefined until they are known. */
  settings: Settings | undefined
  change: (patch: SettingsPatch) => void
  /** Rejects when the browser does not store it. */
  reset: () => Promise<void>
  /** Whether the browser did not store the last change. */
  failed: boolean
}

/** Follows the settings, from wherever they are changed. */
export function useSettings(): SettingsHere {
  const [settings, setSettings] = useState<Settings>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const life = new AbortController()
    loadSettings().then(setSettings)
    onSettingsChanged(setSettings, life.signal)
    return () => life.abort()
  }, [])
  const taken = async (saving: Promise<Settings>) => {
    setSettings(await saving)
    setFailed(false)
  }
  return {
    settings,
    failed,
    change: (patch) => void taken(saveSettings(patch)).catch(() => setFailed(true)),
    reset: () => taken(resetSettings()),
  }
}
