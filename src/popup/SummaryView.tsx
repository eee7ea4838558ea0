import { useEffect } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { SummaryLength } from '../reading.ts'
import { LengthChoice } from '../ui/LengthChoice.tsx'
import { GeneratedPoints } from './GeneratedPoints.tsx'
import { KeyPoints, type KeyPointsProps } from './KeyPoints.tsx'
import type { Writer } from './useWriter.ts'
import { WriterChoice } from './WriterChoice.tsx'
import './summary.css'

interface SummaryViewProps extends KeyPointsProps {
  onLength: (length: SummaryLength) => void
  writer: Writer
}

/** The summary, where the text is long enough to need one. */
export function SummaryView(props: SummaryViewProps) {
  // The browser's model is set to work by what is drawn below, and never on what is too short.
  if (props.reading.summary.state === 'short') return <p class="note">{t('summary_short')}</p>
  return <Summary {...props} />
}

/** The key points of the article, or what the browser's model wrote where the reader wants that. */
function Summary({ reading, length, onLength, onShow, onCopy, writer }: SummaryViewProps) {
  const { isThere, isWanted, want, writing, show } = writer
  useEffect(() => void show(reading), [reading])
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
