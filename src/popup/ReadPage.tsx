import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { PageState } from '../extension/messages.ts'
import type { SummaryLength } from '../reading.ts'
import { ArticleText } from '../ui/ArticleText.tsx'
import { Notice } from '../ui/Notice.tsx'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { Switch } from '../ui/Switch.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Header } from './Header.tsx'
import { PageActions } from './PageActions.tsx'
import { readingPlaces } from './readingPlaces.ts'
import { SetAsideView } from './SetAsideView.tsx'
import { SummaryView } from './SummaryView.tsx'
import { takes } from './takeAlong.ts'
import type { Page } from './usePage.ts'
import { usePageDeeds } from './usePageDeeds.ts'

interface ReadPageProps extends PageState, Pick<Page, 'ask' | 'busy'> {
  /** Says something to who cannot see it. */
  announce: (text: string) => void
}

/** The popup over a page that has an article. */
export function ReadPage({ reading, on, resists, busy, ask, announce }: ReadPageProps) {
  const [length, setLength] = useState<SummaryLength>('medium')
  const deeds = usePageDeeds(ask, announce)
  const tabs = [
    {
      id: 'summary',
      label: t('view_summary'),
      content: () => (
        <SummaryView
          reading={reading}
          length={length}
          onLength={setLength}
          onShow={deeds.showPoint}
          onCopy={deeds.copy}
        />
      ),
    },
    {
      id: 'article',
      label: t('view_article'),
      content: () => (
        <article {...pageLanguage(reading.article)}>
          <ArticleText blocks={reading.clean} />
        </article>
      ),
    },
    {
      id: 'set-aside',
      label: t('view_set_aside'),
      count: reading.findings.filter((finding) => finding.state === 'applied').length,
      content: () => <SetAsideView reading={reading} onShow={deeds.showFinding} onKeep={deeds.keep} />,
    },
  ]
  const asShown = { ...reading, summary: reading.summaries[length] }
  const copying = takes(asShown).map(({ id, label, copy }) => ({ id, label, act: () => deeds.copy(copy) }))
  return (
    <div class="read-page">
      <Header reading={reading} on={on} />
      <Switch label={t('clean_switch')} on={on} busy={busy} onChange={deeds.clean} />
      {resists && <p class="note resists">{t('page_resists')}</p>}
      <Tabs label={t('views')} tabs={tabs} />
      {deeds.notice && <Notice notice={deeds.notice} onGone={deeds.clearNotice} />}
      <PageActions direct={readingPlaces()} menus={[{ id: 'take-along', label: t('take_along'), actions: copying }]} />
    </div>
  )
}
