import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { openOptions } from '../extension/optionsPage.ts'
import type { Reading } from '../reading.ts'
import { LiveRegion, type Said } from '../ui/LiveRegion.tsx'
import { Message } from '../ui/Message.tsx'
import { countsText } from './counts.ts'
import type { Place } from './forbiddenPlace.ts'
import { HiddenBlocks } from './HiddenBlocks.tsx'
import type { Known } from './known.ts'
import { ReadPage } from './ReadPage.tsx'
import { usePage, type View } from './usePage.ts'

const NO_ARTICLE: Record<Exclude<Reading['noArticle'], ''>, string> = {
  empty: 'no_article_empty',
  list: 'no_article_list',
  short: 'no_article_short',
  pdf: 'no_article_pdf',
  tampered: 'no_article_tampered',
}

const FORBIDDEN: Record<Place, string> = {
  browser: 'forbidden_browser',
  store: 'forbidden_store',
  file: 'forbidden_file',
  pdf: 'no_article_pdf',
  other: 'forbidden_other',
}

interface SaidInPopup extends Said {
  /** Whether it tells of what the reader did before the page was read. */
  whileReading?: boolean
}

/** The whole popup, in whichever state the page is. */
export function Popup() {
  const { view, busy, ask, retry } = usePage()
  const [said, setSaid] = useState<SaidInPopup>({ text: '', turn: 0 })
  // What ends after the page was read is told as it is then, not as it was when the reader pressed.
  const now = useRef(view.is)
  now.current = view.is
  const announce = (text: string) =>
    setSaid(({ turn }) => ({ text, turn: turn + 1, whileReading: now.current === 'reading' }))
  // Only a new state is announced here, unless the reader has done something before it was painted, and is told of that.
  const { turn } = said
  useEffect(() => setSaid((last) => (last.turn === turn ? withState(last, announcement(view)) : last)), [view.is])
  const known = articleIn(view)
  const again = (
    <button type="button" onClick={retry}>
      {t('try_again')}
    </button>
  )
  // There is no bar at the foot, from which they are opened else.
  const options = (
    <button type="button" onClick={() => void openOptions()}>
      {t('options_open')}
    </button>
  )
  return (
    <>
      <LiveRegion said={said} />
      {view.is === 'forbidden' && (
        <Message title={t('forbidden_title')} text={t(FORBIDDEN[view.place])}>
          {view.place === 'file' && again}
          {options}
        </Message>
      )}
      {view.is === 'error' && (
        <Message title={t('error_title')} text={t(view.moved ? 'error_moved' : 'error_text')}>
          {!view.moved && again}
        </Message>
      )}
      {view.is === 'read' && view.reading.noArticle && (
        <Message title={t('no_article_title')} text={t(NO_ARTICLE[view.reading.noArticle])}>
          {(view.reading.noArticle === 'empty' || view.reading.noArticle === 'short') && again}
          <HiddenBlocks blocks={view.hidden} onUnhide={({ id }) => ask({ type: 'unhide', id })} />
          {options}
        </Message>
      )}
      {known && <ReadPage {...known} busy={busy} ask={ask} announce={announce} />}
    </>
  )
}

/** What is said when the page's state changes: behind what the reader did while it was read, which is still to be heard. */
function withState(last: SaidInPopup, state: string): SaidInPopup {
  return { text: last.whileReading ? `${last.text} ${state}` : state, turn: last.turn + 1 }
}

/** What is known of an article on the page, little by little; undefined where there is none. */
function articleIn(view: View): Known | undefined {
  if (view.is === 'reading') return view.glance ?? {}
  if (view.is === 'read' && !view.reading.noArticle) return { ...view, article: view.reading.article }
}

function announcement(view: View): string {
  switch (view.is) {
    case 'reading':
      return t('reading')
    case 'forbidden':
      return `${t('forbidden_title')}. ${t(FORBIDDEN[view.place])}`
    case 'error':
      return `${t('error_title')}. ${t(view.moved ? 'error_moved' : 'error_text')}`
    case 'read':
      return view.reading.noArticle
        ? `${t('no_article_title')}. ${t(NO_ARTICLE[view.reading.noArticle])}`
        : countsText(view)
  }
}
