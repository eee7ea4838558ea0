import { useEffect, useState } from 'preact/hooks'
import { loadSettings, onSettingsChanged, type Settings, saveSettings } from '../extension/settings.ts'

/** How articles are to look and to sound, and how that is changed. */
export interface ReaderLook {
  reader: Settings['reader']
  speech: Settings['speech']
  change: (patch: { reader?: Partial<Settings['reader']>; speech?: Partial<Settings['speech']> }) => void
}

/** The reader's own settings, put on the page as they are; undefined until they are known. */
export function useReaderLook(): ReaderLook | undefined {
  const [settings, setSettings] = useState<Pick<Settings, 'reader' | 'speech'>>()

  useEffect(() => {
    const controller = new AbortController()
    loadSettings().then(setSettings)
    onSettingsChanged(setSettings, controller.signal)
    return () => controller.abort()
  }, [])

  useEffect(() => {
    if (settings) dress(document.documentElement, settings.reader)
  }, [settings])

  if (!settings) return
  return {
    ...settings,
    change: (patch) => {
      // At once, so that a slider can be dragged; storage may take its time.
      const { reader, speech } = settings
      setSettings({ reader: { ...reader, ...patch.reader }, speech: { ...speech, ...patch.speech } })
      saveSettings(patch).catch(() => {})
    },
  }
}

/** Puts the look on the page's root; the style sheet does the rest. */
function dress(root: HTMLElement, { theme, font, size, width, lineHeight }: Settings['reader']): void {
  root.dataset.theme = theme
  root.dataset.font = font
  root.style.setProperty('--size', `${size / 16}rem`)
  root.style.setProperty('--width', String(width))
  root.style.setProperty('--leading', String(lineHeight))
}
