import { useEffect, useState } from 'preact/hooks'
import { loadSettings, onSettingsChanged, saveSettings } from '../extension/settings.ts'
import type { SummaryLength } from '../reading.ts'

/** How long the reader wants summaries, and how that is changed for good. */
export function useSummaryLength(): [SummaryLength, (length: SummaryLength) => void] {
  const [length, setLength] = useState<SummaryLength>('medium')
  useEffect(() => {
    const life = new AbortController()
    loadSettings().then(({ summaryLength }) => setLength(summaryLength))
    onSettingsChanged(({ summaryLength }) => setLength(summaryLength), life.signal)
    return () => life.abort()
  }, [])
  const change = (length: SummaryLength) => {
    setLength(length)
    saveSettings({ summaryLength: length }).catch(() => {})
  }
  return [length, change]
}
