import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StyledStretch } from '../../src/reading.ts'
import { inlineParts } from '../../src/ui/inlineParts.ts'
import { cellsOf } from '../../src/ui/linkedStretch.ts'

const TEXT = 'A lake that breathes, and a jar that sings.'
const href = 'https://merrow.example/'

/** Stretches of the text between growing offsets, which so never overlap. */
const stretches = fc
  .uniqueArray(fc.integer({ min: 0, max: TEXT.length }), { maxLength: 12 })
  .map((offsets) => offsets.sort((a, b) => a - b))
  .map((offsets) => Array.from({ length: offsets.length >> 1 }, (_, i) => [offsets[2 * i]!, offsets[2 * i + 1]!]))

describe('a text in its parts', () => {
  test('keeps each character, its link and its styles', () => {
    fc.assert(
      fc.property(stretches, stretches, stretches, (linked, bold, raised) => {
        const styles: StyledStretch[] = [
          ...bold.map(([start, end]) => ({ start: start!, end: end!, style: 'strong' as const })),
          ...raised.map(([start, end]) => ({ start: start!, end: end!, style: 'sup' as const })),
        ]
        const links = linked.map(([start, end]) => ({ start: start!, end: end!, href }))
        const characters = inlineParts({ text: TEXT, links, styles }).flatMap((part) =>
          part.runs.flatMap((run) => [...run.text].map((character) => [character, part.href, run.styles.join()])),
        )
        const within = (of: number[][], at: number) => of.some(([start, end]) => at >= start! && at < end!)
        const expected = [...TEXT].map((character, at) => [
          character,
          within(linked, at) ? href : '',
          [within(bold, at) && 'strong', within(raised, at) && 'sup'].filter(Boolean).join(),
        ])
        expect(characters).toEqual(expected)
      }),
    )
  })

  test('is one part a link, however it is set', () => {
    const parts = inlineParts({
      text: 'See the lake now',
      links: [{ start: 4, end: 12, href }],
      styles: [{ start: 8, end: 12, style: 'em' }],
    })
    expect(parts.map((part) => [part.href, part.runs.map(({ text }) => text)])).toEqual([
      ['', ['See ']],
      [href, ['the ', 'lake']],
      ['', [' now']],
    ])
  })

  test('leaves out a link that begins in another one, and one that leads to no page of the web', () => {
    const links = [
      { start: 0, end: 6, href },
      { start: 2, end: 8, href: 'https://other.example/' },
      { start: 9, end: 12, href: 'javascript:alert(1)' },
    ]
    expect(inlineParts({ text: TEXT, links }).map((part) => part.href)).toEqual([href, ''])
  })
})

test('the cells of a row have their own links and styles', () => {
  const row = {
    text: 'Merrow | 710 | deep',
    links: [{ start: 9, end: 12, href }],
    styles: [
      { start: 0, end: 6, style: 'em' as const },
      { start: 15, end: 19, style: 'strong' as const },
    ],
  }
  expect(cellsOf(row)).toEqual([
    { text: 'Merrow', links: [], styles: [{ start: 0, end: 6, style: 'em' }] },
    { text: '710', links: [{ start: 0, end: 3, href }], styles: [] },
    { text: 'deep', links: [], styles: [{ start: 0, end: 4, style: 'strong' }] },
  ])
})
