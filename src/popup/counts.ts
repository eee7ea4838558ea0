import { plural, t } from '../extension/i18n.ts'
import type { PageState } from '../extension/messages.ts'
import { countedText, isSaidTwice } from '../ui/countedText.ts'
import { sought } from './sought.ts'

type Told = Pick<PageState, 'reading' | 'choices' | 'on'>

/** How much of a page is folded, or what was found where nothing is folded yet. */
export function countsText({ reading, choices, on }: Told): string {
  const applied = reading.findings.filter(({ state }) => state === 'applied')
  const counted = applied.map(({ category, blocks }) => ({ category, blocks: blocks.length }))
  return countedText(counted, on ? 'folded' : 'found') || uncountedText({ reading, choices })
}

/** What is said where nothing counts: how much is suggested, or that nothing is said twice where that was looked for and never found. */
function uncountedText({ reading, choices }: Omit<Told, 'on'>): string {
  if (sought(choices.kinds) === 'none') return t('found_unsought')
  const suggested = reading.findings.filter(({ state }) => state === 'suggested').length
  if (suggested > 0) return plural('found_suggestions', suggested)
  return t(choices.kinds.repeats && !reading.findings.some(isSaidTwice) ? 'found_nothing' : 'found_unfolded')
}
