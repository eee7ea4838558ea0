import { JSDOM } from 'jsdom'
import { type ComponentChildren, type FunctionComponent, h, render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { HiddenBlock } from '../../src/extension/messages.ts'
import { HiddenBlocks } from '../../src/popup/HiddenBlocks.tsx'
import { MediaPart } from '../../src/reader/MediaPart.tsx'
import { SpeechBar } from '../../src/reader/SpeechBar.tsx'
import type { Speech } from '../../src/reader/speech/useSpeech.ts'
import type { ReaderLook } from '../../src/reader/useReaderLook.ts'
import type { Media } from '../../src/reading.ts'
import { Message } from '../../src/ui/Message.tsx'
import { Tabs } from '../../src/ui/Tabs.tsx'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  const { window } = new JSDOM('')
  vi.stubGlobal('document', window.document)
  vi.stubGlobal('getComputedStyle', window.getComputedStyle)
  // Nothing has a size here.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  render(null, document.body)
  vi.unstubAllGlobals()
})

/** Presses a button that has the keyboard's place. */
function press(selector: string): void {
  const button = document.querySelector<HTMLButtonElement>(selector)!
  button.focus()
  button.click()
}

const focusIsOn = (selector: string) => vi.waitFor(() => expect(document.activeElement?.matches(selector)).toBe(true))

describe('the keyboard’s place, when what was pressed goes,', () => {
  /** What was hidden, until it is shown again, inside of something. */
  const hiding = (around: (content: () => ComponentChildren) => ComponentChildren): FunctionComponent =>
    function Hiding() {
      const [blocks, setBlocks] = useState(['a', 'b'].map((id): HiddenBlock => ({ id, says: id, forSite: false })))
      const onUnhide = async ({ id }: HiddenBlock) => setBlocks((now) => now.filter((one) => one.id !== id))
      return around(() => h(HiddenBlocks, { blocks, onUnhide }))
    }
  const count = (items: number) => vi.waitFor(() => expect(document.querySelectorAll('li')).toHaveLength(items))

  it('goes from one hidden block to the next, and from the last one to its tab', async () => {
    const tabs = (content: () => ComponentChildren) =>
      h(Tabs, { label: '', tabs: [{ id: 'aside', label: '', content }] })
    render(h(hiding(tabs), {}), document.body)
    press('li button')
    await count(1)
    await focusIsOn('li button')
    press('li button')
    await count(0)
    await focusIsOn('#panel-aside')
  })

  it('goes from the last hidden block to the message that it stands in', async () => {
    render(
      h(
        hiding((content) => h(Message, { title: '', text: '' }, content())),
        {},
      ),
      document.body,
    )
    press('li:last-child button')
    await count(1)
    await focusIsOn('h1')
  })

  it('goes from what loads a picture to the picture, and from one that does not load to the note on it', async () => {
    const media = { kind: 'image', loaded: false, src: 'https://holm.example/bell.jpg', alt: '' } as unknown as Media
    render(h(MediaPart, { media, captions: [] }), document.body)
    press('.no-picture button')
    await focusIsOn('.zoom')
    document.querySelector('img')!.dispatchEvent(new document.defaultView!.Event('error'))
    await focusIsOn('.no-picture')
  })

  it('stays where it is when a picture does not load that it is not on', async () => {
    const media = { kind: 'image', loaded: true, src: 'https://holm.example/bell.jpg', alt: '' } as unknown as Media
    render(h(MediaPart, { media, captions: [] }), document.body)
    document.querySelector('img')!.dispatchEvent(new document.defaultView!.Event('error'))
    await vi.waitFor(() => expect(document.querySelector('.no-picture')).not.toBeNull())
    expect(document.activeElement).toBe(document.body)
  })

  it('goes to what reads aloud, and back to the button that opened it', async () => {
    const look = { speech: { rate: 1, voice: '' } } as ReaderLook
    const Reader = () => {
      const [isOpen, setOpen] = useState(false)
      const speech = { isOpen, voices: [], close: () => setOpen(false) } as unknown as Speech
      return [h('button', { id: 'listen', onClick: () => setOpen(!isOpen) }), isOpen && h(SpeechBar, { speech, look })]
    }
    render(h(Reader, {}), document.body)
    press('#listen')
    await focusIsOn('.play')
    press('.speech-bar > button:last-child')
    await focusIsOn('#listen')
  })
})
