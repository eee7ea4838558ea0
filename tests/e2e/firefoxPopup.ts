import { type PopupView, until } from './driver.ts'
import type { Chrome } from './firefoxChrome.ts'
import { inside } from './firefoxInside.ts'

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
  const popup = inside(chrome, 'popup', () => closePopup(chrome))
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
