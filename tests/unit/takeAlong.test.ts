import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import type { CleanBlock, Reading, StyledStretch } from '../../src/reading.ts'
import { citation } from '../../src/takeAlong/citation.ts'
import { toMarkdown } from '../../src/takeAlong/markdown.ts'
import { toPlainText } from '../../src/takeAlong/plainText.ts'
import { toRichText } from '../../src/takeAlong/richText.ts'
import { shareLink } from '../../src/takeAlong/shareLink.ts'
import { makeArticle, makeBlock } from './makeArticle.ts'

/** A reading with this clean text. */
function reading(blocks: Partial<CleanBlock>[], more: Parameters<typeof makeArticle>[1] = {}, points: string[] = []) {
  const clean = blocks.map((block, id) => makeBlock(block.text ?? '', id, block))
  const summary = {
    state: points.length > 0 ? 'ok' : 'short',
    points: points.map((text) => ({ text, block: 0, start: 0, end: text.length })),
  }
  return { article: makeArticle([], more), clean, summary } as unknown as Reading
}

const words = { summary: 'In short' }
const body = (blocks: Partial<CleanBlock>[]) => toMarkdown(reading(blocks), words).trimEnd()
const link = (text: string, of: string, href: string) => {
  const start = text.indexOf(of)
  return { text, links: [{ start, end: start + of.length, href, rel: '' }] }
}

/** A text with the styles of its markup, in which nothing but styles stands. */
function styled(html: string): { text: string; styles: StyledStretch[] } {
  const [block] = walk(new JSDOM(`<p>${html}</p>`).window.document.body, sightByAttributes)
  return { text: block!.text, styles: block!.styles }
}

