import { JSDOM } from 'jsdom'
import { afterEach, expect, it, vi } from 'vitest'
import { picturesOf } from '../../src/extension/pictures.ts'

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: {
      executeScript: async ({ func, args }: { func: (...args: unknown[]) => unknown; args: unknown[] }) => [
        { result: await func(...args) },
      ],
    },
  },
}))

afterEach(() => vi.unstubAllGlobals())

/** A picture that is loaded, and a canvas that says what was drawn on it: jsdom loads and draws nothing. */
function prepare({ HTMLImageElement, HTMLCanvasElement }: JSDOM['window']): void {
  for (const [name, value] of Object.entries({ complete: true, naturalWidth: 40, naturalHeight: 30 }))
    Object.defineProperty(HTMLImageElement.prototype, name, { get: () => value })
  let drawn = ''
  const drawImage = (image: HTMLImageElement) => {
    drawn = image.src
  }
  HTMLCanvasElement.prototype.getContext = (() => ({ drawImage })) as never
  HTMLCanvasElement.prototype.toDataURL = () => `data:image/webp,${drawn}`
}

const src = (name: string) => `https://holm.example/${name}.jpg`
const picture = (name: string) => `<img src="${src(name)}">`

it('takes pictures along from the page, its frames and its open shadow trees', async () => {
  const { window } = new JSDOM(`${picture('page')}<iframe></iframe><news-story></news-story>`)
  const { document } = window
  prepare(window)
  const inFrame = document.querySelector('iframe')!.contentDocument!
  prepare(inFrame.defaultView as unknown as JSDOM['window'])
  inFrame.body.innerHTML = picture('frame')
  const shadow = document.querySelector('news-story')!.attachShadow({ mode: 'open' })
  shadow.innerHTML = `${picture('shadow')}<news-figure></news-figure>`
  shadow.querySelector('news-figure')!.attachShadow({ mode: 'open' }).innerHTML = picture('inner')
  vi.stubGlobal('document', document)
  const names = ['page', 'frame', 'shadow', 'inner']
  expect(await picturesOf(4, [...names, 'elsewhere'].map(src))).toEqual(
    Object.fromEntries(names.map((name) => [src(name), `data:image/webp,${src(name)}`])),
  )
})
