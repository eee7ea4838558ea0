/**
 * Where the keyboard goes when the item of a list is taken away with the button in it that was pressed: to the next item,
 * else to what the list belongs to. The browser would drop it to the page, and who uses it would begin at the top again.
 * @param button what was pressed; to be asked before the item is gone.
 * @param isSiteGone whether the whole site goes from the list of sites.
 */
export function keyboardPlace(button: Element, isSiteGone: boolean): HTMLElement | null {
  const site = button.closest('.site')
  const item = isSiteGone ? site : button.closest('.things > li')
  const next = item?.nextElementSibling?.querySelector<HTMLElement>('summary, button')
  if (next) return next
  return isSiteGone ? document.querySelector<HTMLElement>('#sites') : (site?.querySelector('summary') ?? null)
}
