import type { DOMWindow } from 'jsdom'

/** Has dialogs with the attribute `data-modal` be modal: jsdom opens none as one. */
export function knowModals({ Element, ShadowRoot }: DOMWindow): void {
  for (const { prototype } of [Element, ShadowRoot]) {
    for (const name of ['matches', 'querySelector'] as const) {
      const ask = (prototype as Element)[name] as ((selector: string) => unknown) | undefined
      if (!ask) continue
      const asked = (selector: string) => selector.replaceAll(':modal', 'dialog[data-modal]')
      Object.assign(prototype, {
        [name](this: Element, selector: string) {
          return ask.call(this, asked(selector))
        },
      })
    }
  }
}
