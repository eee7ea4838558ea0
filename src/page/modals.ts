/** Whether an element keeps the reader from all the rest of the page for as long as it is open. */
export function isModal(element: Element): boolean {
  return element.matches(':modal')
}

/**
 * Whether an element is a modal or holds one, also in a shadow tree. Were it hidden, nothing of the page could be used any more,
 * nor what closes the modal be seen.
 */
export function holdsModal(element: Element): boolean {
  if (isModal(element) || element.querySelector(':modal')) return true
  return [element, ...element.querySelectorAll('*')].some(
    ({ shadowRoot }) => shadowRoot && [...shadowRoot.children].some(holdsModal),
  )
}
