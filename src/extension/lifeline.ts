import browser, { type Runtime } from 'webextension-polyfill'
import { isExtensionAlive } from './messages.ts'

/** Milliseconds from the end of a line until the browser surely knows whether the extension is still there. */
const MOMENT = 500

/** A line from a page's content script to the extension, which breaks when the extension goes. */
export interface Lifeline {
  /** Ties the line where there is none. It wakes the background script, so it is done when that is woken anyway. */
  tie(): void
  release(): void
}

/**
 * Makes a lifeline; `gone` is called when the extension was updated, reloaded, switched off or taken out of the browser.
 * The line also ends with every rest of the background script, and then stays so until it is tied again. Firefox ends
 * content scripts before their line: there the browser itself takes the style sheet back.
 */
export function createLifeline(gone: () => void): Lifeline {
  let port: Runtime.Port | undefined
  const release = () => {
    port?.disconnect()
    port = undefined
  }
  return {
    tie() {
      if (port || !isExtensionAlive()) return
      port = browser.runtime.connect({ name: 'lifeline' })
      port.onDisconnect.addListener(() => {
        port = undefined
        setTimeout(() => {
          if (!isExtensionAlive()) gone()
        }, MOMENT)
      })
    },
    release,
  }
}

/** Takes the pages' lines; nothing is ever said on them. */
export function takeLifelines(): void {
  browser.runtime.onConnect.addListener(() => {})
}
