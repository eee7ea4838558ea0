import { JSDOM } from 'jsdom'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSession } from '../../src/page/session.ts'
import { NO_WISHES } from '../../src/page/wishes.ts'
import { randomFrom } from '../../tools/measure/random.ts'

// What Unecho promises of a page that changes under it, held against changes in any order.

const PARAGRAPHS = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live with her daughter in the south and nobody else may steer by night.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to hold her hours by radio and to come over in a rowing boat if it cannot wait.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954, the last ones on which every stone has both its depth and its name.',
  'Two have written so far, one of them from a river that has never frozen, and the company has asked both to come in November, when the first ice can be seen from the pier.',
]

const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')
const PROMO = '<p><a href="/other">Read more: Harbour of Sand to close for the winter</a></p>'
const STORY = `<main><article><h1>No ferry to Holm on Tuesdays</h1>${paragraphs(PARAGRAPHS)}${PROMO}${paragraphs(PARAGRAPHS.slice(0, 2))}</article></main>`

/** The names that the page's code takes from the browser's own. */
const GLOBALS = ['MutationObserver'] as const

let pages: JSDOM[] = []
function open(html: string): Document {
  const page = new JSDOM(`<!doctype html><html><head><title>No ferry</title></head><body>${html}</body></html>`, {
    url: 'https://holm.example/ferry',
  })
  pages.push(page)
  for (const name of GLOBALS) Object.assign(globalThis, { [name]: page.window[name] })
  return page.window.document
}

afterEach(() => {
  for (const { window } of pages) window.close()
  pages = []
})

/** What a page may do to itself, told by numbers so that two copies of it do the same. */
function change(document: Document, kind: number, a: number, b: number): void {
  const all = [...document.body.querySelectorAll('p, h1, article, main')]
  const one = all[a % all.length]
  const other = all[b % all.length]
  if (!one || !other) return
  switch (kind) {
    case 0:
      one.remove()
      break
    case 1:
      if (!one.contains(other)) other.append(one)
      break
    case 2:
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: PARAGRAPHS[a % PARAGRAPHS.length] ?? '' }),
      )
      break
    case 3:
      other.after(one.cloneNode(true))
      break
    case 4:
      one.setAttribute('class', `look${b}`)
      break
    case 5:
      one.append(document.createTextNode(' And so on.'))
      break
    case 6:
      one.replaceWith(...one.childNodes)
      break
  }
}

const markup = (document: Document) => document.documentElement.outerHTML

describe('a session', () => {
  let life: AbortController
  const counts: (number | null)[] = []
  const begin = (document: Document) =>
    createSession(document, { counted: (count) => counts.push(count), isAlive: () => true }, life.signal)

  beforeEach(() => {
    life = new AbortController()
    counts.length = 0
  })
  afterEach(() => life.abort())

  test.each(Array.from({ length: 25 }, (_, seed) => seed))(
    'leaves the page as it would be without it, whatever happens (%i)',
    async (seed) => {
      const random = randomFrom(`living ${seed}`)
      const pick = (below: number) => Math.floor(random() * below)
      const alone = open(STORY)
      const document = open(STORY)
      const session = begin(document)
      for (let step = 0; step < 12; step++) {
        switch (pick(5)) {
          case 0:
            await session.clean(true)
            break
          case 1:
            await session.clean(false)
            break
          case 2: {
            const { reading } = await session.state()
            const finding = reading.findings[pick(reading.findings.length || 1)]
            if (finding) await session.keep(finding.id, random() < 0.7)
            break
          }
          default: {
            const [kind, a, b] = [pick(7), pick(50), pick(50)]
            change(alone, kind, a, b)
            change(document, kind, a, b)
          }
        }
      }
      await session.clean(false)
      expect(markup(document)).toBe(markup(alone))
    },
  )

  test('does nothing to a page that is not to be cleaned', async () => {
    const document = open(STORY)
    const before = markup(document)
    let looks = 0
    const observe = MutationObserver.prototype.observe
    MutationObserver.prototype.observe = function (...args) {
      looks++
      return observe.apply(this, args)
    }
    const session = begin(document)
    expect(looks).toBe(0)
    await session.clean(true)
    expect(looks).toBeGreaterThan(0)
    expect(markup(document)).not.toBe(before)
    await session.clean(false)
    expect(markup(document)).toBe(before)
    expect(counts.at(-1)).toBe(null)
  })

  test('ends with its signal, and takes everything back', async () => {
    const document = open(STORY)
    const before = markup(document)
    await begin(document).clean(true)
    life.abort()
    expect(markup(document)).toBe(before)
    expect(counts.at(-1)).toBe(null)
  })

  test('takes nothing back that another session has done, when it has done nothing itself', async () => {
    const document = open(STORY)
    const left = new AbortController()
    await createSession(document, { counted: () => {}, isAlive: () => true }, left.signal).state()
    await begin(document).clean(true)
    const clean = markup(document)
    left.abort()
    expect(markup(document)).toBe(clean)
  })

  test('tells by which choices the page was read', async () => {
    const session = begin(open(STORY))
    expect((await session.state()).choices).toEqual({ strength: 'default', kinds: NO_WISHES.kinds })
    const kinds = { ...NO_WISHES.kinds, promos: false }
    await session.follow({ ...NO_WISHES, strength: 'exact', kinds })
    expect((await session.state()).choices).toEqual({ strength: 'exact', kinds })
  })

  test('tells of another count only', async () => {
    const document = open(STORY)
    const counts: (number | null)[] = []
    const session = createSession(
      document,
      { counted: (count) => counts.push(count), isAlive: () => true },
      new AbortController().signal,
    )
    await session.clean(true)
    await session.state()
    await session.clean(true)
    await session.clean(false)
    expect(counts).toEqual([expect.any(Number), null])
  })

  test('takes away what a script before it has left, also in shadow trees', () => {
    const document = open(`${STORY}<div id="host"></div>`)
    const shadow = document.querySelector('#host')!.attachShadow({ mode: 'open' })
    shadow.innerHTML = '<p data-unecho="folded">Old</p><div id="inner"></div>'
    shadow.querySelector('#inner')!.attachShadow({ mode: 'open' }).innerHTML = '<p data-unecho="folded">Older</p>'
    begin(document)
    expect(shadow.innerHTML).not.toContain('data-unecho')
    expect(shadow.querySelector('#inner')!.shadowRoot!.innerHTML).not.toContain('data-unecho')
  })

  test('keeps what the reader kept when a paragraph comes in above it', async () => {
    const document = open(STORY)
    const session = begin(document)
    const { reading } = await session.clean(true)
    const promo = reading.findings.find(({ category }) => category === 'promo')
    await session.keep(promo!.id, true)
    document
      .querySelector('h1')
      ?.after(
        Object.assign(document.createElement('p'), { textContent: `${PARAGRAPHS[3]} This was written at noon today.` }),
      )
    await new Promise((resolve) => setTimeout(resolve))
    const after = await session.state()
    const kept = after.reading.findings.filter(({ state }) => state === 'kept')
    expect(kept.map(({ text }) => text)).toEqual([promo!.text])
    // The popup may still speak of it as it was told of.
    expect(kept[0]!.id).toBe(promo!.id)
  })
})
