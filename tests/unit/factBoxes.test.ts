import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { withFactBoxes } from '../../src/article/body/factBoxes.ts'
import { sightOf } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'

const STORY = 0.5
/** A line of a box is shorter. */
const PROSE = [
  'The lamp has shone since Candlemas',
  'No ship has complained so far',
  'The keeper oils it on Fridays',
].map(
  (text) =>
    `${text}, across the turnips and into the bedroom of the schoolmaster, who has asked for a curtain of heavy cloth.`,
)
const FACTS = ['Height: 31 metres, 104 steps', 'Built: 1871, raised in 1904', 'Reach: 14 miles in clear weather']
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')

/** The lines that are of the story, where the trees take only the prose for it. */
function ofStory(html: string): string[] {
  const { document } = new JSDOM(`<main>${html}</main>`).window
  const blocks = walk(document.body, sightOf(document))
  const odds = blocks.map(({ text }) => (PROSE.includes(text) ? 0.9 : 0.1))
  return blocks.filter((_, index) => withFactBoxes(blocks, odds, STORY)[index]! >= STORY).map(({ text }) => text)
}
const box = (name: string) => `<section class="${name}"><h3>The light</h3>${paragraphs(FACTS)}</section>`

test('a box of facts amid the story is of it, whatever it is called', () => {
  expect(ofStory(paragraphs(PROSE.slice(0, 2)) + box('k7') + paragraphs(PROSE.slice(2)))).toEqual([
    ...PROSE.slice(0, 2),
    'The light',
    ...FACTS,
    PROSE[2],
  ])
})

test('so is a list of sentences, without links, below the story in a box that is named for facts', () => {
  const advice = [
    'Ring the keeper before you climb.',
    'Leave the dog at the foot of the stairs.',
    'Hold on to the rope.',
  ]
  const list = (name: string, lines: string[]) =>
    `<div class="${name}"><h4>What to do</h4><ol>${lines.map((line) => `<li>${line}</li>`).join('')}</ol></div>`
  expect(ofStory(paragraphs(PROSE) + list('fact', advice))).toEqual([...PROSE, ...advice])
  expect(ofStory(paragraphs(PROSE) + list('more', advice))).toEqual(PROSE)
  const linked = advice.map((line) => `<a href="/x">${line}</a>`)
  expect(ofStory(paragraphs(PROSE) + list('fact', linked))).toEqual(PROSE)
})

test('below the story it is where it is named for facts, and stands in what the story stands in', () => {
  expect(ofStory(paragraphs(PROSE) + box('story__factbox'))).toEqual([...PROSE, 'The light', ...FACTS])
  expect(ofStory(paragraphs(PROSE) + box('story__weather'))).toEqual(PROSE)
  const far = `${'<div>'.repeat(6)}${box('factbox')}${'</div>'.repeat(6)}`
  expect(ofStory(`<div>${paragraphs(PROSE)}</div>${far}`)).toEqual(PROSE)
})

test('what asks for something is no box of facts', () => {
  const asking = box('factbox').replace('</section>', '<input name="mail"></section>')
  expect(ofStory(paragraphs(PROSE) + asking)).toEqual(PROSE)
})
