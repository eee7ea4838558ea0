import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SetAsideView } from '../../src/popup/SetAsideView.tsx'
import { type Choices, NO_CHOICES, type Reading, read, type SettledFinding } from '../../src/reading.ts'
import { BELL } from './bellStory.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))

beforeEach(() => {
  vi.stubGlobal('document', new JSDOM('').window.document)
})
afterEach(() => render(null, document.body))

/** The notes of the view over a page that was read by these choices. */
function notes(choices: Partial<Choices>, findings: SettledFinding[] = []): (string | null)[] {
  const reading: Reading = { ...read(new JSDOM(`<p>${BELL}</p>`).window.document), findings }
  const nothing = () => {}
  render(
    h(SetAsideView, {
      reading,
      choices: { ...NO_CHOICES, ...choices },
      onShow: nothing,
      onKeep: nothing,
      onNever: nothing,
    }),
    document.body,
  )
  return [...document.querySelectorAll('.note')].map(({ textContent }) => textContent)
}

it.each([
  ['everything is looked for', {}, 'set_aside_none'],
  ['some of it is', { repeats: false }, 'set_aside_partly'],
  ['nothing is', { repeats: false, promos: false, links: false }, 'set_aside_unsought'],
])('where nothing was found says no more than was looked for: %s', (_, kinds, words) => {
  expect(notes({ kinds: { ...NO_CHOICES.kinds, ...kinds } })).toEqual([words])
})

/** A suggestion. */
function suggested(category: SettledFinding['category'], more: Partial<SettledFinding> = {}): SettledFinding {
  return {
    id: 'one',
    category,
    blocks: [0],
    text: BELL,
    links: [],
    confidence: 0.95,
    reason: { code: 'echo_title', args: [] },
    state: 'suggested',
    ...more,
  }
}

it('says of what is all of the text that it is too much to be folded, and not that it is in doubt', () => {
  expect(notes({}, [suggested('promo', { isRestrained: true })])).toEqual(['suggestions_limit'])
  expect(notes({}, [suggested('promo')])).toEqual(['suggestions_text'])
})

it.each([
  ['default', 'echo', 'suggestions_text'],
  ['exact', 'echo', 'suggestions_exact'],
  ['exact', 'promo', 'suggestions_exact'],
  // What is said again in the very words is to be folded, so it is left for the doubt alone.
  ['exact', 'repeat', 'suggestions_text'],
] as const)('where what is folded is “%s” says of a suggested %s: %s', (strength, category, words) => {
  expect(notes({ strength }, [suggested(category)])).toEqual([words])
})
