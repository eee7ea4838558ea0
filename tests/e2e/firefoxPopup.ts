import { type PopupView, until } from './driver.ts'
import type { Any, Chrome } from './firefoxChrome.ts'
import { inside } from './firefoxInside.ts'

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
    ...inside(chrome, 'popup', () => closePopup(chrome)),
    key: (key) => chrome.run(pressKey, key),
    prefer: (setting, isSet) => chrome.run(prefer, setting, isSet),
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

/** Runs in the browser window: presses a key in the popup as the keyboard would. */
function pressKey(key: string): void {
  const popup = document.querySelector('browser.webextension-popup-browser') as Any
  const codes: Record<string, number> = { Tab: 9, Enter: 13, Escape: 27, ArrowLeft: 37, ArrowRight: 39 }
  const init = JSON.stringify({ key, code: key, keyCode: codes[key] })
  const script = `{
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
    keyboard.beginInputTransactionForTests(content)
    const event = new content.KeyboardEvent('', ${init})
    keyboard.keydown(event)
    keyboard.keyup(event)
  }`
  popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false)
}

/** Runs in the browser window: sets what stands for the system's setting. */
export function prefer(setting: string, isSet: boolean): void {
  const { prefs } = (globalThis as Any).Services
  const [name, value] =
    setting === 'forced-colors' ? ['browser.display.document_color_use', 2] : ['ui.prefersReducedMotion', 1]
  if (isSet) prefs.setIntPref(name, value)
  else prefs.clearUserPref(name)
}
