import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { asLabelledElsewhere } from '../../src/clutter/promos/labelledAlike.ts'
import type { Evidence } from '../../src/clutter/promos/promoEvidence.ts'
import { makeBlock } from './makeArticle.ts'

type Line = Partial<Block> & { text: string; cue?: string; neighbours?: number; sure: number }

const LABEL = 'On the quay: '
const linked = (headline: string, more: Partial<Line> = {}): Line => ({
  text: LABEL + headline,
  links: [{ start: LABEL.length, end: LABEL.length + headline.length, href: 'https://news.example/goat', rel: '' }],
  sure: 0.9,
  cue: 'story',
  ...more,
})
const LOST: Line = { text: `${LABEL}Goat found on the roof`, sure: 0.1 }

/** How sure each block is a promo afterwards. */
function sureness(...lines: Line[]): number[] {
  const body = lines.map((line, id) => makeBlock(line.text, id, line))
  const evidence = lines.map(({ cue, neighbours = 0 }) => ({ cue: cue ? { kind: cue } : null, neighbours }))
  return toEnd(
    asLabelledElsewhere(
      body,
      evidence as unknown as Evidence[],
      lines.map(({ sure }) => sure),
    ),
  )
}

test('a headline without a link goes as those do which stand behind its label and have one', () => {
  expect(sureness(linked('Bank sells its bell'), LOST)).toEqual([0.9, 0.9])
})

test.each<[string, Line[]]>([
  ['whose label stands nowhere else', [linked('Bank sells its bell'), { text: 'At sea: Goat found', sure: 0.1 }]],
  ['where the others are of the story', [linked('Bank sells its bell', { sure: 0.2 }), LOST]],
  ['where the others ask to follow', [linked('Instagram', { cue: 'follow' }), LOST]],
  ['where no other has a link behind its label', [{ text: `${LABEL}Bank sells`, sure: 0.9, cue: 'story' }, LOST]],
  ['that heads what follows', [linked('Bank sells'), { ...LOST, kind: 'heading' }]],
  ['that leads somewhere itself', [linked('Bank sells'), linked('A source', { sure: 0.1 })]],
  ['that is a sentence', [linked('Bank sells'), { text: `${LABEL}The goat was found at noon.`, sure: 0.1 }]],
  [
    'that goes on in small letters',
    [linked('Bank sells'), { text: `${LABEL}the choir rehearses at eight`, sure: 0.1 }],
  ],
  ['whose words stand beside it', [linked('Bank sells'), { ...LOST, neighbours: 0.5 }]],
  [
    'whose label opens other lines, as that of a speaker',
    [linked('Bank sells'), LOST, { ...LOST, text: `${LABEL}Yes` }],
  ],
])('a line stays %s', (_, [first, line, ...more]) => {
  expect(sureness(first!, line!, ...more)[1]).toBe(0.1)
})
