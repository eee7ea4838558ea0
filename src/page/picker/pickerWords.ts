import { collapse } from '../../article/text/normalise.ts'
import { words } from '../../article/text/words.ts'
import { apart, plural, t, uiDirection, uiLanguage } from '../../extension/i18n.ts'
import { beginning } from '../beginning.ts'

/** What came of hiding a block. */
export interface Hidden {
  forSite: boolean
  /** Whether the page became clean with it, and something else of it was folded. */
  alsoCleaned: boolean
}

/** What the picker says, in the reader's language. */
export const pickerWords = {
  language: uiLanguage,
  direction: uiDirection,
  title: () => t('pick_title'),
  hint: () => t('pick_hint'),
  wider: () => t('pick_wider'),
  narrower: () => t('pick_narrower'),
  hideNow: () => t('pick_hide_now'),
  hideOnSite: () => t('pick_hide_site'),
  cancel: () => t('pick_cancel'),
  undo: () => t('pick_undo'),
  another: () => t('pick_another'),
  done: () => t('pick_done'),
  hidden: ({ forSite, alsoCleaned }: Hidden) =>
    [t(forSite ? 'pick_hidden_site' : 'pick_hidden_now'), ...(alsoCleaned ? [t('pick_cleaned')] : [])].join(' '),
  /** What goes when a block is hidden: how much text, and how it begins. */
  goes(element: Element): string {
    // As it is seen: two lines that only the layout parts are no one word, and a script is no text at all.
    const seen = (element as Partial<HTMLElement>).innerText ?? element.textContent ?? ''
    const text = collapse(seen)
    const count = words(text).length
    return count > 0 ? `${plural('pick_goes', count)} ${apart(beginning(text))}` : t('pick_goes_picture')
  },
}
