import { type PageView, type PopupView, until } from './driver.ts'
import { has, press } from './roles.ts'

/** Opens the popup over a page and turns cleaning on. */
export async function cleaned(page: PageView): Promise<PopupView> {
  const popup = await page.popup()
  await press(popup, 'switch', 'Clean this page')
  await has(popup, 'switch', 'Clean this page', 'checked')
  return popup
}

/** Turns cleaning off again and closes the popup. */
export async function undone(popup: PopupView): Promise<void> {
  await press(popup, 'switch', 'Clean this page')
  await has(popup, 'switch', 'Clean this page', 'unchecked')
  await popup.close()
}

/** Opens the popup over a page and waits until the page is read, and all done that was asked of it before. */
export async function told(page: PageView): Promise<PopupView> {
  const popup = await page.popup()
  await until('the popup to tell of the page', () =>
    popup.run(() => Boolean(document.querySelector('h1') && !document.querySelector('.skeleton, [aria-busy=true]'))),
  )
  return popup
}

/** Opens the popup over a page and chooses from its menu for the site. */
export async function chooseForSite(page: PageView, name: string): Promise<PopupView> {
  const popup = await page.popup()
  await press(popup, 'button', 'This site')
  await has(popup, 'button', name)
  // A question of the browser or another page may close the popup before the press is answered; that it was heard, the
  // test sees by what follows.
  await press(popup, 'button', name).catch(() => {})
  return popup
}
