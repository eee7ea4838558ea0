import type { PageGlance, PageState } from '../extension/messages.ts'

/** What is known of the page: nothing in the first frame, then what it states of itself, then what was read. */
export type Known = Partial<PageGlance & PageState>
