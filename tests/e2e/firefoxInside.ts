import { writeFile } from 'node:fs/promises'
import type { View } from './driver.ts'
import type { Any, Chrome } from './firefoxChrome.ts'

// Firefox shows an extension's pages where no remote protocol lists them. So they are driven from the browser's own
// window, by scripts that are loaded into their <browser>. The names below are those of Firefox's own code.
/** Where a page of the extension may stand. */
export type Place = 'popup' | 'options' | 'tab' | 'welcome' | 'sidebar'

/** Teaches the browser window to find the `<browser>` of a place; to be called once before all else. */
export async function learnPlaces(chrome: Chrome): Promise<void> {
  await chrome.run(() => {
    ;(globalThis as Any).unechoBrowser = (place: string) => {
      if (place === 'popup') return document.querySelector('browser.webextension-popup-browser')
      const isAt = (path: string) => (browser: Any) => browser?.currentURI?.spec.includes(path)
      const isOurs = isAt('/src/reader/')
      const tabs = [...(window as Any).gBrowser.browsers].reverse()
      if (place === 'options') return tabs.find(isAt('/src/options/'))
      if (place === 'welcome') return tabs.find(isAt('/src/welcome/'))
      if (place === 'tab') return tabs.find(isOurs)
      const inside = (document.getElementById('sidebar') as Any)?.contentDocument
      const panel = inside?.getElementById('webext-panels-browser')
      return isOurs(panel) ? panel : null
    }
  })
}

/** Whether there is a page in that place now. */
export function isThere(chrome: Chrome, place: Place): Promise<boolean> {
  return chrome.run((place) => Boolean((globalThis as Any).unechoBrowser(place)), place)
}

/** The page in a place, as the scenarios see it. */
export function inside(chrome: Chrome, place: Place, close: () => Promise<void>): View {
  const view: View = {
    run: (code, ...args) => chrome.run(runInside, place, String(code), JSON.stringify(args)) as Promise<never>,
    screenshot: async (file) => {
      // What the page does not paint itself, such as the track of its scroll bar, has the colour of its ground.
      const ground = await view.run(() => getComputedStyle(document.body).backgroundColor)
      await writeFile(file, await chrome.run(snapshot, place, ground), 'base64')
    },
    scheme: async (scheme) => {
      await chrome.run(
        (place, scheme) => {
          ;(globalThis as Any).unechoBrowser(place).browsingContext.top.prefersColorSchemeOverride = scheme
        },
        place,
        scheme,
      )
    },
    close,
  }
  return view
}

/** Runs in the browser window: has the code run in the page, in a sandbox that sees what the page's scripts see. */
function runInside(place: string, code: string, args: string): Promise<unknown> {
  const browser = (globalThis as Any).unechoBrowser(place)
  if (!browser) throw new Error(`no page of the extension in the ${place}`)
  const name = `answer:${Math.random()}`
  const script = `(async () => {
    try {
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
      const source = ${JSON.stringify(`(async () => JSON.stringify(await (${code})(...${args})))()`)}
      // Some things, as opening the sidebar, Firefox does for a user's own hand only, which the tests stand in for.
      const hand = content.windowUtils.setHandlingUserInput(true)
      const answer = Cu.evalInSandbox(source, sandbox)
      hand.destruct()
      sendAsyncMessage(${JSON.stringify(name)}, { value: await answer })
    } catch (error) {
      sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) })
    }
  })()`
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer from the page in the ${place}`)), 30_000)
    const messages = browser.messageManager
    messages.addMessageListener(name, function listen({ data }: { data: { value?: string; error?: string } }) {
      messages.removeMessageListener(name, listen)
      clearTimeout(timer)
      if (data.error) reject(new Error(data.error))
      else resolve(data.value === undefined ? undefined : JSON.parse(data.value))
    })
    messages.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}

/** Runs in the browser window: the page as a PNG in base64. */
async function snapshot(place: string, ground: string): Promise<string> {
  const browser = (globalThis as Any).unechoBrowser(place)
  const image = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, ground)
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1] as string
}
