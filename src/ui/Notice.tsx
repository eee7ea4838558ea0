import { useEffect } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import './notice.css'

/** What was just done, in words, and how it is undone where it can be. */
export interface NoticeText {
  text: string
  undo?: () => void
}

interface NoticeProps {
  notice: NoticeText
  /** Called when there is no more reason to show it. */
  onGone: () => void
}

/** Long enough to read a few words twice (ms). */
const READ = 5000

/**
 * A bar with what was just done. What can be undone stays until something else is done, since nobody should have to
 * hurry; it is told to screen readers by the live region, so it is none itself.
 */
export function Notice({ notice, onGone }: NoticeProps) {
  useEffect(() => {
    if (notice.undo) return
    const timer = setTimeout(onGone, READ)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <p class="notice">
      <span>{notice.text}</span>
      {notice.undo && (
        <button type="button" class="quiet" onClick={notice.undo}>
          {t('undo')}
        </button>
      )}
    </p>
  )
}
