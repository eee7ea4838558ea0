import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { KeyPoint, Reading, SummaryLength } from '../reading.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { LengthChoice } from './LengthChoice.tsx'
import './summary.css'

interface SummaryViewProps {
  reading: Reading
  onShow: (point: KeyPoint) => void
}

/** The key points, each leading to its sentence on the page. */
export function SummaryView({ reading: { summary, summaries, article }, onShow }: SummaryViewProps) {
  const [length, setLength] = useState<SummaryLength>('medium')
  if (summary.state === 'short') return <p class="note">{t('summary_short')}</p>
  return (
    <>
      <LengthChoice length={length} onChange={setLength} />
      <ul class="points">
        {summaries[length].points.map((point) => (
          <li key={`${point.block}:${point.start}`}>
            <button type="button" aria-describedby="summary-hint" onClick={() => onShow(point)}>
              <span {...pageLanguage(article)}>{point.text}</span>
            </button>
          </li>
        ))}
      </ul>
      <p id="summary-hint" class="note">
        {t('summary_hint')}
      </p>
    </>
  )
}
