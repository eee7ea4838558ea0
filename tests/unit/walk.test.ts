import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { locate } from '../../src/article/sources.ts'
import { toEnd } from '../../src/article/steps.ts'
import { sightByAttributes, sightOf } from '../../src/article/walk/visibility.ts'
import { newNotes, type RawBlock, walk, walkInSteps } from '../../src/article/walk/walk.ts'
import { testPages } from './testPages.ts'

function blocks(html: string): RawBlock[] {
  return walk(new JSDOM(html, { url: 'https://news.example/a/story' }).window.document.body, sightByAttributes)
}

function texts(html: string): string[] {
  return blocks(html).map(({ text }) => text)
}

describe('blocks', () => {
  test.each([
    ['paragraphs', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    ['text beside elements', 'One.<div>Two.</div>Three.', ['One.', 'Two.', 'Three.']],
    ['inline elements as part of their line', '<p>One <b>two</b>, <i>three</i>.</p>', ['One two, three.']],
    ['a word in two elements as one word', '<p>un<b>echo</b></p>', ['unecho']],
    ['white space collapsed', '<p>\n  One\t\ttwo  <b> three</b>\n</p>', ['One two three']],
    ['a word without how it is read', '<p><ruby>大正<rp>(</rp><rt>たいしょう</rt></ruby>八年</p>', ['大正八年']],
    ['break marks left out', '<p>news\u00adpaper\u200bstand \u00ad shut</p>', ['newspaperstand shut']],
    ['what noscript holds where no script runs', '<noscript><p>One.</p></noscript>', ['One.']],
    ['one line break inside', '<p>One<br>two</p>', ['One\ntwo']],
    ['two line breaks between', '<p>One<br><br>two<br>&nbsp;<br>three</p>', ['One', 'two', 'three']],
    [
      'the rows of a table of facts',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['a | b', 'c | d'],
    ],
    [
      'the cells of a row in their columns, empty ones too',
      '<table><tr><td></td><th>a</th><th>b</th></tr><tr><td>c</td><td></td><td>d</td></tr><tr><td>e</td><td>f</td><td></td></tr></table>',
      [' | a | b', 'c |  | d', 'e | f'],
    ],
    [
      'cells that reach over columns and rows',
      '<table><tr><th rowspan="2">a</th><th colspan="2">b</th><th rowspan="2">c</th></tr><tr><th>d</th><th>e</th></tr><tr><td>f</td><td>g</td><td>h</td><td>i</td></tr></table>',
      ['a | b |  | c', ' | d | e', 'f | g | h | i'],
    ],
    ['a row without any text', '<table><tr><td></td><td> </td></tr><tr><td>a</td><td>b</td></tr></table>', ['a | b']],
    [
      'cells that say they reach everywhere',
      '<table><tr><td colspan="9999">a</td><td>b</td></tr></table>',
      [`a | ${' | '.repeat(49)}b`],
    ],
    [
      'a table in a table by itself',
      '<table><tr><td rowspan="3"><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>',
      ['a | b'],
    ],
    ['a table that only lays out', '<table><tr><td><p>a</p></td><td><p>b</p></td></tr></table>', ['a', 'b']],
    ['a paragraph in an inline element', '<span><p>One.</p>two</span>', ['One.', 'two']],
    ['nothing of what is not shown', '<p hidden>a</p><p style="display: none">b</p><p>c</p>', ['c']],
    ['an open details', '<details open><summary>c</summary>d</details>', ['c', 'd']],
    ['a closed details, a click away', '<details><summary>c</summary>d</details>', ['c', 'd']],
    ['a hidden part of a closed details', '<details><summary>c</summary><p hidden>d</p></details>', ['c']],
    [
      'code that is coloured line by line',
      '<pre><span style="display: flex">a\n</span><span style="display: flex">b</span></pre>',
      ['a\nb'],
    ],
    [
      'nothing of scripts, styles, forms and comments',
      '<script>a</script><style>b</style><select><option>c</select><!-- d --><p>e</p>',
      ['e'],
    ],
    ['nothing', '', []],
  ])('are %s', (_, html, expected) => {
    expect(texts(html)).toEqual(expected)
  })

  test.each([
    ['<h3>a</h3>', 'heading', 3],
    ['<div role="heading" aria-level="4">a</div>', 'heading', 4],
    ['<ul><li>a</li></ul>', 'item', 1],
    ['<ul><li><ol><li>a</li></ol></li></ul>', 'item', 2],
    ['<blockquote><p>a</p></blockquote>', 'quote', 0],
    ['<figure><figcaption>a</figcaption></figure>', 'caption', 0],
    ['<pre><code>a</code></pre>', 'code', 0],
    ['<p>a</p>', 'paragraph', 0],
  ])('in %s', (html, kind, level) => {
    expect(blocks(html)[0]).toMatchObject({ kind, level })
  })

  test.each([
    ['<p>A <b>bold</b> word</p>', ['strong: bold']],
    ['<p><b>One</b> <strong>stretch</strong>, <i>in <cite>two</cite></i></p>', ['strong: One stretch', 'em: in two']],
    ['<p><b>Two</b> or <b>three</b></p>', ['strong: Two', 'strong: three']],
    ['<p><b>A <i>b</i> c</b></p>', ['strong: A b c', 'em: b']],
    ['<p>10<sup>6</sup> of CO<sub>2</sub>, <kbd>Alt</kbd></p>', ['sup: 6', 'sub: 2', 'code: Alt']],
    ['<p><b>Ends in space </b></p>', ['strong: Ends in space']],
    ['<table><tr><td><b>a</b></td><td><b>b</b></td></tr></table>', ['strong: a', 'strong: b']],
    ['<p><b> </b>Plain</p>', []],
  ])('know what is set in a style: %s', (html, expected) => {
    const [{ text, styles }] = blocks(html) as [RawBlock]
    expect(styles.map(({ start, end, style }) => `${style}: ${text.slice(start, end)}`)).toEqual(expected)
  })

  test('of a table know the row that names its columns', () => {
    const table = '<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr></table>'
    expect(blocks(table).map(({ isHead }) => isHead)).toEqual([true, undefined])
    const corner = '<table><tr><td></td><th>b</th></tr><tr><td></td><td>d</td></tr></table>'
    expect(blocks(corner).map(({ isHead }) => isHead)).toEqual([true, undefined])
  })

  test('of a table know the cells that reach over others, and those that name their row', () => {
    const table = `<table><caption>Ferries</caption>
      <tr><th rowspan="2">Harbour</th><th colspan="2">Cars</th></tr><tr><th>1911</th><th>2026</th></tr>
      <tr><th scope="row">Holm</th><td>12</td><td>9</td></tr>
      <tr><td rowspan="9999">Oravik</td><td>3</td></tr></table>`
    const cell = { column: 0, columns: 1, rows: 1, isHead: false }
    expect(blocks(table).map(({ text, as, cells }) => [text, as, cells])).toEqual([
      ['Ferries', 'tableCaption', undefined],
      [
        'Harbour | Cars',
        undefined,
        [
          { ...cell, rows: 2 },
          { ...cell, column: 1, columns: 2 },
        ],
      ],
      [' | 1911 | 2026', undefined, undefined],
      ['Holm | 12 | 9', undefined, [{ ...cell, isHead: true }]],
      ['Oravik | 3', undefined, [{ ...cell, rows: 500 }]],
    ])
    expect(blocks('<figure><figcaption>A quay</figcaption></figure>')[0]!.as).toBeUndefined()
  })

  test('of code keep their line breaks and indents', () => {
    expect(texts('<pre>if a:\n    b\n</pre>')).toEqual(['if a:\n    b'])
  })

  test('know their links, absolute and with where they stand', () => {
    const [block] = blocks(
      '<p>See <a href="/b" rel="NOFOLLOW">the <b>second</b> page</a> and <a href="#c"> </a>go.</p>',
    )
    expect(block!.links).toEqual([{ start: 4, end: 19, href: 'https://news.example/b', rel: 'nofollow' }])
    expect(block!.text.slice(4, 19)).toBe('the second page')
  })

  test('are read through an open shadow root and its slots', () => {
    const { document } = new JSDOM('<article><p>Slotted.</p></article>').window
    const host = document.querySelector('article')!
    const root = host.attachShadow({ mode: 'open' })
    const before = document.createElement('p')
    before.textContent = 'Shadow.'
    root.append(before, document.createElement('slot'))
    expect(walk(document.body, sightByAttributes).map(({ text }) => text)).toEqual(['Shadow.', 'Slotted.'])
  })

  test('are not read in a shadow tree whose forms answer with something else than what is asked of them', () => {
    const { document } = new JSDOM('<div id="host"></div><p>Seen.</p>').window
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' })
    const form = document.createElement('form')
    form.append('Never ending.')
    root.append(form)
    // Browsers let a field take the place of what its form is asked for; jsdom does not.
    Object.defineProperty(form, 'parentElement', { value: document.createElement('input') })
    expect(walk(document.body, sightByAttributes).map(({ text }) => text)).toEqual(['Seen.'])
  })
})

describe('items of a list', () => {
  const told = (html: string) =>
    blocks(html).map(({ text, ordinal, numerals, as }) =>
      [text, ordinal, numerals, as].filter((one) => one !== undefined).join(' '),
    )

  test('have their numbers, once and where their text has none', () => {
    const html = `<ol start="3"><li>a</li><li><p>b</p><p>c</p><ul><li>d</li></ul></li><li value="9">e</li><li>7. f</li><li>g</li></ol>
      <ul><li>i</li></ul><ol style="list-style-type: none"><li>k</li></ol><ol style="list-style-type: square"><li>l</li></ol>
      <ol><li>24 hours later</li></ol>`
    expect(told(html)).toEqual(
      ['a 3', 'b 4', 'c more', 'd', 'e 9', '7. f', 'g 11', 'i', 'k', 'l', '24 hours later 1'], //
    )
  })

  test('are counted down from how many they are, or from where their list says', () => {
    expect(told('<ol reversed><li>a</li><li>b<ol><li>c</li></ol></li><li>d</li></ol>')).toEqual([
      'a 3',
      'b 2',
      'c 1',
      'd 1',
    ])
    expect(told('<ol reversed start="10"><li>a</li><li value="5">b</li><li>c</li></ol>')).toEqual([
      'a 10',
      'b 5',
      'c 4',
    ])
  })

  test.each([
    ['type="a"', 'a'],
    ['type="A"', 'A'],
    ['type="i"', 'i'],
    ['type="I"', 'I'],
    ['type="1"', undefined],
    ['style="list-style-type: lower-alpha"', 'a'],
    ['style="list-style-type: upper-latin"', 'A'],
    ['style="list-style-type: upper-roman"', 'I'],
  ])('know the signs in which their numbers are written: <ol %s>', (attribute, numerals) => {
    const [item] = blocks(`<ol ${attribute} start="4"><li>a</li></ol>`)
    expect(item).toMatchObject({ kind: 'item', ordinal: 4 })
    expect(item!.numerals).toBe(numerals)
  })

  test('are terms and their definitions, also in groups and with lists in them', () => {
    const html = `<dl><div><dt>Ria</dt><dd><p>A drowned valley.</p><p>It was a river.</p><ul><li>Salty</li></ul></dd></div>
      <dt>1. Fjord</dt><dd>Cut by ice.</dd></dl>`
    expect(told(html)).toEqual([
      'Ria term',
      'A drowned valley. definition',
      'It was a river. more',
      'Salty',
      '1. Fjord term',
      'Cut by ice. definition',
    ])
  })
})

test('a link of MathML or SVG, which has no address as a text, is text', () => {
  const html = '<p>So <math><mrow><a href="/x">the value</a></mrow></math> is <a href="/y">told</a>.</p>'
  const [block] = blocks(html)
  expect(block!.text).toBe('So the value is told.')
  expect(block!.links.map(({ href }) => href)).toEqual(['https://news.example/y'])
})

describe('by the style sheet', () => {
  /** jsdom lays nothing out, so what a browser calls visible is told here: nothing in closed details but their summary. */
  function seen(html: string): string[] {
    const { document, Element, getComputedStyle } = new JSDOM(html, { pretendToBeVisual: true }).window
    Element.prototype.checkVisibility = function (this: Element): boolean {
      const outer = this.parentElement
      const isInClosed = outer?.matches('details:not([open])') && this.localName !== 'summary'
      return getComputedStyle(this).display !== 'none' && !isInClosed && (outer?.checkVisibility() ?? true)
    }
    return walk(document.body, sightOf(document)).map(({ text }) => text)
  }

  test.each([
    ['closed details', '<details><summary>a</summary><p>b</p></details>', ['a', 'b']],
    [
      'closed details in closed details',
      '<details><summary>a</summary><details><summary>b</summary><p>c</p></details><p>d</p></details>',
      ['a', 'b', 'c', 'd'],
    ],
    [
      'and not what is hidden in them',
      '<details><summary>a</summary><details style="display: none"><p>b</p></details><details><p hidden>c</p></details></details>',
      ['a'],
    ],
    ['and not closed details in what is hidden', '<div hidden><details><p>a</p></details></div><p>b</p>', ['b']],
  ])('is read what stands in %s', (_, html, expected) => {
    expect(seen(html)).toEqual(expected)
  })
})

describe('a page that is too large', () => {
  const isCut = (fill: (body: HTMLElement) => void) => {
    const { document } = new JSDOM('<body></body>').window
    fill(document.body)
    const notes = newNotes()
    const blocks = toEnd(walkInSteps(document.body, sightByAttributes, notes))
    return { blocks: blocks.length, cut: notes.partly }
  }
  const lines = (count: number) => (body: HTMLElement) => {
    for (let i = 0; i < count; i++) body.append(body.ownerDocument.createElement('hr'), `Line ${i}`)
  }

  test('is read as far as a hundred thousand blocks, and it is said that there is more', () => {
    expect(isCut(lines(100))).toEqual({ blocks: 100, cut: false })
    expect(isCut(lines(100_500))).toEqual({ blocks: 100_000, cut: true })
  })

  test('is read without a text that no person wrote, and that is said', () => {
    const text = (length: number) => (body: HTMLElement) => body.append('A story in few words', 'x'.repeat(length))
    expect(isCut(text(1000))).toEqual({ blocks: 1, cut: false })
    expect(isCut(text(300_000))).toEqual({ blocks: 1, cut: true })
  })
})

// Jumping to a sentence and dimming a stretch both rely on this for every character of every page.
test.each(testPages)(
  'every character of a block is found on the page: $name',
  { timeout: 30_000 },
  async ({ open }) => {
    const document = await open()
    for (const block of walk(document.body, sightByAttributes)) {
      // By UTF-16 units, as places are counted; half a character is looked at as one.
      for (const [offset, character] of block.text.split('').entries()) {
        // The bars between cells are no characters of the page.
        if (block.kind === 'row' && character === '|') continue
        const place = locate(block, offset)!
        const there = place.node.data.charAt(place.offset)
        if (/\S/.test(character) && /\S/.test(there) && there !== character)
          expect(`${block.text.slice(0, offset)}[${there}]`).toBe(`${block.text.slice(0, offset)}[${character}]`)
      }
    }
  },
)
