import { type DOMWindow, JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { finding } from '../../src/clutter/finding.ts'
import type { SettledFinding } from '../../src/clutter/settle.ts'
import { NO_RULES, type Remembered, remembering, type SiteRules } from '../../src/extension/siteRules.ts'
import { createSiteMemory } from '../../src/page/siteMemory.ts'
import { makeBlock } from './makeArticle.ts'
import { knowModals } from './modalDialogs.ts'

const open = (html: string) => new JSDOM(`<!doctype html><body>${html}</body>`).window.document

/** A memory of a page, and what it had stored. */
function memoryOf(document: Document, rules: SiteRules = NO_RULES) {
  const stored: [Remembered, boolean][] = []
  const memory = createSiteMemory(document, rules, (what, on) => stored.push([what, on]))
  return { memory, stored }
}
const promo = (text: string, cue = 'Read more', id = 3): SettledFinding => ({
  ...finding([makeBlock(text, id)], {
    category: 'promo',
    confidence: 0.9,
    reason: { code: 'promo_cue', args: [cue] },
  }),
  state: 'applied',
})
const repeat = (text: string, paragraph: string, id = 9): SettledFinding => ({
  ...finding([makeBlock(text, id)], {
    category: 'repeat',
    confidence: 0.99,
    originals: [1],
    reason: { code: 'repeat_block', args: [paragraph] },
  }),
  state: 'applied',
})

/** What a memory would hold after the next page of the site was opened. */
function nextVisit(keep: (memory: ReturnType<typeof memoryOf>['memory']) => void) {
  const { memory, stored } = memoryOf(open(''))
  keep(memory)
  let rules = NO_RULES
  for (const [what, on] of stored) rules = remembering(rules, what, on)
  return memoryOf(open(''), rules)
}

describe('a finding that was kept', () => {
  const next = () => nextVisit((memory) => memory.keep(promo('Read more: Ferry fares rise by 4%'), true, false))

  it.each([
    ['elsewhere on the page', promo('Read more: Ferry fares rise by 4%', 'Read more', 27)],
    ['with another number in it', promo('Read more: Ferry fares rise by 12.5%')],
    ['with a word changed, found for the same reason', promo('Read more: Ferry fares to rise by 4%')],
  ])('is kept %s', (_, found) => {
    expect(next().memory.keeps(found)).toBe(true)
  })

  it.each([
    ['another promo', promo('Read more: The harbour master retires')],
    ['a repeat', repeat('The harbour master retires', '2')],
  ])('is not taken for %s', (_, found) => {
    expect(next().memory.keeps(found)).toBe(false)
  })

  it('is folded again, and forgotten', () => {
    const { memory, stored } = next()
    memory.keep(promo('Read more: Ferry fares rise by 12.5%'), false, false)
    expect(memory.keeps(promo('Read more: Ferry fares rise by 4%'))).toBe(false)
    expect(stored.map(([{ sort }, on]) => [sort, on])).toEqual([['kept', false]])
  })
})

describe('a suggestion that was folded', () => {
  const weak: SettledFinding = { ...promo('Our harbour calendar, for every wall'), state: 'suggested' }
  const next = () => nextVisit((memory) => memory.keep(weak, false, false))

  it('is folded on the next page too, and nothing else is', () => {
    const { memory } = next()
    expect(memory.folds(weak)).toBe(true)
    expect(memory.folds(promo('The harbour master retires'))).toBe(false)
    expect(memory.keeps(weak)).toBe(false)
  })

  it('is a suggestion again where the reader would have it back, and leaves no trace', () => {
    const { memory, stored } = next()
    memory.keep({ ...weak, state: 'applied', isAccepted: true }, true, false)
    expect(memory.folds(weak)).toBe(false)
    expect(memory.keeps(weak)).toBe(false)
    expect(stored.map(([{ sort }, on]) => [sort, on])).toEqual([['folded', false]])
  })

  it('is folded again where its kind was not to be', () => {
    const { memory } = next()
    memory.keep(promo('Read more: Ferry fares rise by 4%'), true, true)
    expect(memory.keeps(weak)).toBe(true)
    memory.keep({ ...weak, state: 'kept' }, false, false)
    expect(memory.keeps(weak)).toBe(false)
    expect(memory.folds(weak)).toBe(true)
  })

  it('is kept like any other where it is sure by now', () => {
    const { memory } = next()
    memory.keep({ ...weak, state: 'applied' }, true, false)
    expect(memory.folds(weak)).toBe(false)
    expect(memory.keeps(weak)).toBe(true)
  })
})

describe('a kind that is never to be folded', () => {
  it('is all promos with the cue, and no other', () => {
    const { memory } = nextVisit((memory) => memory.keep(promo('Read more: one'), true, true))
    expect(memory.keeps(promo('READ MORE: two', 'READ MORE'))).toBe(true)
    expect(memory.keeps(promo('Also read: two', 'Also read'))).toBe(false)
  })

  it('is all repeats, whichever paragraph they repeat', () => {
    const { memory } = nextVisit((memory) => memory.keep(repeat('One', '1'), true, true))
    expect(memory.keeps(repeat('Another', '44'))).toBe(true)
    expect(memory.keeps(promo('Read more: one'))).toBe(false)
  })

  it('is all calls of a sort, whose reason quotes each as a whole', () => {
    const call = (text: string, code = 'promo_newsletter', more: string[] = []): SettledFinding => ({
      ...finding(
        [text, ...more].map((line, id) => makeBlock(line, id)),
        { category: 'promo', confidence: 0.9, reason: { code, args: [text] } },
      ),
      state: 'applied',
    })
    const { memory } = nextVisit((memory) => memory.keep(call('Sign up for our Tuesday newsletter'), true, true))
    expect(memory.keeps(call('Our Friday letter: join here'))).toBe(true)
    expect(memory.keeps(call('Sign up for our Friday newsletter', 'promo_newsletter', ['No spam']))).toBe(true)
    expect(memory.keeps(call('Follow us on every network', 'promo_follow'))).toBe(false)
  })

  it('is that of its label, also where that stands alone', () => {
    const { memory } = nextVisit((memory) => memory.keep(promo('Read more'), true, true))
    expect(memory.keeps(promo('Read more: one'))).toBe(true)
    expect(memory.keeps(promo('Also read', 'Also read'))).toBe(false)
  })

  it('is folded again with one of it', () => {
    const { memory } = nextVisit((memory) => memory.keep(promo('Read more: one'), true, true))
    memory.keep(promo('Read more: two'), false, false)
    expect(memory.keeps(promo('Read more: one'))).toBe(false)
  })
})

describe('a block that was hidden on the site', () => {
  const box = (items: string) => `<aside class="css-x7f2k most-read"><h2>Most read</h2><ol>${items}</ol></aside>`
  const story = '<p>The ferry sails on.</p><p>It sails on Sundays too.</p>'

  /** Hides the element on one page, opens the other, and gives what is hidden there. */
  function hiddenOn(first: string, selector: string, second: string): string[] {
    const { memory, stored } = memoryOf(open(first))
    const document = open(first)
    memory.hide(document.querySelector(selector)!, true)
    const hidden = stored.flatMap(([what]) => (what.sort === 'hidden' ? [what.one] : []))
    const later = memoryOf(open(second), { ...NO_RULES, hidden })
    later.memory.look()
    return [...later.memory.hidden].map((element) => `${element.localName}.${element.className}`)
  }

  it('is found under its label whatever it says today, wherever it stands', () => {
    const today = `<div><section>${story}</section>${box('<li>Tides</li><li>Storm</li>').replace('x7f2k', 'p91bq')}</div>`
    expect(hiddenOn(`${story}${box('<li>Ferry</li><li>Bridge</li>')}`, 'aside', today)).toEqual([
      'aside.css-p91bq most-read',
    ])
  })

  it('is found by its text where it has no label', () => {
    const banner = (days: number) => `<div class="banner">Read on for ${days} days without paying anything at all</div>`
    expect(hiddenOn(story + banner(30), '.banner', banner(14) + story)).toEqual(['div.banner'])
  })

  it('is found by however many words the page names it', () => {
    const names = Array.from({ length: 120 }, (_, n) => `name${'abcde'[n % 5]}${'abcdefghijklmnopqrstuvwxyz'[n % 26]}`)
    const named = `<div class="${names.join(' ')}">Read on without paying</div>`
    expect(hiddenOn(story + named, 'div', named + story)).toHaveLength(1)
  })

  it('is never another paragraph of the story', () => {
    expect(hiddenOn(story, 'p', '<p>The ferry does not sail today.</p><p>It sails on Sundays too.</p>')).toEqual([])
  })

  it('is a picture by where it comes from, and no other picture', () => {
    const picture = (src: string) => `<figure class="wide"><img src="${src}"></figure>`
    expect(hiddenOn(picture('/ad.png?v=1'), 'figure', picture('/story.png') + picture('/ad.png?v=2'))).toHaveLength(1)
  })

  it('is shown again, and forgotten', () => {
    const document = open(story + box('<li>Ferry</li>'))
    const { memory, stored } = memoryOf(document)
    const id = memory.hide(document.querySelector('aside')!, true)
    memory.look()
    expect(memory.list()).toEqual([{ id, says: 'Most read Ferry', forSite: true }])
    memory.unhide(id)
    memory.look()
    expect([memory.hidden.size, memory.list().length]).toEqual([0, 0])
    expect(stored.map(([, on]) => on)).toEqual([true, false])
  })

  it('stays to be seen while it would take an open modal dialog along', () => {
    const notice = '<div class="notice"><dialog>Boat tickets are on offer</dialog></div>'
    const document = open(story + notice)
    knowModals(document.defaultView as unknown as DOMWindow)
    const [element, dialog] = [document.querySelector('.notice')!, document.querySelector('dialog')!]
    for (const forSite of [true, false]) {
      const { memory } = memoryOf(document)
      memory.hide(element, forSite)
      memory.look()
      expect([...memory.hidden]).toEqual([element])
      dialog.setAttribute('data-modal', '')
      memory.look()
      expect([...memory.hidden]).toEqual([])
      dialog.removeAttribute('data-modal')
    }
  })

  it('is on this page only when that was asked for', () => {
    const document = open(story)
    const { memory, stored } = memoryOf(document)
    memory.hide(document.querySelector('p')!, false)
    memory.look()
    expect([memory.hidden.size, stored.length]).toEqual([1, 0])
  })
})
