import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { read } from '../../src/reading.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'

function texts(html: string): string[] {
  return read(new JSDOM(`<article><h1>A new bell</h1>${html}</article>`).window.document).article.body.map(
    ({ text }) => text,
  )
}

test('custom elements beside each other are paragraphs, though no style says so', () => {
  const parts = [BELL, OFFICE, SADDLER, SCHOOL, TIDES]
  expect(texts(`<bell-body>${parts.map((text) => `<bell-part>${text}</bell-part>`).join('')}</bell-body>`)).toEqual(
    parts,
  )
})

test('a custom element amid text is part of it', () => {
  const parts = [BELL, OFFICE, SADDLER, SCHOOL]
  const html = parts.map((text) => `<p>${text} <bell-time>At six.</bell-time> It rang.</p>`).join('')
  expect(texts(html)).toEqual(parts.map((text) => `${text} At six. It rang.`))
})
