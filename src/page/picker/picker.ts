import { isField } from '../fields.ts'
import { blockAround, narrower, neighbour, wider } from './candidates.ts'
import { type PickerDeed, showPicker } from './pickerView.ts'

/** What the picker has done, and where. */
export interface PickerHooks {
  /** Whether something can be hidden on the page's site at all. */
  hasSite: boolean
  /** Hides a block; gives whether the page became clean with it, and how to take all that back. */
  hide(block: Element, forSite: boolean): Promise<{ alsoCleaned: boolean; takeBack: () => Promise<void> }>
}

/** What the page must not hear of while the reader picks. */
const POINTER = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'auxclick', 'dblclick', 'contextmenu'] as const

type Deed = PickerDeed | 'next' | 'previous'

const KEYS: Record<string, Deed> = {
  ArrowUp: 'wider',
  ArrowDown: 'narrower',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  Escape: 'cancel',
}

/**
 * Has the reader pick a block of the page and hides it: with the pointer, or by keyboard from the middle of the window on.
 * Until one is hidden nothing of the page is changed, and Escape leaves it as it was.
 * @returns what ends the picking at once.
 */
export function startPicking(document: Document, { hide, hasSite }: PickerHooks, signal: AbortSignal): () => void {
  const view = document.defaultView
  if (!view) return () => {}
  const life = new AbortController()
  const picker = showPicker(document, hasSite, act)
  const own = AbortSignal.any([life.signal, signal])
  let block: Element | null = null
  /** The smallest block that was pointed at: narrowing leads back to it. */
  let deepest: Element | null = null
  /** Once the reader has pressed on a block, the pointer is free for the buttons. */
  let isFixed = false
  let takeBack: (() => Promise<void>) | null = null

  const choose = (next: Element | null, isNew = true) => {
    if (!next) return
    block = next
    if (isNew) deepest = next
    picker.outline(block)
  }
  const begin = () => {
    takeBack = null
    isFixed = false
    picker.offer('choosing')
    choose(blockInMiddle(document, view))
  }
  const finish = async (asked: boolean) => {
    const forSite = asked && hasSite
    const chosen = block
    if (!chosen) return
    block = null
    picker.outline(null)
    const hidden = await hide(chosen, forSite)
    takeBack = hidden.takeBack
    picker.offer({ forSite, alsoCleaned: hidden.alsoCleaned })
  }
  async function act(deed: Deed): Promise<void> {
    if (deed === 'cancel' || deed === 'done') return life.abort()
    if (deed === 'undo') await takeBack?.()
    if (deed === 'undo' || deed === 'another') return begin()
    if (!block) return
    if (deed === 'hideNow' || deed === 'hideOnSite') return finish(deed === 'hideOnSite')
    isFixed = true
    if (deed === 'wider') choose(wider(block), false)
    else if (deed === 'narrower') choose(narrower(block, deepest), false)
    else choose(neighbour(block, deed))
    block.scrollIntoView({ block: 'nearest' })
    picker.outline(block)
  }

  /** Keeps an event from the page. */
  const keep = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  /** Keeps a key from the page's own shortcuts, and leaves to the browser what it does with it. */
  const hush = (event: KeyboardEvent) => {
    if (!takeBack && event.key !== 'Tab' && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation()
  }
  /** Listens to the reader alone: a script of the page could else press a key or a button in their place. */
  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => {
    const hear = (event: Event) => event.isTrusted && listener(event as WindowEventMap[K])
    view.addEventListener(type, hear, { capture: true, signal: own })
  }
  for (const type of POINTER) listen(type, (event) => picker.isOwn(event) || takeBack || keep(event))
  listen('mousemove', (event) => {
    if (isFixed || takeBack || picker.isOwn(event)) return
    choose(blockAround(document.elementFromPoint(event.clientX, event.clientY)))
  })
  listen('click', (event) => {
    // Once something is hidden the page is the reader's again, whether or not the bar is closed.
    if (takeBack || picker.isOwn(event)) return
    keep(event)
    choose(blockAround(document.elementFromPoint(event.clientX, event.clientY)))
    isFixed = true
  })
  listen('keydown', (event) => {
    const onButton = picker.isOwn(event) && isPress(event) && picker.hasFocusedButton()
    if (event.key === 'Tab' || onButton) return
    const deed = takeBack ? afterwards(event) : choosing(event)
    if (!deed) return hush(event)
    keep(event)
    act(deed)
  })
  listen('keypress', hush)
  listen('keyup', hush)
  listen('scroll', () => picker.outline(block))
  listen('resize', () => picker.outline(block))
  own.addEventListener('abort', () => picker.close())
  begin()
  return () => life.abort()
}

/** So far apart (px) are the places where a block is looked for. */
const STEP = 24

/** The block in the middle of the window, or nearest to it above or below: the middle may be between two. */
function blockInMiddle(document: Document, { innerWidth, innerHeight }: Window): Element | null {
  const middle = innerHeight / 2
  for (let away = 0; away <= middle; away += STEP) {
    for (const y of [middle - away, middle + away]) {
      const block = blockAround(document.elementFromPoint(innerWidth / 2, y))
      if (block) return block
    }
  }
  return null
}

/** What a key does while a block is chosen. */
function choosing({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): Deed | undefined {
  if (ctrlKey || metaKey || altKey) return
  return key === 'Enter' ? (shiftKey ? 'hideOnSite' : 'hideNow') : KEYS[key]
}

/** What a key does once a block is hidden; all others are the page's, and so are all that are pressed in a field of it. */
function afterwards(event: KeyboardEvent): Deed | undefined {
  const { key, ctrlKey, metaKey } = event
  // What happens in a shadow tree of the page is told to the window as if it happened to the element around that tree.
  const [target] = event.composedPath()
  if (target && isElement(target) && isField(target)) return
  if (key === 'Escape') return 'done'
  if (key.toLowerCase() === 'z' && (ctrlKey || metaKey)) return 'undo'
}

/** Also of another document than the script's, such as a frame's. */
function isElement(target: EventTarget): target is Element {
  return (target as Node).nodeType === 1
}

function isPress({ key }: KeyboardEvent): boolean {
  return key === 'Enter' || key === ' '
}
