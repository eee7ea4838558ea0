import { until, type View } from './driver.ts'

/** The roles that the scenarios ask for. */
export type Role = 'button' | 'tab' | 'switch' | 'link' | 'heading' | 'status' | 'tabpanel' | 'listitem'
type State = 'any' | 'checked' | 'unchecked' | 'selected'

/** What was found: its accessible name and its text. */
export interface Found {
  name: string
  text: string
}

/**
 * All that is visible in a view, and not disabled, with this role and, as part of its accessible name, these words. Found as a screen
 * reader finds it, so a control without a name cannot be pressed by a test either.
 */
export function all(view: View, role: Role, name: string | RegExp = '', state: State = 'any'): Promise<Found[]> {
  return view.run(query, role, sourceOf(name), state, -1)
}

/** Waits until there is one. */
export async function has(view: View, role: Role, name: string | RegExp = '', state: State = 'any'): Promise<Found> {
  const found = await until(`${role} ${name} ${state}`, async () => (await all(view, role, name, state))[0])
  return found
}

/** Waits until there is one, and presses the first, or the one with this index. */
export async function press(view: View, role: Role, name: string | RegExp = '', index = 0): Promise<Found> {
  await until(`${role} ${name}`, async () => (await all(view, role, name)).length > index)
  return (await view.run(query, role, sourceOf(name), 'any', index))[index] as Found
}

/** Presses the first, if there is one now; gives whether there was. */
export async function pressIfThere(view: View, role: Role, name: string): Promise<boolean> {
  return (await view.run(query, role, sourceOf(name), 'any', 0)).length > 0
}

/** The visible text of the whole view. */
export function textOf(view: View): Promise<string> {
  return view.run(() => document.body.innerText)
}

function sourceOf(name: string | RegExp): string {
  return typeof name === 'string' ? name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : name.source
}

/** Runs in the view. Presses the match with the index `pressed`, if there is one. */
function query(role: string, name: string, state: string, pressed: number): Found[] {
  const selectors: Record<string, string> = {
    button: 'button:not([role]), [role=button], summary',
    link: 'a[href]:not([role])',
    heading: 'h1, h2, h3, h4, h5, h6',
    status: '[role=status], output',
    listitem: 'li',
  }
  const textOf = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
  const nameOf = (element: Element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])]
    const ids = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
    return (
      element.getAttribute('aria-label') ||
      ids.map((id) => textOf(document.getElementById(id))).join(' ') ||
      labels.map(textOf).join(' ') ||
      textOf(element)
    )
  }
  const states: Record<string, (element: Element) => boolean> = {
    checked: (element) => (element as HTMLInputElement).checked || element.getAttribute('aria-checked') === 'true',
    selected: (element) => element.getAttribute('aria-selected') === 'true',
  }
  const inState = (element: Element) =>
    state === 'any' || (state === 'unchecked' ? !states.checked?.(element) : states[state]?.(element))
  const words = new RegExp(name, 'i')
  const matches = [...document.querySelectorAll<HTMLElement>(selectors[role] ?? `[role=${role}]`)].filter(
    (element) =>
      element.checkVisibility() &&
      !(element as HTMLButtonElement).disabled &&
      words.test(nameOf(element)) &&
      inState(element),
  )
  matches[pressed]?.click()
  return matches.map((element) => ({ name: nameOf(element), text: textOf(element) }))
}
