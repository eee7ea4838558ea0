import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { ReaderSource } from '../extension/readerPage.ts'
import { LiveRegion, type Said } from '../ui/LiveRegion.tsx'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { Message } from '../ui/Message.tsx'
import { WebLink } from '../ui/WebLink.tsx'
import { ReaderPage } from './ReaderPage.tsx'
import { useReaderLook } from './useReaderLook.ts'
import { useSource } from './useSource.ts'

/** The reader in whichever state the page of its tab is. */
export function Reader({ source }: { source: ReaderSource | null }) {
  const { view, ask, readAgain } = useSource(source)
  const look = useReaderLook()
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 })
  const announce = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  const again = (
    <button type="button" onClick={readAgain}>
      {t('try_again')}
    </button>
  )
  return (
    <>
      <LiveRegion said={said} />
      {view.is === 'reading' && (
        <p class="waiting" role="status">
          {t('reading')}
        </p>
      )}
      {view.is === 'closed-to-us' && (
        <main class="state">
          {source ? (
            <Message title={t('reader_gone_title')} text={t('reader_gone_text')}>
              {isWebAddress(source.url) && (
                <p>
                  <WebLink href={source.url}>{t('reader_open_page')}</WebLink>
                </p>
              )}
            </Message>
          ) : (
            <Message title={t('panel_closed_title')} text={t('panel_closed_text')}>
              {again}
            </Message>
          )}
        </main>
      )}
      {view.is === 'another' && source && (
        <main class="state">
          <Message title={t('reader_gone_title')} text={t('reader_another')}>
            <p>
              <button type="button" onClick={readAgain}>
                {t('reader_read_new')}
              </button>
            </p>
            {isWebAddress(source.url) && (
              <p>
                <WebLink href={source.url}>{t('reader_open_page')}</WebLink>
              </p>
            )}
          </Message>
        </main>
      )}
      {view.is === 'error' && (
        <main class="state">
          <Message title={t('error_title')} text={t('error_text')}>
            {again}
          </Message>
        </main>
      )}
      {view.is === 'read' &&
        (view.state.reading.noArticle ? (
          <main class="state">
            <Message title={t('no_article_title')} text={t('reader_no_article')}>
              {again}
            </Message>
          </main>
        ) : (
          look && (
            <ReaderPage
              // Another article is another page: nothing of the first is kept, its place in the text least of all.
              key={view.count}
              {...view}
              look={look}
              ask={ask}
              readAgain={readAgain}
              announce={announce}
            />
          )
        ))}
    </>
  )
}
