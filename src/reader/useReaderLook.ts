import { useEffect, useRef, useState } from 'preact/hooks'
import { loadSettings, onSettingsChanged, type Settings, saveSettings } from '../extension/settings.ts'

type Look = Pick<Settings, 'reader' | 'speech' | 'summaryLength'>

interface LookPatch {
  reader?: Partial<Settings['reader']>
  speech?: Partial<Settings['speech']>
}

/** How articles are to look and to sound, and how that is changed. */
export interface ReaderLook extends Look {
  change: (patch: LookPatch) => void
}

/** So long (ms) after the last change they are stored: a slider that is dragged makes dozens, and storage takes few. */
const REST = 150

/** The reader's own settings, put on the page as they are; undefined until they are known. */
export function useReaderLook(): ReaderLook | undefined {
  const [settings, setSettings] = useState<Look>()
  const unsaved = useRef<LookPatch | null>(null)

  useEffect(() => {
    const controller = new AbortController()
    loadSettings().then(setSettings)
    // What is being changed here is newer than what is stored.
    onSettingsChanged((stored) => unsaved.current || setSettings(stored), controller.signal)
    return () => controller.abort()
  }, [])

  useEffect(() => {
    if (settings) dress(document.documentElement, settings.reader)
    if (!unsaved.current) return
    const save = () => {
      const patch = unsaved.current
      unsaved.current = null
      if (patch) saveSettings(patch).catch(() => {})
    }
    const timer = setTimeout(save, REST)
    addEventListener('pagehide', save)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', save)
    }
  }, [settings])

  if (!settings) return
  return {
    ...settings,
    change: (patch) => {
      unsaved.current = merged(unsaved.current ?? {}, patch)
      setSettings((now) => now && { ...now, ...merged(now, patch) })
    },
  }
}

function merged<T extends LookPatch>({ reader, speech }: T, patch: LookPatch): Pick<T, 'reader' | 'speech'> {
  return { reader: { ...reader, ...patch.reader }, speech: { ...speech, ...patch.speech } }
}

/** Puts the look on the page's root; the style sheet does the rest. */
function dress(root: HTMLElement, { theme, font, size, width, lineHeight }: Settings['reader']): void {
  root.dataset.theme = theme
  root.dataset.font = font
  root.style.setProperty('--size', `${size / 16}rem`)
  root.style.setProperty('--width', String(width))
  root.style.setProperty('--leading', String(lineHeight))
}
