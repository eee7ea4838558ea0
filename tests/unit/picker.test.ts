import { JSDOM } from 'jsdom'
import { describe, expect, it, vi } from 'vitest'
import type { FoldGroup } from '../../src/page/foldGroups.ts'
import { createMarkers } from '../../src/page/markers.ts'
import { startPicking } from '../../src/page/picker/picker.ts'
import { pickerWords } from '../../src/page/picker/pickerWords.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

type Heard = Partial<KeyboardEvent & MouseEvent>

/** A page with closed shadow trees laid open, whose blocks have a size, and one of which is under the pointer. */
function open() {
  const { window } = new JSDOM('<!doctype html><body><p>The ferry sails again.</p></body>')
  const { document } = window
  const paragraph = document.querySelector('p') as Element
  const box = { top: 0, left: 0, width: 300, height: 20 } as DOMRect
  window.Element.prototype.getBoundingClientRect = () => box
  document.elementFromPoint = () => paragraph
  vi.stubGlobal('HTMLElement', window.HTMLElement)
  vi.stubGlobal('MutationObserver', window.MutationObserver)
  const attach = window.Element.prototype.attachShadow
  window.Element.prototype.attachShadow = function () {
    return attach.call(this, { mode: 'open' })
  }
  return { window, document, paragraph }
}

/** Starts to pick on such a page. `say` lets the picker hear an event, as no script in jsdom can make a trusted one. */
function pick(alsoCleaned = false) {
  const { window, document, paragraph } = open()
  const listeners: [string, (event: Event) => void][] = []
  window.addEventListener = (type: string, listener: unknown) => {
    listeners.push([type, listener as (event: Event) => void])
  }
  const hide = vi.fn(async (_block: Element, _forSite: boolean) => ({ alsoCleaned, takeBack: async () => {} }))
  startPicking(document, { hide, hasSite: true }, new AbortController().signal)
  const kept = vi.fn()
  const say = (type: string, isTrusted: boolean, event: Heard = {}) => {
    const own = { preventDefault: kept, stopImmediatePropagation: kept, composedPath: () => [paragraph] }
    const whole = { isTrusted, target: paragraph, ...own, ...event }
    for (const [heard, listener] of listeners) if (heard === type) listener(whole as unknown as Event)
  }
  const bar = () => document.querySelector('unecho-picker')?.shadowRoot
  const buttons = () => [...(bar()?.querySelectorAll('button') ?? [])]
  const status = () => bar()?.querySelector('[role=status]')?.textContent
  return { say, hide, kept, buttons, status, paragraph, document }
}

