import { writeFile } from 'node:fs/promises'
import { type PopupView, until } from './driver.ts'
import type { Chrome } from './firefoxChrome.ts'

// Firefox shows the popup in a panel that no remote protocol lists as a page. So it is driven from the browser's own
// window, by scripts that are loaded into the panel's <browser>. The names below are those of Firefox's own code.
// biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no types.
type Any = any

/** Presses the toolbar button and waits until the popup's document is there. */
export async function openPopup(chrome: Chrome, addon: string): Promise<PopupView> {
  // One that a failed test has left open would be closed by the button, and the next test with it.
  await closePopup(chrome)
  await chrome.run((id) => {
    const { ChromeUtils, WebExtensionPolicy } = globalThis as Any
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
    const { extension } = WebExtensionPolicy.getByID(id)
    ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
  }, addon)
  await until('the popup panel', () =>
    chrome.run(() => {
      const popup = document.querySelector('browser.webextension-popup-browser') as Any
      return popup?.closest('panel')?.state === 'open'
    }),
  )
  const popup: PopupView = {
    run: (code, ...args) => chrome.run(runInPopup, String(code), JSON.stringify(args)) as Promise<never>,
    screenshot: async (file) => {
      // What the popup does not paint itself, such as the track of its scroll bar, has the colour of its ground.
      const ground = await popup.run(() => getComputedStyle(document.body).backgroundColor)
      await writeFile(file, await chrome.run(snapshot, ground), 'base64')
    },
    scheme: async (scheme) => {
      await chrome.run((scheme) => {
        const popup = document.querySelector('browser.webextension-popup-browser') as Any
        popup.browsingContext.top.prefersColorSchemeOverride = scheme
      }, scheme)
    },
    close: () => closePopup(chrome),
  }
  await until('the popup document', () =>
    popup.run(() => document.readyState === 'complete' && location.href.includes('/src/popup/')),
  )
  return popup
}

async function closePopup(chrome: Chrome): Promise<void> {
  await chrome.run(() => {
    const popup = document.querySelector('browser.webextension-popup-browser') as Any
    popup?.closest('panel')?.hidePopup()
  })
  await until('the popup to close', () =>
    chrome.run(() => !document.querySelector('browser.webextension-popup-browser')),
  )
}

/** Runs in the browser window: has the code run in the popup, in a sandbox that sees what the popup's scripts see. */
function runInPopup(code: string, args: string): Promise<unknown> {
  const popup = document.querySelector('browser.webextension-popup-browser') as Any
  if (!popup) throw new Error('the popup is closed')
  const name = `answer:${Math.random()}`
  const script = `(async () => {
    try {
      // What the reader presses counts as the reader's own doing, which copying asks for.
      content.document.notifyUserGestureActivation()
      const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
      const source = ${JSON.stringify(`(async () => JSON.stringify(await (${code})(...${args})))()`)}
      sendAsyncMessage(${JSON.stringify(name)}, { value: await Cu.evalInSandbox(source, sandbox) })
    } catch (error) {
      sendAsyncMessage(${JSON.stringify(name)}, { error: String(error) })
    }
  })()`
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer from the popup')), 30_000)
    const messages = popup.messageManager
    messages.addMessageListener(name, function listen({ data }: { data: { value?: string; error?: string } }) {
      messages.removeMessageListener(name, listen)
      clearTimeout(timer)
      if (data.error) reject(new Error(data.error))
      else resolve(data.value === undefined ? undefined : JSON.parse(data.value))
    })
    messages.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
  })
}

/** Runs in the browser window: the popup as a PNG in base64. */
async function snapshot(ground: string): Promise<string> {
  const popup = document.querySelector('browser.webextension-popup-browser') as Any
  const image = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, ground)
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas') as HTMLCanvasElement
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1] as string
}
