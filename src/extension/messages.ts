import browser, { type Runtime } from 'webextension-polyfill'
import type { Article, Block, Choices, Reading } from '../reading.ts'

/** What the page's content script knows; the answer to every message to it. */
export interface PageState {
  reading: Reading
  /** What the reader wants looked for and folded, by which the page was read. */
  choices: Pick<Choices, 'strength' | 'kinds'>
  /** Whether the page is clean now. */
  on: boolean
  /** Whether the page takes our marks away, so that some of it was given up and stays as it is. */
  resists: boolean
  /** What the reader picked to be hidden, and is hidden while the page is clean. */
  hidden: HiddenBlock[]
  /** In answer to `show`: whether it can be seen now. */
  isShown?: boolean
}

/** A block that the reader picked to be hidden. */
export interface HiddenBlock {
  id: string
  /** How its text begins. */
  says: string
  /** Whether it is hidden on each page of the site. */
  forSite: boolean
}

/** What the page's content script knows before it has read the page. */
export interface PageGlance {
  article: Omit<Article, 'body'>
  on: boolean
}

/** Messages from popup and background to the content script of a page. */
export type PageMessage =
  /** Asks whether a content script is there at all; any answer will do. */
  | { type: 'ping' }
  /** Asks for what can be told at once. */
  | { type: 'glance' }
  | { type: 'state' }
  | { type: 'clean'; on: boolean }
  /** Leaves a finding visible or folds it again, here and at the next reading; with `kind`, all of its kind on the site. */
  | { type: 'keep'; finding: string; keep: boolean; kind?: boolean }
  /** Has the reader pick a block on the page to be hidden. */
  | { type: 'pick' }
  | { type: 'unhide'; id: string }
  /**
   * Scrolls to the block, or to a stretch of it or of what is left of it in the clean text, and highlights it. The page may have
   * been read again meanwhile: then the block is the one that says what that one `said`.
   */
  | { type: 'show'; block: number; said: string; stretch?: ShownStretch }

/** A stretch of a block, or of what is left of it in the clean text; UTF-16 units. */
export interface ShownStretch {
  start: number
  end: number
  isClean?: boolean
}

/** The messages that are answered with the state of the page. */
export type StateMessage = Exclude<PageMessage, { type: 'ping' | 'glance' }>

/** From the content script to the background: how many findings are folded on this page; null when it is not clean. */
export type BadgeMessage = { type: 'badge'; count: number | null }

/** From whoever has just let our script into a page to the pages that show articles: that this tab can be read now. */
export type EnteredMessage = { type: 'entered'; tab: number }

/** Tells that a tab can be read now. Nobody may be listening, which is no error. */
export function reportEntered(tab: number): void {
  const message: EnteredMessage = { type: 'entered', tab }
  browser.runtime.sendMessage(message).catch(() => {})
}

/**
 * Whether our content script already runs in a tab; a missing one makes `sendMessage` reject. A page of our own, such as the
 * reader, hears the message too and answers nothing.
 */
export async function answers(tab: number): Promise<boolean> {
  const ping: PageMessage = { type: 'ping' }
  return browser.tabs.sendMessage(tab, ping).then(
    (answer) => answer === true,
    () => false,
  )
}

/** Asks to show a block of an article, or a stretch of it, wherever it stands on the page by then. */
export function toShow(body: Block[], block: number, stretch?: ShownStretch): StateMessage {
  return { type: 'show', block, said: body.find(({ id }) => id === block)?.text ?? '', stretch }
}

/** Asks the content script of a tab; rejects where there is none. */
export function askPage(tab: number, message: StateMessage): Promise<PageState> {
  return browser.tabs.sendMessage(tab, message)
}

/** Asks the content script of a tab for what it can tell before the page is read; rejects where there is none. */
export function glanceAtPage(tab: number): Promise<PageGlance> {
  const message: PageMessage = { type: 'glance' }
  return browser.tabs.sendMessage(tab, message)
}

/** Answers the messages to this page's content script until the signal says stop. */
export function onPageMessage(
  answer: (message: PageMessage) => Promise<PageState | PageGlance | boolean>,
  signal: AbortSignal,
): void {
  // A promise, so that an error reaches the asker as one.
  const listener = (message: unknown) => answer(message as PageMessage)
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => {
    // In a script that was left behind by its extension even this is an error, and nobody sends messages to it.
    if (isExtensionAlive()) browser.runtime.onMessage.removeListener(listener)
  })
}

/** Whether the extension is still there; an update or a removal leaves its content scripts behind in their pages. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined
  } catch {
    return false
  }
}

/** From the content script to a popup or a reader that is open: that the page changed and was read anew. */
export type RereadMessage = { type: 'reread' }

/** Tells that this page was read anew. Mostly none is open, which is no error. */
export function reportReread(): void {
  const message: RereadMessage = { type: 'reread' }
  if (!isExtensionAlive()) return
  browser.runtime.sendMessage(message).catch(() => {})
}

/** Calls back with the tab's id whenever a page was read anew, until the signal says stop. */
export function onReread(take: (tab: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, { tab }: Runtime.MessageSender) => {
    if ((message as RereadMessage).type === 'reread' && tab?.id !== undefined) take(tab.id)
    return undefined
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}

/** Tells the background what the badge should say of this page. Nobody may be listening while the extension reloads. */
export function reportBadge(count: number | null): void {
  const message: BadgeMessage = { type: 'badge', count }
  if (!isExtensionAlive()) return
  browser.runtime.sendMessage(message).catch(() => {})
}

/** Calls `show` with the tab's id and its count whenever a page reports what the badge should say of it. */
export function onBadge(show: (tabId: number, count: number | null) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const { type, count } = message as BadgeMessage
    const tabId = sender.tab?.id
    if (type === 'badge' && tabId !== undefined) return show(tabId, count)
  })
}
