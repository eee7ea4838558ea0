import { t } from '../extension/i18n.ts'
import type { SummaryLength } from '../reading.ts'
import { GeneratedPoints } from './GeneratedPoints.tsx'
import { KeyPoints, type KeyPointsProps } from './KeyPoints.tsx'
import { LengthChoice } from './LengthChoice.tsx'
import { useWriter } from './useWriter.ts'
import { WriterChoice } from './WriterChoice.tsx'
import './summary.css'

interface SummaryViewProps extends KeyPointsProps {
  onLength: (length: SummaryLength) => void
}

/** The summary: the key points of the article, or what the browser's model wrote where the reader wants that. */
export function SummaryView({ reading, length, onLength, onShow, onCopy }: SummaryViewProps) {
  const { isThere, isWanted, want, writing } = useWriter(reading, length)
  if (reading.summary.state === 'short') return <p class="note">{t('summary_short')}</p>
  return (
    <>
      <LengthChoice length={length} onChange={onLength} />
      {isThere && <WriterChoice byModel={isWanted} onChange={want} />}
      {isThere && (
        <p role="status" class="note">
          {writing.is === 'at work' && t('generated_writing')}
          {writing.is === 'failed' && t('generated_failed')}
        </p>
      )}
      {writing.is === 'done' ? (
        <GeneratedPoints points={writing.points} article={reading.article} onShow={onShow} />
      ) : (
        <KeyPoints reading={reading} length={length} onShow={onShow} onCopy={onCopy} />
      )}
    </>
  )
}
