import type { PageMessage, PageState } from '../../src/extension/messages.ts'
import type { Tab, World } from './chromium.ts'
import type { Shipped } from './shipped.ts'

/** An answer of the content script and the milliseconds it took, measured in the page. */
export interface Answer {
  state: PageState
  ms: number
}

/** The content script that ships, running in a world of its own on the tab's page, as the browser would run it. */
export class ContentScript {
  private constructor(readonly world: World) {}

  /** Injects script and style. Only the messaging edge is replaced, since there is no extension to speak to. */
  static async inject(tab: Tab, { script, css }: Shipped): Promise<ContentScript> {
    const world = await tab.world()
    await world.call(standInForMessaging)
    // Neither this nor what the browser does for an extension leaves a node in the page.
    await world.call((text: string) => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }, css)
    await world.run(script)
    return new ContentScript(world)
  }

  /** Sends a message as popup and background do. */
  async ask(message: PageMessage): Promise<Answer> {
    return (await this.world.evaluate(`unechoAsk(${JSON.stringify(message)})`)) as Answer
  }
}

/** Runs in the page: gives the script a `chrome.runtime` to load with, and this tool `unechoAsk` to speak to it. */
function standInForMessaging(): void {
  type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown
  const listeners = new Set<Listener>()
  const event = (own: Set<Listener>) => ({
    addListener: (listener: Listener) => own.add(listener),
    removeListener: (listener: Listener) => own.delete(listener),
    hasListener: (listener: Listener) => own.has(listener),
    hasListeners: () => own.size > 0,
  })
  const last = (args: unknown[], answer?: unknown) =>
    (args.at(-1) as ((a: unknown) => void) | undefined)?.call(0, answer)
  const area = { get: (...args: unknown[]) => last(args, {}), set: (...args: unknown[]) => last(args) }
  const runtime = {
    id: 'unecho',
    onMessage: event(listeners),
    onConnect: event(new Set()),
    connect: () => ({ onDisconnect: event(new Set()), disconnect: () => {} }),
    sendMessage: (...args: unknown[]) => last(args),
    getURL: (path: string) => path,
  }
  const i18n = { getMessage: (key: string) => key, getUILanguage: () => 'en' }
  const storage = { local: area, session: area, sync: area, onChanged: event(new Set()) }
  const extension = { inIncognitoContext: false }
  const ask = async (message: unknown) => {
    const start = performance.now()
    const answer = await new Promise<unknown>((respond, fail) => {
      const taken = [...listeners].filter((listen) => listen(message, { id: 'unecho' }, respond) === true)
      if (taken.length === 0) setTimeout(() => fail(new Error('the content script gives no answer')), 5000)
    })
    const ms = performance.now() - start
    const refused = (answer as { __mozWebExtensionPolyfillReject__?: boolean; message?: string } | undefined) ?? {}
    if (refused.__mozWebExtensionPolyfillReject__) throw new Error(refused.message)
    return { state: answer, ms }
  }
  Object.assign(globalThis, { chrome: { runtime, storage, i18n, extension }, unechoAsk: ask })
}