describe('Markdown', () => {
  it('begins with title, source and key points', () => {
    const all = reading([{ text: 'Body.' }], { title: 'Two *stars*' }, ['One point.'])
    expect(toMarkdown(all, { ...words, citation: 'Ada, News' })).toBe(
      '# Two \\*stars\\*\n\n*Ada, News*\n\n## In short\n\n- One point.\n\nBody.\n',
    )
  })

  it.each([
    ['1. Not a list', '1\\. Not a list'],
    ['2026) was the year', '2026\\) was the year'],
    ['- dash', '\\- dash'],
    ['+ plus', '\\+ plus'],
    ['# no heading', '\\# no heading'],
    ['#hashtag stays', '#hashtag stays'],
    ['3.5 percent stays', '3.5 percent stays'],
    ['a\n---\nb', 'a  \n\\---  \nb'],
    ['<b>bold</b> & [x](y) `z` _u_', '\\<b\\>bold\\</b\\> & \\[x\\](y) \\`z\\` \\_u\\_'],
    ['AT&amp;T', 'AT\\&amp;T'],
    ['~~struck~~', '\\~~struck\\~~'],
  ])('keeps %j from being read as anything else', (text, expected) => {
    expect(body([{ text }])).toBe(expected)
  })

  it.each([
    ['a <b>bold</b> word', 'a **bold** word'],
    ['an <i>italic</i> word', 'an *italic* word'],
    ['<b>both, <i>one</i> in the other</b>', '**both, <em>one</em> in the other**'],
    ['<b>space </b>stays outside', '**space** stays outside'],
    ['10<sup>6</sup> of CO<sub>2</sub>', '10<sup>6</sup> of CO<sub>2</sub>'],
    ['<s>1,200</s> 120 <del>wells</del>', '<s>1,200</s> 120 <s>wells</s>'],
    ['<code>a_b</code> and <code>`</code>', '`a_b` and `` ` ``'],
    ['<code>npm run<var>name</var></code>', '`npm runname`'],
    ['<code>`a</code>b', '`` `a ``b'],
    ['<code>a`</code>b', '`` a` ``b'],
    ['<code>a<br># b</code>', '`a # b`'],
    ['<b>*</b> is a star', '**\\*** is a star'],
    ['“<b>so</b>”', '“**so**”'],
    // CommonMark may read no mark between a letter and a sign, and two that touch as one.
    ['a<b>mid</b>word', 'a<strong>mid</strong>word'],
    ['he<b>“said”</b>so', 'he<strong>“said”</strong>so'],
    ['Er sagte<b><i>„So“</i></b>nur', 'Er sagte<strong><em>„So“</em></strong>nur'],
    ['<b>this</b><i>that</i>', '<strong>this</strong><em>that</em>'],
    ['<b>a.</b><i>b</i>', '<strong>a.</strong>*b*'],
    ['<i>a</i> <b>b</b>', '*a* **b**'],
    ['\\<b>x</b>', '\\\\<strong>x</strong>'],
    ['*<b>x</b>', '\\*<strong>x</strong>'],
    ['stuff 🎉<b>party</b>', 'stuff 🎉**party**'],
    ['<b style="font-weight: normal">pasted</b>', 'pasted'],
  ])('sets styles: %s', (html, expected) => {
    expect(body([styled(html)])).toBe(expected)
  })

  it('is written in one pass, however many words are bold', () => {
    const text = 'ab '.repeat(20_000)
    const styles = Array.from(
      { length: 20_000 },
      (_, i): StyledStretch => ({ start: 3 * i, end: 3 * i + 2, style: 'strong' }),
    )
    expect(body([{ text, styles }]).match(/\*\*ab\*\*/g)).toHaveLength(20_000)
  })

  it('makes no picture of a link behind an exclamation mark, and keeps the signs at the end of a heading', () => {
    expect(body([link('Look!here', 'here', 'https://a.example/')])).toBe('Look\\![here](https://a.example/)')
    expect(body([{ text: 'Look!' }])).toBe('Look!')
    expect(body([{ kind: 'heading', level: 2, text: 'Why C #' }])).toBe('## Why C \\#')
  })

  it('has headings one below the other, whatever levels the page skips for looks', () => {
    const levels = [4, 5, 4, 2, 6]
    const headings = levels.map((level): Partial<CleanBlock> => ({ kind: 'heading', level, text: `h${level}` }))
    expect(body(headings)).toBe('## h4\n\n### h5\n\n## h4\n\n## h2\n\n### h6')
  })

  it('sets no italics in a caption, which is in italics as a whole', () => {
    expect(body([{ ...styled('A <i>lake</i> of CO<sub>2</sub>'), kind: 'caption' }])).toBe('*A lake of CO<sub>2</sub>*')
  })

  it('keeps a bar inside a cell from parting it', () => {
    expect(
      body([
        { kind: 'row', text: 'Name | Score|Rank' },
        { kind: 'row', text: 'Ada | 3|1' },
      ]),
    ).toBe('| Name | Score\\|Rank |\n| --- | --- |\n| Ada | 3\\|1 |')
  })

  it('keeps lists together and in their depth', () => {
    expect(
      body([
        { kind: 'item', level: 1, text: 'One' },
        { kind: 'item', level: 2, text: 'In it' },
        { kind: 'item', level: 1, text: '2. Two' },
      ]),
    ).toBe('- One\n   - In it\n- 2\\. Two')
  })

  it('keeps the numbers of a numbered list', () => {
    expect(
      body([
        { kind: 'item', level: 1, ordinal: 3, text: 'One' },
        { kind: 'item', level: 2, text: 'In it' },
        { kind: 'item', level: 1, ordinal: 4, text: 'Two' },
      ]),
    ).toBe('3. One\n   - In it\n4. Two')
  })

  it('closes code by a fence that is not in it', () => {
    expect(body([{ kind: 'code', text: 'a ``` b' }])).toBe('````\na ``` b\n````')
  })

  it('links to the web alone', () => {
    expect(body([link('See here.', 'here', 'https://a.example/(1) 2')])).toBe(
      'See [here](https://a.example/%281%29%202).',
    )
    expect(body([link('See here.', 'here', 'javascript:alert(1)')])).toBe('See here.')
  })
})

describe('plain text', () => {
  it('has a line for each block and none of the marks', () => {
    const all = reading(
      [{ text: 'A *body*.' }, { kind: 'item', level: 1, text: 'One' }, { kind: 'item', level: 2, text: 'In it' }],
      { title: 'Title' },
      ['Point.'],
    )
    expect(toPlainText(all, { ...words, citation: 'Ada' })).toBe(
      'Title\n\nAda\n\nIn short\n• Point.\n\nA *body*.\n\n• One\n  • In it\n',
    )
  })
})

