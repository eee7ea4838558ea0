import { describe, expect, it } from 'vitest'
import type { Block, Reading, SettledFinding } from '../../src/reading.ts'
import type { PageResult } from '../../tools/evaluate/evaluatePage.ts'
import { keptOf } from '../../tools/evaluate/extractors.ts'
import { htmlReport } from '../../tools/evaluate/html.ts'
import { judge } from '../../tools/evaluate/judge.ts'
import { rowOf } from '../../tools/evaluate/row.ts'

const block = (id: number, text: string, changes: Partial<Block> = {}) =>
  ({
    id,
    kind: 'paragraph',
    level: 0,
    text,
    links: [],
    words: '',
    frame: '',
    group: 0,
    emphasis: 0,
    ...changes,
  }) as Block

const finding = (category: string, blocks: number[], changes: Partial<SettledFinding> = {}) =>
  ({
    id: `${category}${blocks}`,
    category,
    blocks,
    confidence: 0.9,
    reason: { code: 'why', args: ['<b>'] },
    text: '',
    links: [],
    state: 'applied',
    ...changes,
  }) as SettledFinding

const story = block(0, 'The harbour wall broke\nat night, said Ann.', {
  links: [
    { start: 4, end: 11, href: 'https://a.example/tag', rel: '' },
    { start: 38, end: 41, href: 'https://a.example/ann', rel: '' },
  ],
})
const body = [story, block(1, 'Read more: other things'), block(2, 'A picture', { kind: 'caption' }), block(3, 'Maybe')]
const reading = {
  noArticle: '',
  article: { title: 'Harbour', deck: 'The deck', body },
  findings: [
    finding('promo', [1]),
    finding('promo', [3], { state: 'suggested' }),
    finding('unrelated-link', [0], { part: { block: 0, start: 4, end: 11 } }),
  ],
  clean: [story, body[2], body[3]],
  summary: { state: 'ok', points: [{ text: 'Point.', block: 0, start: 0, end: 6 }] },
} as unknown as Reading

describe('row of a page', () => {
  const row = rowOf('page', reading, 12)

  it('has the clean text a block a line, without captions', () => {
    expect(row.text).toBe('The harbour wall broke at night, said Ann.\nMaybe')
  })

  it('has a verdict for every block; a suggestion and a claimed part leave it kept', () => {
    expect(row.blocks.map(({ verdict }) => verdict)).toEqual(['keep', 'promo', 'keep', 'keep'])
    expect(row.blocks[0]!.text).toBe('The harbour wall broke at night, said Ann.')
  })

  it('has the links of kept blocks with their verdicts', () => {
    expect(row.links.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['harbour', 'unrelated'],
      ['Ann', 'keep'],
    ])
    expect(row).toMatchObject({ id: 'page', title: 'Harbour', summary: ['Point.'], ms: 12 })
  })

  it('counts the deck as shown unless it is a block of the body', () => {
    expect(keptOf(reading).deck).toBe('The deck')
    const inBody = { ...reading, article: { ...reading.article, deck: 'Maybe' } } as Reading
    expect(keptOf(inBody).deck).toBe('')
  })
})

describe('report to find causes with', () => {
  const row = rowOf('page', reading, 12)
  const result = (gold: string[]) =>
    ({
      page: { dataset: 'set', id: '<page>', url: 'https://a.example/', gold },
      reading,
      row,
      tools: new Map(),
      errors: new Map(),
    }) as unknown as PageResult

  it('is red for gold hidden or not read, amber for other text kept, green for other text folded', () => {
    const first = 'The harbour wall broke at night, said Ann.'
    const verdicts = (gold: string[]) => judge(result(gold)).map(({ verdict }) => verdict)
    expect(verdicts([first])).toEqual(['plain', 'green', 'dim', 'amber'])
    expect(verdicts([first, 'Read more: other things', 'Maybe'])).toEqual(['plain', 'red', 'dim', 'plain'])
    expect(verdicts([first, 'A paragraph that nobody ever read'])[0]).toBe('red')
  })

  it('shows reasons, and page text as text', () => {
    const html = htmlReport([result(['Maybe'])])
    expect(html).toContain('applied promo, 0.90: why(&#60;b&#62;)')
    expect(html).not.toContain('<page>')
  })
})
