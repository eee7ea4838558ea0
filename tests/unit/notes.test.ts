import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { withNotes } from '../../src/article/body/notes.ts'
import { sightOf } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'

const STORY = 0.5
const PROSE = 'Edda* has had her head in all of the foghorns between Tarrow and Holm.'
const HELP = 'Who is worried about the sea can ring the helpline of the guild on 0800 555 019.'
const CORRECTION = 'Correction: The horn of Quill was cast in 1871.'
const STAR = '* By the gauge at the quay, as it stood on the eve of the fair.'

/** The lines that are of the story, where the trees take only its prose for it. */
function ofStory(html: string): string[] {
  const { document } = new JSDOM(`<main><p>${PROSE}</p>${html}</main>`).window
  const blocks = walk(document.body, sightOf(document))
  const odds = blocks.map(({ text }) => (text === PROSE ? 0.9 : 0.1))
  return blocks.filter((_, index) => withNotes(blocks, odds, STORY)[index]! >= STORY).map(({ text }) => text)
}

describe('notes below a story', () => {
  test('are of it, each in a box of its own or not', () => {
    expect(ofStory(`<p>${CORRECTION}</p><div><p>${HELP}</p></div><div><p>${STAR}</p></div>`)).toEqual([
      PROSE,
      CORRECTION,
      HELP,
      STAR,
    ])
  })

  test('are none in forms and footers, where shops have numbers and stars too, but for corrections', () => {
    for (const tag of ['form', 'footer', 'aside'])
      expect(ofStory(`<${tag}><p>${HELP}</p><p>${STAR}</p><p>${CORRECTION}</p></${tag}>`)).toEqual([PROSE, CORRECTION])
  })

  test('are none where they stand far away, give an address for letters, or have a mark that the story lacks', () => {
    const far = `${'<div>'.repeat(3)}<p>${HELP}</p>${'</div>'.repeat(3)}`
    expect(ofStory(far)).toEqual([PROSE])
    expect(ofStory(`<p>${CORRECTION.replace('.', ' (desk@bell.example).')}</p>`)).toEqual([PROSE])
    expect(ofStory(`<p>${STAR.replace('*', '**')}</p>`)).toEqual([PROSE])
    expect(ofStory('<p>Somebody else wrote this, and nobody knows why.</p>')).toEqual([PROSE])
  })
})
