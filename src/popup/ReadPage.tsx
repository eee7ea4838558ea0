import { t } from '../extension/i18n.ts'
import type { PageState } from '../extension/messages.ts'
import type { KeyPoint, SettledFinding } from '../reading.ts'
import { ArticleText } from '../ui/ArticleText.tsx'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { Switch } from '../ui/Switch.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { countsText } from './counts.ts'
import { Header } from './Header.tsx'
import { SetAsideView } from './SetAsideView.tsx'
import { SummaryView } from './SummaryView.tsx'
import type { Page } from './usePage.ts'

interface ReadPageProps extends PageState, Pick<Page, 'ask' | 'busy'> {
  /** Says something to who cannot see it. */
  announce: (text: string) => void
}

/** The popup over a page that has an article. */
export function ReadPage({ reading, on, resists, busy, ask, announce }: ReadPageProps) {
  const clean = async (on: boolean) => {
    const state = await ask({ type: 'clean', on })
    if (!state) return
    announce(state.on ? `${t('now_clean')} ${countsText(state.reading, true)}.` : t('now_as_it_was'))
  }
  const showPoint = async ({ block, start, end }: KeyPoint) => {
    if (await ask({ type: 'show', block, start, end })) announce(t('now_shown'))
  }
  const showFinding = async ({ part, blocks }: SettledFinding) => {
    const { block, start, end } = part ?? { block: blocks[0] ?? 0 }
    if (await ask({ type: 'show', block, start, end })) announce(t('now_shown'))
  }
  const keep = async ({ id }: SettledFinding, keep: boolean) => {
    if (await ask({ type: 'keep', finding: id, keep })) announce(keep ? t('now_kept') : t('now_folded'))
  }
  const tabs = [
    {
      id: 'summary',
      label: t('view_summary'),
      content: () => <SummaryView reading={reading} onShow={showPoint} />,
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
      content: () => <SetAsideView reading={reading} onShow={showFinding} onKeep={keep} />,
    },
  ]
  return (
    <div class="read-page">
      <Header reading={reading} on={on} />
      <Switch label={t('clean_switch')} on={on} busy={busy} onChange={clean} />
      {resists && <p class="note">{t('page_resists')}</p>}
      <Tabs label={t('views')} tabs={tabs} />
    </div>
  )
}
