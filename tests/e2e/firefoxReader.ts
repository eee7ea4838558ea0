import { until, type View } from './driver.ts'
import type { Chrome } from './firefoxChrome.ts'
import { inside, isThere } from './firefoxInside.ts'

// biome-ignore lint/suspicious/noExplicitAny: Firefox's internals have no types.
type Any = any

/** The reader's tab, once it is open. */
export async function readerTab(chrome: Chrome): Promise<View> {
  await until('the reader in a tab', () => isThere(chrome, 'tab'))
  const view = inside(chrome, 'tab', async () => {
    await chrome.run(() => {
      const { gBrowser, unechoBrowser } = globalThis as Any
      gBrowser.removeTab(gBrowser.getTabForBrowser(unechoBrowser('tab')))
    })
  })
  await complete(view)
  return view
}

/** The reader in the sidebar, once it is open. */
export async function sidebar(chrome: Chrome): Promise<View> {
  await until('the reader in the sidebar', () => isThere(chrome, 'sidebar'))
  const view = inside(chrome, 'sidebar', async () => {
    await chrome.run(() => (globalThis as Any).SidebarController.hide())
    await until('the sidebar to close', async () => !(await isThere(chrome, 'sidebar')))
  })
  await complete(view)
  return view
}

async function complete(view: View): Promise<void> {
  await until('the reader document', () =>
    view.run(() => document.readyState === 'complete' && location.href.includes('/src/reader/')),
  )
}
