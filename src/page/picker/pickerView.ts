import { type Hidden, pickerWords as words } from './pickerWords.ts'

/** What the reader can press in the bar. */
export type PickerDeed = 'wider' | 'narrower' | 'hideNow' | 'hideOnSite' | 'cancel' | 'undo' | 'another' | 'done'

/** What the picker shows over the page. */
export interface PickerView {
  /** Frames a block and says what goes with it. */
  outline(block: Element | null): void
  /** Offers the choice of a block, or what can be done after one was hidden. */
  offer(state: 'choosing' | Hidden): void
  /** Whether an event came from the picker's own bar. */
  isOwn(event: Event): boolean
  /** Whether one of the bar's buttons has the focus. */
  hasFocusedButton(): boolean
  close(): void
}

/** The attribute by which picker.css knows the parts. */
const LOOK = 'data-unecho-picker'

const CHOOSING: PickerDeed[] = ['narrower', 'wider', 'hideNow', 'hideOnSite', 'cancel']
const AFTER: PickerDeed[] = ['undo', 'another', 'done']

/**
 * Builds the picker in one element behind the page's own, its parts in a closed shadow tree that no page looks into.
 * @param hasSite whether something can be hidden on the page's site at all.
 */
export function showPicker(document: Document, hasSite: boolean, press: (deed: PickerDeed) => void): PickerView {
  const make = <K extends keyof HTMLElementTagNameMap>(tag: K, look: string) => {
    const element = document.createElement(tag)
    element.setAttribute(LOOK, look)
    return element
  }
  const host = document.createElement('unecho-picker')
  const frame = make('div', 'frame')
  const bar = make('div', 'bar')
  const text = make('p', 'text')
  const hint = make('p', 'hint')
  const buttons = make('div', 'buttons')
  bar.setAttribute('role', 'dialog')
  bar.setAttribute('aria-label', words.title())
  bar.lang = words.language()
  bar.dir = words.direction()
  bar.tabIndex = -1
  text.setAttribute('role', 'status')
  text.dir = 'auto'
  bar.append(text, hint, buttons)
  host.attachShadow({ mode: 'closed' }).append(frame, bar)
  document.documentElement.append(host)
  const before = document.activeElement
  /** The block that the text speaks of. */
  let told: Element | null = null
  bar.focus({ preventScroll: true })

  return {
    outline(block) {
      const { top, left, width, height } = block?.getBoundingClientRect() ?? { top: 0, left: 0, width: 0, height: 0 }
      frame.hidden = block === null
      for (const [property, size] of Object.entries({ top, left, width, height })) {
        frame.style.setProperty(`--unecho-${property}`, `${size}px`)
      }
      // The frame follows each step of the pointer, but a long text takes time to count.
      if (block && block !== told) text.textContent = words.goes(block)
      told = block
    },
    offer(state) {
      const deeds = (state === 'choosing' ? CHOOSING : AFTER).filter((deed) => hasSite || deed !== 'hideOnSite')
      hint.hidden = state !== 'choosing'
      hint.textContent = words.hint()
      text.textContent = state === 'choosing' ? words.title() : words.hidden(state)
      told = null
      buttons.replaceChildren(
        ...deeds.map((deed) => {
          const button = make('button', 'button')
          button.type = 'button'
          button.textContent = words[deed]()
          button.addEventListener('click', ({ isTrusted }) => isTrusted && press(deed))
          return button
        }),
      )
      bar.focus({ preventScroll: true })
    },
    isOwn: (event) => event.target === host,
    hasFocusedButton: () => buttons.querySelector(':focus') !== null,
    close() {
      host.remove()
      if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true })
    },
  }
}
