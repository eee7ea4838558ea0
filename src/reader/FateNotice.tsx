import { t } from '../extension/i18n.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { WebLink } from '../ui/WebLink.tsx'
import type { Fate } from './useSource.ts'

const TEXT: Record<Exclude<Fate, 'there'>, string> = {
  left: 'reader_left',
  another: 'reader_another',
  closed: 'reader_closed',
}

interface FateNoticeProps {
  fate: Exclude<Fate, 'there'>
  url: string
  readAgain: () => void
}

/** Says that the page of this article is gone, and what can be done about it. The article itself stays. */
export function FateNotice({ fate, url, readAgain }: FateNoticeProps) {
  return (
    <p class="fate" role="status">
      {t(TEXT[fate])}{' '}
      {fate === 'another' && (
        <button type="button" onClick={readAgain}>
          {t('reader_read_new')}
        </button>
      )}
      {isWebAddress(url) && <WebLink href={url}>{t('reader_open_page')}</WebLink>}
    </p>
  )
}
