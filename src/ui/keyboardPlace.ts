/**
 * Where the keyboard goes when an item of a list is taken away with the button in it that was pressed: to the next item,
 * else to what the list belongs to. The browser would drop it to the page, and who uses it would begin at the top again.
 * @param item to be asked for before it is gone.
 */
export function keyboardPlace(item: Element | null, owner: HTMLElement | null): HTMLElement | null {
  return item?.nextElementSibling?.querySelector<HTMLElement>('summary, button') ?? owner
}