describe('the picker', () => {
  it.each<[name: string, shiftKey: boolean]>([
    ['Enter', false],
    ['Shift+Enter', true],
  ])('hides on %s of the reader, not on one that a script of the page made', (_, shiftKey) => {
    const { say, hide, kept, paragraph } = pick()
    say('keydown', false, { key: 'Enter', shiftKey })
    expect(hide).not.toHaveBeenCalled()
    expect(kept).not.toHaveBeenCalled()
    say('keydown', true, { key: 'Enter', shiftKey })
    expect(hide.mock.calls).toEqual([[paragraph, shiftKey]])
  })

  it.each<[name: string, alsoCleaned: boolean, says: string]>([
    ['a block went', false, 'pick_hidden_now'],
    ['the rest of the page was cleaned with a block', true, 'pick_hidden_now pick_cleaned'],
  ])('says that %s', async (_, alsoCleaned, says) => {
    const { say, status } = pick(alsoCleaned)
    say('keydown', true, { key: 'Enter' })
    await vi.waitFor(() => expect(status()).toBe(says))
  })

  it.each(['keydown', 'keypress', 'keyup'])(
    "keeps a %s from the page's own shortcuts, but for Tab and the browser's",
    (type) => {
      const { say, kept } = pick()
      say(type, true, { key: 'j' })
      expect(kept).toHaveBeenCalledTimes(1)
      say(type, true, { key: 'Tab' })
      say(type, true, { key: 'f', ctrlKey: true })
      say(type, false, { key: 'j' })
      expect(kept).toHaveBeenCalledTimes(1)
    },
  )

  it.each(['pointerdown', 'click', 'auxclick'])(
    'keeps a %s of the reader from the page, not one of its own',
    (type) => {
      const { say, kept } = pick()
      say(type, false)
      expect(kept).not.toHaveBeenCalled()
      say(type, true)
      expect(kept).toHaveBeenCalled()
    },
  )

  it.each([
    ['<p>', true],
    ['<div contenteditable="false">', true],
    ['<input>', false],
    ['<select>', false],
    ['<textarea>', false],
    ['<div contenteditable>', false],
  ])('once a block is hidden, takes Ctrl+Z and Escape that are pressed in %s: %s', async (tag, isTaken) => {
    const { say, kept, status, document } = pick()
    say('keydown', true, { key: 'Enter' })
    await vi.waitFor(() => expect(status()).toBe('pick_hidden_now'))
    document.body.innerHTML = tag
    const inIt = { composedPath: () => [document.body.firstElementChild as Element, document] }
    for (const pressed of [{ key: 'z', ctrlKey: true }, { key: 'Escape' }]) {
      kept.mockClear()
      say('keydown', true, { ...pressed, ...inIt })
      expect(kept.mock.calls.length > 0).toBe(isTaken)
    }
    expect(document.querySelector('unecho-picker') === null).toBe(isTaken)
  })

  it('begins with the block nearest to the middle of the window, which may be between two', () => {
    const { window, document, paragraph } = open()
    const asked: number[] = []
    document.elementFromPoint = (_, y) => {
      asked.push(y)
      return y < window.innerHeight / 2 - 60 ? paragraph : document.body
    }
    const hide = vi.fn(async () => ({ alsoCleaned: false, takeBack: async () => {} }))
    const heard: ((event: KeyboardEvent) => void)[] = []
    window.addEventListener = (type: string, listener: unknown) => {
      if (type === 'keydown') heard.push(listener as (event: KeyboardEvent) => void)
    }
    startPicking(document, { hide, hasSite: true }, new AbortController().signal)
    const enter = {
      isTrusted: true,
      key: 'Enter',
      target: paragraph,
      preventDefault() {},
      stopImmediatePropagation() {},
    }
    for (const listener of heard) listener(enter as unknown as KeyboardEvent)
    expect(hide).toHaveBeenCalledWith(paragraph, false)
    expect(asked[0]).toBe(window.innerHeight / 2)
  })

  it('is not closed, and none of its buttons pressed, by a script of the page', () => {
    const { say, hide, buttons, document } = pick()
    say('keydown', false, { key: 'Escape' })
    expect(buttons().length).toBeGreaterThan(3)
    for (const button of buttons()) button.click()
    expect(hide).not.toHaveBeenCalled()
    expect(document.querySelector('unecho-picker')).not.toBeNull()
  })
})

describe('what the picker says of a block', () => {
  it.each([
    [
      'its lines, which are parted only by how they are laid out',
      'Home\nNews\n\nSport\tTides',
      'pick_goes_other 4 \u2068Home News Sport Tides\u2069',
    ],
    [
      'so many words, and how they begin',
      'ferry '.repeat(30),
      `pick_goes_other 30 \u2068${'ferry '.repeat(10).trimEnd()}…\u2069`,
    ],
    ['one word', ' Home ', 'pick_goes_one 1 \u2068Home\u2069'],
    ['the characters of a script without spaces', '石桥镇的灯台。', 'pick_goes_other 6 \u2068石桥镇的灯台。\u2069'],
    ['a picture', '', 'pick_goes_picture'],
  ])('is %s', (_, seen, says) => {
    const { paragraph } = open()
    // jsdom lays nothing out, and so has no text as it is seen.
    Object.assign(paragraph, { innerText: seen })
    expect(pickerWords.goes(paragraph)).toBe(says)
  })

  it('is all text of what is no HTML', () => {
    const { document } = open()
    document.body.innerHTML = '<svg><text>Ferry lines</text></svg>'
    expect(pickerWords.goes(document.querySelector('svg')!)).toBe('pick_goes_other 2 \u2068Ferry lines\u2069')
  })

  it('is asked for once, however often its frame is drawn', () => {
    const { say, paragraph } = pick()
    const read = vi.fn(() => 'Ferry')
    Object.defineProperty(paragraph, 'innerText', { get: read })
    for (let n = 0; n < 5; n++) say('scroll', true)
    expect(read).not.toHaveBeenCalled()
  })
})

it('a marker is not pressed by a script of the page', () => {
  const { document, paragraph } = open()
  const toggle = vi.fn()
  const words = {
    of: () => '',
    folded: () => '',
    foldAgain: () => '',
    language: () => 'en',
    direction: () => 'ltr' as const,
  }
  const group = { key: 'one' } as FoldGroup
  createMarkers(document, words, toggle).show([{ group, anchor: paragraph, isBefore: true, number: 1, isOpen: false }])
  const button = document.querySelector('unecho-mark')?.shadowRoot?.querySelector('button')
  expect(button).toBeTruthy()
  button?.click()
  expect(toggle).not.toHaveBeenCalled()
})
