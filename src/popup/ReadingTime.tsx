import { t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { minutesText } from '../ui/time.ts'

/** How long the page takes to read as it stands, and how long once clean: "6 min → 3 min". */
export function ReadingTime({ minutes }: Pick<Reading, 'minutes'>) {
  const [seen, heard] = (['short', 'long'] as const).map((form) => ({
    before: minutesText(minutes.before, form),
    after: minutesText(minutes.after, form),
  })) as [Times, Times]
  const isSame = seen.before === seen.after
  return (
    <span class="reading-time">
      <span aria-hidden="true">{isSame ? seen.before : t('minutes_change', [seen.before, seen.after])}</span>
      {/* An arrow is read out as an arrow, or not at all. */}
      <span class="only-heard">
        {isSame ? t('reading_time', [heard.before]) : t('reading_time_change', [heard.before, heard.after])}
      </span>
    </span>
  )
}

interface Times {
  before: string
  after: string
}
