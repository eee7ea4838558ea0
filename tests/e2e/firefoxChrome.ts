import type { Browser } from 'puppeteer-core'
import { type Code, until } from './driver.ts'

// biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no types.
export type Any = any

/** The few BiDi commands Puppeteer has no method for. */
interface Connection {
  send(method: string, params: object): Promise<{ result: never }>
}
interface Called {
  type: 'success' | 'exception'
  result: { value: string }
  exceptionDetails?: { text: string }
}

/** The browser's own window: where toolbar, popups and shortcuts live, and which page scripts never see. */
export interface Chrome {
  run<A extends unknown[], T>(code: Code<A, T>, ...args: A): Promise<T>
}

/** Opens the way into the browser's own window; needs `--remote-allow-system-access`. */
export async function chromeWindow(browser: Browser): Promise<Chrome> {
  const { connection } = browser as unknown as { connection: Connection }
  const context = await until('the browser window', async () => {
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
    const { contexts } = result as { contexts: { context: string; url: string }[] }
    return contexts.find((one) => one.url.endsWith('/browser.xhtml'))?.context
  })
  return {
    async run(code, ...args) {
      // Arguments and result go as JSON text, which spares translating them to and from BiDi's own notation.
      const { result } = await connection.send('script.callFunction', {
        functionDeclaration: `async (args) => JSON.stringify(await (${code})(...JSON.parse(args)))`,
        arguments: [{ type: 'string', value: JSON.stringify(args) }],
        awaitPromise: true,
        target: { context },
      })
      const called = result as Called
      if (called.exceptionDetails) throw new Error(called.exceptionDetails.text)
      return called.result.value === undefined ? undefined : JSON.parse(called.result.value)
    },
  }
}
