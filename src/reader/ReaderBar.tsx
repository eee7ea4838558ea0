import { useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { Reading } from '../reading.ts'
import { BarMenu, MenuItem } from './BarMenu.tsx'
import { LookChoices } from './LookChoices.tsx'
import { ProgressLine } from './ProgressLine.tsx'
import { type SaveFormat, saveArticle } from './save.ts'
import type { Speech } from './speech/useSpeech.ts'
import { useBarHeight } from './useBarHeight.ts'
import type { Place } from './usePlace.ts'
import type { ReaderLook } from './useReaderLook.ts'

interface ReaderBarProps {
  tab: number
  reading: Reading
  look: ReaderLook
  place: Place
  speech: Speech
  drawAll: () => Promise<void>
  /** Makes a test case of a page that was read wrongly; left out where the page is gone. */
  onWrong?: () => void
  announce: (text: string) => void
}

/** What can be done with the article, and how far the reader is. */
export function ReaderBar({ tab, reading, look, place, speech, drawAll, onWrong, announce }: ReaderBarProps) {
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar, '--bar')
  const save = async (format: SaveFormat) => {
    announce(t('now_saved', [await saveArticle(reading, format, tab)]))
  }
  const print = async () => {
    await drawAll()
    globalThis.print()
  }
  return (
    <header ref={bar} class="bar">
      <nav aria-label={t('reader_tools')}>
        <BarMenu id="look" label={t('look')}>
          <LookChoices look={look} />
        </BarMenu>
        {typeof speechSynthesis !== 'undefined' && (
          <button type="button" onClick={() => (speech.isOpen ? speech.close() : speech.start(place.block()))}>
            {t(speech.isOpen ? 'speech_close' : 'speech_start')}
          </button>
        )}
        <BarMenu id="save" label={t('save')}>
          <MenuItem menu="save" onClick={() => save('markdown')}>
            {t('save_markdown')}
          </MenuItem>
          <MenuItem menu="save" onClick={() => save('html')}>
            {t('save_html')}
          </MenuItem>
          <MenuItem menu="save" onClick={print}>
            {t('save_print')}
          </MenuItem>
        </BarMenu>
        {onWrong && (
          <button type="button" onClick={onWrong}>
            {t('wrong_here')}
          </button>
        )}
      </nav>
      <ProgressLine place={place} minutes={reading.minutes.after} />
    </header>
  )
}
