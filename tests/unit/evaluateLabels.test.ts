import { describe, expect, it } from 'vitest'
import { KeptText } from '../../tools/evaluate/contains.ts'
import { groupOf, type Label, tally } from '../../tools/evaluate/labels.ts'
import { tallyLinks } from '../../tools/evaluate/links.ts'

const label = (changes: Partial<Label>): Label => ({
  id: 'page',
  text: 'Read more about the harbour here',
  label: 'promo',
  kind: 'cue_link',
  conf: 'high',
  hidden: false,
  between_keep: true,
  noise_run_len: 1,
  ...changes,
})

describe('labelled blocks', () => {
  it('parts promos alone between paragraphs from those in widgets', () => {
    expect(groupOf(label({ noise_run_len: 2 }))).toBe('lonePromo')
    expect(groupOf(label({ noise_run_len: 3 }))).toBe('promoWidget')
    expect(groupOf(label({ between_keep: false }))).toBe('promoWidget')
  })

  it('scores no doubtful label, no hidden block and no other noise', () => {
    expect(groupOf(label({ conf: 'low' }))).toBeUndefined()
    expect(groupOf(label({ hidden: true }))).toBeUndefined()
    expect(groupOf(label({ label: 'keep', kind: 'gold_contains_cue' }))).toBeUndefined()
    expect(groupOf(label({ label: 'other_noise', kind: 'tags' }))).toBeUndefined()
    expect(groupOf(label({ label: 'keep', kind: 'short' }))).toBe('gold')
  })

  it('finds a block again when an extractor joined it with others, but not by a fifth of it missing', () => {
    const text = 'one two three four five six seven eight nine ten eleven'
    expect(new KeptText([`before ${text.toUpperCase()} after`]).has(text, false)).toBe(true)
    expect(new KeptText(['one two three four five six seven']).has(text, false)).toBe(false)
  })

  it('takes a few words that stand somewhere in prose for gold kept, but not for a promo kept', () => {
    const kept = new KeptText(['The advertisement was withdrawn by the paper.'])
    expect(tally([label({ text: 'Advertisement', label: 'ad' })], kept).ad).toEqual({ blocks: 1, kept: 0 })
    expect(tally([label({ text: 'Advertisement', label: 'keep' })], kept).gold).toEqual({ blocks: 1, kept: 1 })
    expect(tally([label({ text: '***' })], kept).lonePromo.blocks).toBe(0)
  })

  it('counts a text as often as it stands, side by side too', () => {
    expect(new KeptText(['on and on and on', 'and on']).count('and on')).toBe(3)
    expect(new KeptText(['sandy once']).count('and on')).toBe(0)
  })
})

describe('labelled links', () => {
  it('matches by resolved address, then by words, and leaves out the unsure and the absent', () => {
    const links = [
      { text: 'Harbour', href: 'https://a.example/tag/harbour', verdict: 'unrelated' as const },
      { text: 'report', href: 'https://a.example/report', verdict: 'keep' as const },
      { text: 'the report', href: 'https://a.example/report', verdict: 'unrelated' as const },
    ]
    const labels = [
      { id: 'p', anchor: 'harbour', href: '/tag/harbour', label: 'unrelated' as const },
      { id: 'p', anchor: 'the report', href: 'https://a.example/report', label: 'keep' as const },
      { id: 'p', anchor: 'gone', href: '/gone', label: 'keep' as const },
      { id: 'p', anchor: 'report', href: '/report', label: 'unsure' as const },
    ]
    expect(tallyLinks(labels, links, 'https://a.example/story')).toEqual({
      unrelated: 1,
      unrelatedFound: 1,
      good: 1,
      goodUnlinked: 1,
      absent: 1,
    })
  })
})
