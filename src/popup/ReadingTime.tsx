import { plural, t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'

/** How long the page takes to read as it stands, and how long once clean, in minutes of at least one. */
export function ReadingTime({ minutes }: Pick<Reading, 'minutes'>) {
  const before = Math.max(1, Math.round(minutes.before))
  const after = Math.max(1, Math.round(minutes.after))
  const isSame = before === after
  return (
    <span class="reading-time">
      <span aria-hidden="true">{isSame ? t('minutes', [before]) : t('minutes_change', [before, after])}</span>
      {/* An arrow is read out as an arrow, or not at all. */}
      <span class="only-heard">
        {isSame ? plural('minutes_spoken', before) : t('minutes_change_spoken', [before, after])}
      </span>
    </span>
  )
}
