import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { plainTextOf, readPlainText } from '../../src/article/plainText.ts'
import { locate } from '../../src/article/sources.ts'
import { read } from '../../src/reading.ts'

function textDocument(text: string): Document {
  const { document } = new JSDOM('<!doctype html><body><pre></pre></body>').window
  document.querySelector('pre')!.textContent = text
  return document
}

function lines(text: string): string[] {
  return readPlainText(plainTextOf(textDocument(text))!).map((block) => block.text)
}

describe('which documents are plain text', () => {
  test.each([
    ['a page that is one pre', '<body><pre>text</pre></body>', true],
    ['a pre beside other text', '<body>Hello <pre>text</pre></body>', false],
    ['a pre beside another element', '<body><p>Hello</p><pre>text</pre></body>', false],
    ['a pre with markup inside', '<body><pre>text <b>bold</b></pre></body>', false],
    ['a page without pre', '<body><p>text</p></body>', false],
    ['an empty page', '', false],
  ])('%s', (_, html, isText) => {
    expect(plainTextOf(new JSDOM(html).window.document) !== null).toBe(isText)
  })
})

describe('plain text', () => {
  test('is read line by line, blank lines left out', () => {
    expect(lines('One.\n\n\nTwo.\r\nThree.\n')).toEqual(['One.', 'Two.', 'Three.'])
  })

  test('has white space collapsed and trimmed', () => {
    expect(lines('  One \t here.  \n \t \n')).toEqual(['One here.'])
  })

  test('that is wrapped by hand is read by paragraphs', () => {
    const wrapped =
      'The ferry to Oddholm will not sail on Thursday, the office said,\nbecause its captain is to be married on the island that morning\nand the only other captain comes along.\n\n' +
      'Tickets for Thursday are valid on Friday as well, it added, and\nwhoever needs medicine should call the lifeboat in good time and\nask for Bo.'
    expect(lines(wrapped).length).toBe(2)
    expect(lines(wrapped)[1]).toMatch(/^Tickets.* ask for Bo\.$/)
  })

  test('with short lines, as verse, is not joined', () => {
    expect(lines('Sleep, old boat,\nsleep.\n\nThe gulls\nare gone.')).toHaveLength(4)
  })

  test('blocks know where each character stands', () => {
    const document = textDocument(' First  line. \n\tSecond \u00a0 line.')
    const pre = plainTextOf(document)!
    const data = pre.textContent!
    for (const block of readPlainText(pre)) {
      for (const [offset, character] of [...block.text].entries()) {
        const place = locate(block, offset)!
        if (character !== ' ') expect(data.charAt(place.offset)).toBe(character)
      }
    }
  })
})

describe('the head of a plain-text article', () => {
  const body = [
    'It rained for three days, and the water stood in the dairy.',
    'Nobody had asked the river.',
    'It came.',
  ]

  test('is a title where the first line is no sentence', () => {
    const { article } = read(
      textDocument(
        ['Flood in the dairy', ...body, ...body.map((line) => `${line} Again it came, and again it went.`)].join('\n'),
      ),
    )
    expect(article.title).toBe('Flood in the dairy')
    expect(article.body[0]!.text).toBe(body[0])
  })

  test('is no title where the first line is a sentence', () => {
    const { article } = read(
      textDocument([...body, ...body.map((line) => `${line} Again it came, and again it went.`)].join('\n')),
    )
    expect(article.title).toBe('')
    expect(article.body[0]!.text).toBe(body[0])
  })
})
