import type { Settings } from '../extension/settings.ts'
import { NO_RULES, type SiteRules } from '../extension/siteRules.ts'
import { NO_CHOICES } from '../reading.ts'

/** What the reader wants of a page: by the settings, and by what is remembered of its site. */
export interface Wishes extends Pick<Settings, 'strength' | 'kinds' | 'markers'> {
  rules: SiteRules
}

/** What is done where the reader wished for nothing. */
export const NO_WISHES: Wishes = { ...NO_CHOICES, markers: true, rules: NO_RULES }
