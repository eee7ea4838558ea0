import { until, type View } from './driver.ts'
import type { Any, Chrome } from './firefoxChrome.ts'
import { inside, isThere, type Place } from './firefoxInside.ts'

/** The reader's tab, once it is open. */
export function readerTab(chrome: Chrome): Promise<View> {
  return tabWith(chrome, 'tab', '/src/reader/')
}

/** The tab with the options, once it is open. */
export function optionsTab(chrome: Chrome): Promise<View> {
  return tabWith(chrome, 'options', '/src/options/')
}

/** The tab that is shown after installing, once it is open. */
export function welcomeTab(chrome: Chrome): Promise<View> {
  return tabWith(chrome, 'welcome', '/src/welcome/')
}

async function tabWith(chrome: Chrome, place: Place, path: string): Promise<View> {
  await until(`${path} in a tab`, () => isThere(chrome, place))
  const view = inside(chrome, place, async () => {
    await chrome.run((place) => {
      const { gBrowser, unechoBrowser } = globalThis as Any
      gBrowser.removeTab(gBrowser.getTabForBrowser(unechoBrowser(place)))
    }, place)
  })
  await complete(view, path)
  return view
}

/** The reader in the sidebar, once it is open. */
export async function sidebar(chrome: Chrome): Promise<View> {
  await until('the reader in the sidebar', () => isThere(chrome, 'sidebar'))
  const view = inside(chrome, 'sidebar', async () => {
    await chrome.run(() => (globalThis as Any).SidebarController.hide())
    await until('the sidebar to close', async () => !(await isThere(chrome, 'sidebar')))
  })
  await complete(view, '/src/reader/')
  return view
}

async function complete(view: View, path: string): Promise<void> {
  await until(`the document of ${path}`, () =>
    view.run((path) => document.readyState === 'complete' && location.href.includes(path), path),
  )
}
