import type { Page } from 'puppeteer-core'
import type { Chromium } from './chromium.ts'
import type { Driver } from './driver.ts'
import type { Firefox } from './firefox.ts'
import type { Any } from './firefoxChrome.ts'

/** What our script in a page did: how often one of its functions was called, and how many timers it set. */
export interface Work {
  calls: number
  timers: number
}

/** Measures what our script in the page of the tab in front does while something goes on. It must be there already. */
export type Meter = (meanwhile: () => Promise<void>) => Promise<Work>

/** The meter of a browser; the page's address ends with `path`. */
export function meterOf(driver: Driver, path: string): Meter {
  return driver.name === 'chromium' ? chromiumMeter(driver as Chromium, path) : firefoxMeter(driver as Firefox)
}

/** Chromium writes down each call of a function and each timer, with the script that it was. */
function chromiumMeter({ browser }: Chromium, path: string): Meter {
  return async (meanwhile) => {
    const tab = (await browser.pages()).find((one) => one.url().endsWith(path)) as Page
    await tab.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'] })
    await meanwhile()
    const trace = Buffer.from((await tab.tracing.stop()) ?? []).toString()
    const { traceEvents } = JSON.parse(trace) as { traceEvents: { name: string; args: object }[] }
    const ours = traceEvents.filter(({ args }) => JSON.stringify(args).includes('chrome-extension://'))
    const count = (name: string) => ours.filter((one) => one.name === name).length
    return { calls: count('FunctionCall'), timers: count('TimerInstall') }
  }
}

/** Firefox lets the browser's own code into the world of our script, where it counts what the page's changes call. */
function firefoxMeter({ chrome, addon }: Firefox): Meter {
  const begin = `
    globalThis.work = { calls: 0, timers: 0 }
    if (!globalThis.isMeasured) {
      globalThis.isMeasured = true
      const { MutationObserver: Observer, setTimeout: later } = globalThis
      globalThis.MutationObserver = class extends Observer {
        constructor(call) {
          super((...args) => {
            work.calls++
            call(...args)
          })
        }
      }
      globalThis.setTimeout = (...args) => {
        work.timers++
        return later(...args)
      }
    }`
  return async (meanwhile) => {
    await chrome.run(inOurWorld, addon, begin)
    await meanwhile()
    return JSON.parse(await chrome.run(inOurWorld, addon, 'JSON.stringify(work)')) as Work
  }
}

/** Runs in the browser window: runs code in the world of the extension's script in the tab in front. */
function inOurWorld(addon: string, code: string): Promise<string> {
  const { messageManager } = (window as Any).gBrowser.selectedBrowser
  const name = `world:${Math.random()}`
  const script = `{
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs')
    const { sandbox } = ExtensionContent.getContextByExtensionId(${JSON.stringify(addon)}, content)
    sendAsyncMessage(${JSON.stringify(name)}, Cu.evalInSandbox(${JSON.stringify(code)}, sandbox))
  }`
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no script of the extension answers in the page')), 10_000)
    messageManager.addMessageListener(name, function listen({ data }: { data: string }) {
      messageManager.removeMessageListener(name, listen)
      clearTimeout(timer)
      resolve(data)
    })
    messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}
