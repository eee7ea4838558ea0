import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it } from 'vitest'
import { changeWords, INSERT, KINDS, type Kind, REFRAIN, undo } from '../../tools/evaluate/injection/kinds.ts'
import { type Body, locate } from '../../tools/evaluate/injection/locate.ts'
import { addInjections, scoreInjection } from '../../tools/evaluate/injection/score.ts'
import { kindsFor } from '../../tools/evaluate/runSets.ts'
import { randomFrom } from '../../tools/measure/random.ts'

const gold = Array.from(
  { length: 12 },
  (_, i) =>
    `Paragraph number ${i} tells of the harbour in year ${1900 + i}. It has a second sentence so that one of its own ${i} can be quoted.`,
)
const html = `<html lang="en"><body><h1>Harbour</h1><div id="wrap"><div id="story">
${gold.map((text, i) => `<p id="p${i}">${text}</p>`).join('')}<p>Something else altogether.</p></div></div></body></html>`

let document: Document
beforeAll(() => {
  document = new JSDOM(html).window.document
  Object.assign(globalThis, { Node: document.defaultView!.Node })
})

const put = (kind: Kind) => INSERT[kind](locate(document, gold) as Body, randomFrom('seed'))
const paragraphs = () => [...document.querySelectorAll('p')].map((p) => p.textContent!)

describe('finding the article', () => {
  it('takes the paragraphs of the gold text in order, and none that stands twice', () => {
    expect(locate(document, gold)?.paragraphs.map(({ text }) => text)).toEqual(gold)
    const twice = new JSDOM(html.replace('Something else altogether.', gold[3]!)).window.document
    expect(locate(twice, gold)?.paragraphs).toHaveLength(11)
    expect(locate(document, ['nothing of this page, however many words it may have in all'])).toBeUndefined()
  })
})

describe('copies', () => {
  it.each([...KINDS])('%s can be put in and taken out without a trace', (kind) => {
    const before = document.documentElement.outerHTML
    const copies = put(kind)
    const during = document.documentElement.outerHTML
    expect(copies?.length).toBeGreaterThan(0)
    for (const { text } of copies!) expect(during).toContain(text)
    expect(new Set(document.querySelectorAll('[id]')).size).toBe(
      new JSDOM(html).window.document.querySelectorAll('[id]').length,
    )
    undo()
    expect(document.documentElement.outerHTML).toBe(before)
    expect(during).not.toBe(before)
  })

  it('of a run stand after it, in order', () => {
    const copies = put('run')!
    const at = gold.indexOf(copies[0]!.text)
    const run = gold.slice(at, at + copies.length)
    expect(paragraphs().slice(at, at + 2 * copies.length)).toEqual([...run, ...run])
    undo()
  })

  it('of a doubled article stand each after its original', () => {
    put('doubled')
    expect(paragraphs().slice(0, 24)).toEqual(gold.flatMap((text) => [text, text]))
    undo()
  })

  it('are the same for the same seed', () => {
    const first = put('near')
    undo()
    expect(put('near')).toEqual(first)
    undo()
  })

  it('are not made of too short an article', () => {
    const short = { ...locate(document, gold)!, paragraphs: locate(document, gold)!.paragraphs.slice(0, 3) }
    for (const kind of KINDS) expect(INSERT[kind](short, randomFrom('seed'))).toBeUndefined()
  })

  it('with changed words differ in about one of fifteen', () => {
    const text = Array.from({ length: 300 }, (_, i) => `word${i}`).join(' ')
    const changed = changeWords(text, ['other'], randomFrom('seed')).split(' ')
    const count = changed.filter((word) => word === 'other').length
    expect(changed).toHaveLength(300)
    expect(count).toBeGreaterThan(15)
    expect(count).toBeLessThan(26)
  })
})

describe('score of copies', () => {
  const kept = (...blocks: string[]) => ({ blocks, deck: '' })
  const copy = { text: 'The harbour wall broke.', original: 'The harbour wall broke.' }

  it('counts what is left beyond the original, and originals that are gone', () => {
    const [before, once, twice, none] = [kept(copy.text), kept(copy.text), kept(copy.text, copy.text), kept('Else.')]
    expect(scoreInjection('run', [copy], before, once)).toMatchObject({ copies: 1, left: 0, lost: 0 })
    expect(scoreInjection('run', [copy], before, twice)).toMatchObject({ copies: 1, left: 1, lost: 0 })
    expect(scoreInjection('run', [copy], before, none)).toMatchObject({ copies: 1, left: 0, lost: 1 })
  })

  it('counts no paragraph that was not there, or there twice, before', () => {
    expect(scoreInjection('run', [copy], kept('Else.'), kept(copy.text))).toMatchObject({ copies: 0, left: 0 })
    expect(scoreInjection('run', [copy], kept(copy.text, copy.text), kept(copy.text))).toMatchObject({ copies: 0 })
  })

  it('sees a deck shown above the text', () => {
    const deck = { blocks: [copy.text], deck: copy.text }
    expect(scoreInjection('deck', [copy], kept(copy.text), deck)).toMatchObject({ left: 1 })
    expect(scoreInjection('deck', [copy], kept(copy.text), { ...deck, blocks: [] })).toMatchObject({ left: 0, lost: 0 })
  })

  it('takes a changed copy for left when it stands at all', () => {
    const near = { text: 'The harbour dam broke.', original: copy.original }
    expect(scoreInjection('near', [near], kept(copy.text), kept(copy.text, near.text))).toMatchObject({ left: 1 })
    expect(scoreInjection('near', [near], kept(copy.text), kept(copy.text))).toMatchObject({ left: 0, lost: 0 })
  })

  it('wants every line of a refrain to stay', () => {
    const lines = [1, 2, 3].map(() => ({ text: REFRAIN, original: '' }))
    expect(scoreInjection('refrain', lines, kept('x'), kept(REFRAIN, 'x', REFRAIN))).toMatchObject({
      copies: 3,
      left: 2,
    })
  })

  it('does not take a line of a refrain for folded that was not read at all', () => {
    const lines = [1, 2, 3].map(() => ({ text: REFRAIN, original: '' }))
    const after = { ...kept(REFRAIN), body: [REFRAIN, 'x', REFRAIN] }
    expect(scoreInjection('refrain', lines, kept('x'), after)).toMatchObject({ copies: 2, left: 1 })
  })

  it('adds up kind by kind', () => {
    const one = { kind: 'run' as const, copies: 3, left: 1, originals: 3, lost: 0 }
    expect(addInjections([one, one, { ...one, kind: 'deck' }])).toEqual([
      { kind: 'run', copies: 6, left: 2, originals: 6, lost: 0 },
      { kind: 'deck', copies: 3, left: 1, originals: 3, lost: 0 },
    ])
  })
})

describe('which kinds a page is tried with', () => {
  it('draws two different ones, the same each time, all of them over many pages', () => {
    const drawn = Array.from({ length: 200 }, (_, i) => kindsFor(`page ${i}`, 'some'))
    for (const kinds of drawn) expect(new Set(kinds).size).toBe(2)
    expect(new Set(drawn.flat()).size).toBe(KINDS.length)
    expect(kindsFor('page 7', 'some')).toEqual(drawn[7])
    expect(kindsFor('page 7', 'all')).toEqual([...KINDS])
  })
})
