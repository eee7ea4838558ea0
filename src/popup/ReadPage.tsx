import type { ComponentChildren } from 'preact'
import { t } from '../extension/i18n.ts'
import type { CleanBlock, Reading } from '../reading.ts'
import { ArticleText } from '../ui/ArticleText.tsx'
import { LeadInside } from '../ui/InsideLink.tsx'
import { Notice } from '../ui/Notice.tsx'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { Switch } from '../ui/Switch.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { Header } from './Header.tsx'
import { HiddenBlocks } from './HiddenBlocks.tsx'
import type { Known } from './known.ts'
import { PageActions } from './PageActions.tsx'
import { readingPlaces } from './readingPlaces.ts'
import { SetAsideView } from './SetAsideView.tsx'
import { Skeleton } from './Skeleton.tsx'
import { SummaryView } from './SummaryView.tsx'
import { takes } from './takeAlong.ts'
import type { Page } from './usePage.ts'
import { usePageDeeds } from './usePageDeeds.ts'
import { useSiteActions } from './useSiteActions.ts'
import { useSummaryLength } from './useSummaryLength.ts'
import { useWriter } from './useWriter.ts'

/** What goes to a block that stands in the clean text. */
function leadsWithin(clean: CleanBlock[]): (block: number) => (() => void) | null {
  const shown = new Set(clean.map(({ id }) => id))
  return (block) => (shown.has(block) ? () => goTo(block) : null)
}

/** Goes to a block of the article that is drawn here. */
function goTo(block: number): void {
  const element = document.querySelector<HTMLElement>(`article [data-block="${block}"]`)
  if (!element) return
  element.tabIndex = -1
  element.focus()
}

interface ReadPageProps extends Known, Pick<Page, 'ask' | 'busy'> {
  /** Says something to who cannot see it. */
  announce: (text: string) => void
}

/**
 * The popup over a page that has an article, or may have one. It is drawn whole from the first frame on, and what becomes
 * known fills the places that are there for it, so that nothing jumps.
 */
export function ReadPage(props: ReadPageProps) {
  const { article, reading, choices, on, resists, hidden = [], busy, ask, announce } = props
  const [length, setLength] = useSummaryLength()
  const writer = useWriter(length)
  const deeds = usePageDeeds(ask, reading?.article.body ?? [], announce)
  const siteMenus = useSiteActions(ask, deeds.tell)
  const tab = (id: string, label: string, content: (reading: Reading) => ComponentChildren, count?: number) => ({
    id,
    label,
    count,
    content: () => (reading ? content(reading) : <Skeleton />),
  })
  const tabs = [
    tab('summary', t('view_summary'), (reading) => (
      <SummaryView
        reading={reading}
        length={length}
        onLength={setLength}
        onShow={deeds.showPoint}
        onCopy={deeds.copy}
        writer={writer}
      />
    )),
    tab('article', t('view_article'), (reading) => (
      <article {...pageLanguage(reading.article)}>
        <LeadInside.Provider value={leadsWithin(reading.clean)}>
          <ArticleText blocks={reading.clean} />
        </LeadInside.Provider>
      </article>
    )),
    tab(
      'set-aside',
      t('view_set_aside'),
      (reading) => (
        <>
          <HiddenBlocks blocks={hidden} onUnhide={deeds.unhide} />
          {choices && (
            <SetAsideView
              reading={reading}
              choices={choices}
              onShow={deeds.showFinding}
              onKeep={deeds.keep}
              onNever={deeds.never}
            />
          )}
        </>
      ),
      reading && reading.findings.filter((finding) => finding.state === 'applied').length + hidden.length,
    ),
  ]
  const ways = reading ? takes({ ...reading, summary: reading.summaries[length] }) : []
  const copying = ways.map(({ id, label, copy }) => ({ id, label, act: () => deeds.copy(copy) }))
  return (
    <div class="read-page">
      <Header article={article} reading={reading} choices={choices} on={on === true} />
      <Switch label={t('clean_switch')} on={on} busy={busy} onChange={deeds.clean} />
      {resists && <p class="note about-page">{t('page_resists')}</p>}
      {reading?.partly && <p class="note about-page">{t('page_partly')}</p>}
      <Tabs label={t('views')} tabs={tabs} />
      {deeds.notice && <Notice notice={deeds.notice} onGone={deeds.clearNotice} />}
      <PageActions
        direct={readingPlaces()}
        menus={[{ id: 'take-along', label: t('take_along'), actions: copying }, ...siteMenus]}
      />
    </div>
  )
}
