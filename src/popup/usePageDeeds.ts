import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { type HiddenBlock, type PageState, type ShownStretch, toShow } from '../extension/messages.ts'
import type { Block, KeyPoint, SettledFinding } from '../reading.ts'
import type { NoticeText } from '../ui/Notice.tsx'
import { countsText } from './counts.ts'
import type { Ask } from './usePage.ts'

/** What the reader can have done, each told of afterwards and, where it changes the page, with its undoing. */
export interface PageDeeds {
  notice: NoticeText | undefined
  clearNotice: () => void
  clean: (on: boolean) => Promise<void>
  /** Leaves a finding on the page, or folds it: again, or a suggestion for the first time. */
  keep: (finding: SettledFinding, keep: boolean) => Promise<void>
  /** Leaves all findings of this one's kind visible on the site. */
  never: (finding: SettledFinding) => Promise<void>
  unhide: (block: HiddenBlock) => Promise<void>
  /** Says what was done. */
  tell: (text: string) => void
  showPoint: (point: KeyPoint) => Promise<void>
  showFinding: (finding: SettledFinding) => Promise<void>
  /** Copies by the given way. */
  copy: (way: () => Promise<void>) => Promise<void>
}

/**
 * @param body the blocks of the article that the reader sees.
 * @param announce says something to who cannot see it.
 */
export function usePageDeeds(ask: Ask, body: Block[], announce: (text: string) => void): PageDeeds {
  const [notice, setNotice] = useState<NoticeText>()
  const tell = (notice: NoticeText, more = '') => {
    setNotice(notice)
    announce(`${notice.text} ${more}`)
  }
  const clean = async (on: boolean) => {
    const state = await ask({ type: 'clean', on })
    // The undoing of an undoing does it again, so the button stays, and with it the focus.
    if (state) tell({ text: t(state.on ? 'now_clean' : 'now_as_it_was'), undo: () => clean(!on) }, foldedText(state))
  }
  const keep = async (finding: SettledFinding, keeps: boolean) => {
    const state = await ask({ type: 'keep', finding: finding.id, keep: keeps })
    if (!state) return
    const folded = !state.on ? 'now_accepted_off' : finding.state === 'suggested' ? 'now_accepted' : 'now_folded'
    tell({ text: t(keeps ? 'now_kept' : folded), undo: () => keep(finding, !keeps) })
  }
  const never = async (finding: SettledFinding) => {
    if (!(await ask({ type: 'keep', finding: finding.id, keep: true, kind: true }))) return
    tell({ text: t('now_never'), undo: () => keep(finding, false) })
  }
  const unhide = async ({ id }: HiddenBlock) => {
    if (await ask({ type: 'unhide', id })) tell({ text: t('now_unhidden') })
  }
  const show = async (block: number, stretch?: ShownStretch) => {
    const state = await ask(toShow(body, block, stretch))
    if (state?.isShown) announce(t('now_shown'))
    else if (state) tell({ text: t('now_not_shown') })
  }
  return {
    notice,
    clearNotice: () => setNotice(undefined),
    clean,
    keep,
    never,
    unhide,
    tell: (text) => tell({ text }),
    showPoint: ({ block, start, end }) => show(block, { start, end, isClean: true }),
    showFinding: ({ part, blocks }) => (part ? show(part.block, part) : show(blocks[0] ?? 0)),
    copy: (way) =>
      way().then(
        () => tell({ text: t('now_copied') }),
        () => tell({ text: t('now_not_copied') }),
      ),
  }
}

/** How much was folded, for who does not see the counts change. */
function foldedText(state: PageState): string {
  return state.on ? `${countsText(state)}.` : ''
}
