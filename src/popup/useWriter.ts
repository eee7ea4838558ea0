import { useEffect, useRef, useState } from 'preact/hooks'
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
  /** To be called when the summary of a reading is drawn: nothing is asked of the model before. */
  show: (reading: Reading) => Promise<void>
}

/**
 * Lets the browser's model write the summary where there is one and the reader wants it. Belongs to what stays while the
 * reader looks at something else, so that what was written is there on coming back.
 */
export function useWriter(length: SummaryLength): Writer {
  const [reading, setReading] = useState<Reading>()
  const text = reading?.clean.map((block) => block.text).join('\n\n')
  const isKnown = useRef(false)
  const [isThere, setThere] = useState(false)
  const [isWanted, setWanted] = useState(false)
  const [writing, setWriting] = useState<Writing>({ is: 'not wanted' })

  const show = async (shown: Reading) => {
    setReading(shown)
    const has = await hasBrowserModel(shown.article.language)
    if (has && !isKnown.current) setWanted((await loadSettings()).browserModel)
    isKnown.current ||= has
    setThere(has)
  }

  // A new reading of the same text, as after each click, is no reason to write again.
  useEffect(() => {
    if (!isThere || !isWanted || !reading || text === undefined) return setWriting({ is: 'not wanted' })
    const stop = new AbortController()
    setWriting({ is: 'at work' })
    writtenByModel(text, reading.article.language, length, stop.signal).then(
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
  return { isThere, isWanted, want, writing, show }
}