describe('raised and lowered numbers', () => {
  const water = {
    text: 'It holds 106 litres of CO2. It is deep.',
    styles: [
      { start: 11, end: 12, style: 'sup' as const },
      { start: 25, end: 26, style: 'sub' as const },
      { start: 34, end: 38, style: 'strong' as const },
    ],
  }
  const all = reading([water])
  all.summary.points = [{ text: 'It holds 106 litres of CO2.', block: 0, start: 0, end: 27 }]

  it('are so in plain text, where they have characters of their own', () => {
    expect(toPlainText(all, words)).toBe(
      'In short\n• It holds 10⁶ litres of CO₂.\n\nIt holds 10⁶ litres of CO₂. It is deep.\n',
    )
    const ordinal = { text: 'The 3rd lake', styles: [{ start: 5, end: 7, style: 'sup' as const }] }
    expect(toPlainText(reading([ordinal]), words)).toBe('The 3rd lake\n')
  })

  it('are left out of a key point that is not the words of its place', () => {
    const trimmed = reading([water])
    trimmed.summary.points = [{ ...all.summary.points[0]!, text: 'Holds 106 litres of CO2.' }]
    expect(toMarkdown(trimmed, words)).toContain('- Holds 106 litres of CO2.\n')
  })

  it('are so in key points, which nothing else stands out in', () => {
    expect(toMarkdown(all, words)).toContain('- It holds 10<sup>6</sup> litres of CO<sub>2</sub>.\n')
    const bold = reading([{ ...water, styles: [{ start: 0, end: 8, style: 'strong' }] }])
    bold.summary.points = all.summary.points
    expect(toMarkdown(bold, words)).toContain('- It holds 106 litres')
  })
})

