import puppeteer, { type Browser, type CDPSession, type HTTPRequest, type Page } from 'puppeteer-core'
import { chromium } from '../setup/browsers.ts'

/** Feature flags that would rewrite addresses or fetch on their own; and no host resolves, as a second bar. */
const ARGS = [
  '--no-sandbox',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,Translate',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

/** Real Chromium, headless, that reaches no network. */
export async function launch(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await chromium(),
    headless: true,
    pipe: true,
    args: ARGS,
    protocolTimeout: 120_000,
  })
}

/** A tab that shows stored pages: their own scripts never run and every request but the page itself is refused. */
export class Tab {
  #html: string | undefined
  #page: Page
  #session: CDPSession

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  static async open(browser: Browser): Promise<Tab> {
    const page = await browser.newPage()
    const tab = new Tab(page, await page.createCDPSession())
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      // A tab that is closed meanwhile cannot be answered, and need not be.
      tab.#answer(request).catch(() => {})
    })
    return tab
  }

  #answer(request: HTTPRequest): Promise<void> {
    if (!request.isNavigationRequest() || request.frame() !== this.#page.mainFrame()) return request.abort()
    const body = this.#html
    this.#html = undefined
    // A second navigation is the page's own refresh. "No content" leaves the page standing; a refusal would replace it.
    if (body === undefined) return request.respond({ status: 204 })
    const headers = { 'content-security-policy': "script-src 'none'" }
    return request.respond({ body, contentType: 'text/html; charset=utf-8', headers })
  }

  /** Loads the HTML as if `url` had answered with it. */
  async show(url: string, html: string): Promise<void> {
    this.#html = html
    // Off while parsing, so that `noscript` content stands as for a reader without scripts; on afterwards, since
    // Chromium stops the timers of isolated worlds too. The response's policy keeps the page's scripts off all along.
    await this.#page.setJavaScriptEnabled(false)
    await this.#page.goto(url, { waitUntil: 'domcontentloaded', timeout: 120_000 })
    await this.#page.setJavaScriptEnabled(true)
  }

  /** A fresh world of its own beside the page's, as a content script has: same document, other globals. */
  async world(): Promise<World> {
    const { frameTree } = await this.#session.send('Page.getFrameTree')
    const { executionContextId } = await this.#session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'unecho',
    })
    return new World(this.#session, executionContextId)
  }

  close(): Promise<void> {
    return this.#page.close()
  }
}

/** Where scripts are run on a page. */
export class World {
  constructor(
    private session: CDPSession,
    private context: number,
  ) {}

  /** Runs a classic script. */
  async run(script: string): Promise<void> {
    await this.#evaluate(`${script};0`)
  }

  /** Calls a function in the page with plain data and gives its (awaited) plain result. The function must be self-contained. */
  async call<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return (await this.#evaluate(
      `(${fn})(${args.map((a) => JSON.stringify(a) ?? 'undefined').join(',')})`,
    )) as Awaited<R>
  }

  /** Evaluates an expression and gives its (awaited) value as plain data. */
  evaluate(expression: string): Promise<unknown> {
    return this.#evaluate(expression)
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId: this.context,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
}
