import { useEffect, useState } from 'preact/hooks'
import { hasBrowserModel, writtenByModel } from '../extension/browserModel.ts'
import { loadSettings, saveSettings } from '../extension/settings.ts'
import type { Reading, SummaryLength } from '../reading.ts'
import { type GeneratedPoint, placeGenerated } from '../writtenSummary/place.ts'

/** How far the browser's model is with the summary. */
export type Writing =
  | { is: 'not wanted' }
  | { is: 'at work' }
  | { is: 'done'; points: GeneratedPoint[] }
  | { is: 'failed' }

/** Who writes the summary. */
export interface Writer {
  /** Whether the browser has a model that can; without one nothing of it is shown. */
  isThere: boolean
  /** Whether the reader wants it to. */
  isWanted: boolean
  want: (is: boolean) => void
  writing: Writing
}

/** Lets the browser's model write the summary where there is one and the reader wants it. */
export function useWriter(reading: Reading, length: SummaryLength): Writer {
  const { language } = reading.article
  const text = reading.clean.map((block) => block.text).join('\n\n')
  const [isThere, setThere] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const [writing, setWriting] = useState<Writing>({ is: 'not wanted' })

  useEffect(() => {
    hasBrowserModel(language).then(async (has) => {
      if (has) setWanted((await loadSettings()).browserModel)
      setThere(has)
    })
  }, [language])

  // A new reading of the same text, as after each click, is no reason to write again.
  useEffect(() => {
    if (!isThere || !isWanted) return setWriting({ is: 'not wanted' })
    const stop = new AbortController()
    setWriting({ is: 'at work' })
    writtenByModel(text, language, length, stop.signal).then(
      (summary) => {
        const points = placeGenerated(summary, reading)
        if (!stop.signal.aborted) setWriting(points.length > 0 ? { is: 'done', points } : { is: 'failed' })
      },
      () => {
        if (!stop.signal.aborted) setWriting({ is: 'failed' })
      },
    )
    return () => stop.abort()
  }, [isThere, isWanted, text, length])

  const want = (is: boolean) => {
    setWanted(is)
    // What cannot be stored holds for this popup.
    saveSettings({ browserModel: is }).catch(() => {})
  }
  return { isThere, isWanted, want, writing }
}
