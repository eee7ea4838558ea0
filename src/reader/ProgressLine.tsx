import { useEffect, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { minutesText } from '../ui/time.ts'
import type { Place } from './usePlace.ts'

/** How far the reader is, as a line and in minutes left. */
export function ProgressLine({ place, minutes }: { place: Place; minutes: number }) {
  const [share, setShare] = useState(0)
  useEffect(() => place.onProgress(setShare), [])
  const percent = Math.round(share * 100)
  return (
    <>
      <span class="left">{share < 1 && t('minutes_left', [minutesText(minutes * (1 - share), 'short')])}</span>
      <progress class="progress" aria-label={t('progress')} value={percent} max={100} />
    </>
  )
}
