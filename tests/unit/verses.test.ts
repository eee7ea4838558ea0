import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { withVerses } from '../../src/article/body/verses.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'
import { BELL, SADDLER } from './bellStory.ts'

const STORY = 0.4
const VERSE = 'The bell went down<br>with the captain’s crown'

/** Whether each block is of the story, where the paragraphs of the bell's story are and nothing else is by itself. */
function told(html: string): boolean[] {
  const blocks = walk(new JSDOM(html).window.document.body, sightByAttributes)
  const judged = blocks.map(({ text }) => (text === BELL || text === SADDLER ? 1 : 0.1))
  return withVerses(blocks, judged, STORY).map((odds) => odds >= STORY)
}

const amid = (html: string) => told(`<div><p>${BELL}</p>${html}<p>${SADDLER}</p></div>`).slice(1, -1)

describe('a stanza amid the story is of it', () => {
  test.each([
    ['in a box of its own', `<div class="poem"><p>${VERSE}</p><p>${VERSE}</p></div>`, [true, true]],
    ['beside the paragraphs', `<p>${VERSE}</p>`, [true]],
    ['as a quotation', `<blockquote>${VERSE}</blockquote>`, [true]],
    ['below who wrote it', `<div><p>An old song</p><p>${VERSE}</p></div>`, [false, true]],
  ])('%s', (_, html, expected) => expect(amid(html)).toEqual(expected))
})

describe('no stanza is', () => {
  test.each([
    ['one line', '<p>The bell went down</p>'],
    ['prose in lines', `<p>${BELL}<br>${SADDLER}</p>`],
    ['an address', '<p>Ropewalk 12<br>Tarrow</p>'],
    ['what is linked', `<p><a href="/bell">${VERSE}</a></p>`],
    ['a credit below a picture', `<p><img alt="">${VERSE}</p>`],
    ['a label with its value', '<p>Written by:<br>Marten Holm</p>'],
  ])('%s', (_, html) => expect(amid(html).slice(-1)).toEqual([false]))

  test('what stands above the story, below it or beside it', () => {
    expect(told(`<div><p>${VERSE}</p><p>${BELL}</p></div>`)[0]).toBe(false)
    expect(told(`<div><p>${BELL}</p><p>${VERSE}</p></div>`)[1]).toBe(false)
    const aside = `<main><p>${BELL}</p></main><aside><p>${VERSE}</p></aside><footer><p>${SADDLER}</p></footer>`
    const deep = `<div>${'<div>'.repeat(5)}<p>${VERSE}</p>${'</div>'.repeat(5)}</div>`
    expect(told(aside)[1]).toBe(true)
    expect(amid(deep)).toEqual([false])
    expect(amid(`${'<p>Tides</p>'.repeat(8)}<p>${VERSE}</p>`).at(-1)).toBe(false)
  })
})