describe('rich text', () => {
  const html = (blocks: Partial<CleanBlock>[]) => toRichText(reading(blocks), words)

  it('says in which language and direction it is', () => {
    const arabic = reading([{ text: 'نص' }], { language: 'ar', direction: 'rtl' })
    expect(toRichText(arabic, words)).toBe('<div lang="ar" dir="rtl"><p>نص</p></div>')
  })

  it('has the structure of the article', () => {
    expect(
      html([
        { kind: 'heading', level: 4, text: 'Part' },
        { kind: 'item', level: 1, text: 'One' },
        { kind: 'item', level: 3, text: 'Deep' },
        { kind: 'item', level: 1, text: 'Two' },
        { kind: 'row', text: 'a | b' },
      ]),
    ).toBe(
      '<div lang="en" dir="ltr"><h2>Part</h2>\n' +
        '<ul><li>One<ul><li>Deep</li></ul></li><li>Two</li></ul>\n' +
        '<table><tr><td>a</td><td>b</td></tr></table></div>',
    )
  })

  it('keeps the numbers of a numbered list, and what is in it apart', () => {
    const items = [
      { ordinal: 3, text: 'One' },
      { level: 2, text: 'In it' },
      { ordinal: 4, text: 'Two' },
    ]
    const list = items.map((item): Partial<CleanBlock> => ({ kind: 'item', level: 1, ...item }))
    expect(html(list)).toContain('<ol><li value="3">One<ul><li>In it</li></ul></li><li value="4">Two</li></ol>')
    expect(toPlainText(reading(list), words)).toContain('3. One\n  • In it\n4. Two')
  })

  it('sets styles, the heads of a table, and the links in its cells', () => {
    const cell = { ...link('Merrow | 710', '710', 'https://a.example/'), kind: 'row' } as const
    expect(html([styled('<b>A <i>lake</i></b>'), { kind: 'row', text: 'Lake | m³', isHead: true }, cell])).toContain(
      '<p><strong>A <em>lake</em></strong></p>\n<table><tr><th>Lake</th><th>m³</th></tr>' +
        '<tr><td>Merrow</td><td><a href="https://a.example/">710</a></td></tr></table>',
    )
  })

  it('lets nothing of the page be markup', () => {
    const hostile = html([
      { text: '<img src=x onerror=alert(1)> & "so"' },
      link('go', 'go', 'javascript:alert(1)'),
      link('to', 'to', 'https://a.example/"onclick="x'),
    ])
    expect(hostile).not.toMatch(/<img|javascript:|"onclick/)
    expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;')
  })
})

describe('the structure of a page', () => {
  const item = (text: string, more: Partial<CleanBlock> = {}): Partial<CleanBlock> => ({
    kind: 'item',
    level: 1,
    text,
    ...more,
  })
  const told = (blocks: Partial<CleanBlock>[]) => {
    const all = reading(blocks)
    return {
      markdown: toMarkdown(all, words).trimEnd(),
      rich: toRichText(all, words).replace(/^<div[^>]*>|<\/div>$/g, ''),
      plain: toPlainText(all, words).trimEnd(),
    }
  }

  it('has terms with what is said of them, and lists in that', () => {
    const list = [
      item('Ria', { as: 'term', styles: [{ start: 0, end: 3, style: 'strong' }] }),
      item('A drowned valley.', { as: 'definition' }),
      item('It was a river.', { as: 'more' }),
      item('Salty', { level: 2 }),
      item('Fjord', { as: 'term' }),
      item('Cut by ice.', { as: 'definition' }),
    ]
    expect(told(list)).toEqual({
      markdown: `- **Ria**
   - A drowned valley.

      It was a river.
      - Salty
- **Fjord**
   - Cut by ice.`,
      rich:
        '<dl><dt><strong>Ria</strong></dt><dd>A drowned valley.<p>It was a river.</p><ul><li>Salty</li></ul></dd>' +
        '<dt>Fjord</dt><dd>Cut by ice.</dd></dl>',
      plain: 'Ria\n  A drowned valley.\n  It was a river.\n  • Salty\nFjord\n  Cut by ice.',
    })
    expect(told([item('Alone', { as: 'definition' })]).markdown).toBe('- Alone')
  })

  it('has numbers in the signs and in the order of the page', () => {
    const list = [
      item('Ten', { ordinal: 10 }),
      item('its letter', { ordinal: 28, numerals: 'a', level: 2 }),
      item('a numeral', { ordinal: 1994, numerals: 'I', level: 3 }),
      item('of no end', { ordinal: 4000, numerals: 'i', level: 2 }),
      item('Nine', { ordinal: 9 }),
      item('Eight', { ordinal: 8 }),
      item('Nine again', { ordinal: 9 }),
      item('None'),
    ]
    expect(told(list)).toEqual({
      markdown: `10. Ten
    - ab. its letter
       - MCMXCIV. a numeral
    - 4000. of no end
9) Nine
8. Eight
9. Nine again
- None`,
      rich:
        '<ol><li value="10">Ten<ol type="a"><li value="28">its letter<ol type="I"><li value="1994">a numeral</li></ol></li></ol>' +
        '<ol type="i"><li value="4000">of no end</li></ol></li>' +
        '<li value="9">Nine</li><li value="8">Eight</li><li value="9">Nine again</li></ol><ul><li>None</li></ul>',
      plain: `10. Ten
  ab. its letter
    MCMXCIV. a numeral
  4000. of no end
9. Nine
8. Eight
9. Nine again
• None`,
    })
  })

  const cell = { column: 0, columns: 1, rows: 1, isHead: false }
  const row = (text: string, more: Partial<CleanBlock> = {}): Partial<CleanBlock> => ({ kind: 'row', text, ...more })

  it('has a table with its caption, its heads and what reaches over others', () => {
    const table = [
      { kind: 'caption', text: 'Ferries', as: 'tableCaption' } as const,
      row('Harbour | Cars', {
        isHead: true,
        cells: [
          { ...cell, rows: 2 },
          { ...cell, column: 1, columns: 2 },
        ],
      }),
      row(' | 1911 | 2026', { isHead: true }),
      row('Holm | 12 | 9', { cells: [{ ...cell, isHead: true }] }),
    ]
    expect(told(table)).toEqual({
      markdown: `*Ferries*

| Harbour | Cars |  |
| --- | --- | --- |
|  | 1911 | 2026 |
| Holm | 12 | 9 |`,
      rich:
        '<table><caption>Ferries</caption><tr><th rowspan="2">Harbour</th><th colspan="2">Cars</th></tr>' +
        '<tr><th>1911</th><th>2026</th></tr><tr><th>Holm</th><td>12</td><td>9</td></tr></table>',
      plain: 'Ferries\n\nHarbour | Cars\n | 1911 | 2026\nHolm | 12 | 9',
    })
  })

  it('pushes no word out of its column, whatever a cell says', () => {
    const wide = { ...cell, columns: 50, rows: 500 }
    expect(told([row('a | b', { cells: [wide] }), row(' | c'), row('d | e')]).rich).toBe(
      '<table><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>',
    )
  })

  it('has a caption by itself where its table is gone', () => {
    expect(told([{ kind: 'caption', text: 'Ferries', as: 'tableCaption' }, { text: 'So.' }]).rich).toBe(
      '<p><em>Ferries</em></p>\n<p>So.</p>',
    )
  })
})

describe('a share link', () => {
  const url = 'https://news.example/a?b=1'

  it('names a short text whole, and a long one by its ends', () => {
    expect(shareLink(url, 'A well-known, short & sweet point.')).toBe(
      `${url}#:~:text=A%20well%2Dknown%2C%20short%20%26%20sweet%20point.`,
    )
    const long = 'The harbour of Brannick has given its last car ferry a second life as a library on the water.'
    expect(shareLink(url, long)).toBe(`${url}#:~:text=The%20harbour%20of%20Brannick,library%20on%20the%20water.`)
  })

  it('parts a text without spaces by its words too', () => {
    const japanese =
      '港町ブラニックの最後のフェリーが、水に浮かぶ図書館として再び開かれることになり、町の人々は土曜日の朝から長い列を作って待っていた。'
    const [, start, end] = /text=([^,]+),([^,]+)$/.exec(shareLink(url, japanese)) ?? []
    expect(japanese.startsWith(decodeURIComponent(start ?? '-'))).toBe(true)
    expect(japanese.endsWith(decodeURIComponent(end ?? '-'))).toBe(true)
  })

  it('keeps the anchor of the page, and drops a directive that it was opened with', () => {
    expect(shareLink(`${url}#part:~:text=old`, 'New.')).toBe(`${url}#part:~:text=New.`)
  })

  it('is none for an address that nobody else can open', () => {
    expect(shareLink('file:///home/ada/a.html', 'Text.')).toBe('')
    expect(shareLink('javascript:alert(1)', 'Text.')).toBe('')
  })

  it('survives half of a character', () => {
    expect(shareLink(url, 'a\ud83d')).toBe(`${url}#:~:text=a%EF%BF%BD`)
  })
})

describe('a citation', () => {
  const words = { quoted: (title: string) => `“${title}”`, date: (iso: string) => iso.slice(0, 10) }

  it('says author, title, site, date and address', () => {
    const article = makeArticle([], {
      title: 'Ferry',
      byline: 'Ada Pym',
      site: 'News',
      published: '2026-03-04T00:00:00Z',
      url: 'https://n.example/f',
    })
    expect(citation(article, words)).toBe('Ada Pym, “Ferry”, News, 2026-03-04, https://n.example/f')
  })

  it.each([
    ['“$”', '“I never liked the sea”: a captain retires', '“‘I never liked the sea’: a captain retires”'],
    ['“$”', '"I never liked the sea", she said', '“‘I never liked the sea’, she said”'],
    ['“$”', '“It’s cold”, “it’s wet”', '“‘It’s cold’, ‘it’s wet’”'],
    ['“$”', 'The captain’s 5" and 6" ropes', '“The captain’s 5" and 6" ropes”'],
    ['„$“', '„Das Meer mochte ich nie“', '„‚Das Meer mochte ich nie‘“'],
    ['„$“', '“I never liked the sea”', '„‚I never liked the sea‘“'],
    ['„$”', '„Nigdy nie lubiłam morza”', '„«Nigdy nie lubiłam morza»”'],
    ['« $ »', '« Je n’ai jamais aimé la mer »', '« “Je n’ai jamais aimé la mer” »'],
    ['「$」', '「海は好きではなかった」と船長', '「『海は好きではなかった』と船長」'],
  ])('in %s quotes within the title %s with the inner marks', (marks, title, expected) => {
    const quoted = (text: string) => marks.replace('$', () => text)
    expect(citation(makeArticle([], { title, site: '', url: '' }), { ...words, quoted })).toBe(expected)
  })

  it('leaves out what the page does not state, and where a file lies', () => {
    expect(citation(makeArticle([], { title: 'Ferry', site: '', url: 'file:///home/ada/f.html' }), words)).toBe(
      '“Ferry”',
    )
  })
})
