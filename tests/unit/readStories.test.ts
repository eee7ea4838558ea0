import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { readStories } from '../../src/page/readStories.ts'

const STORY = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live with her daughter in the south.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to hold her hours by radio from the mainland.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954, the last with a name for every stone.',
  'Two have written so far, one of them from a river that has never frozen, and the company has asked both of them to come in November.',
  'Until then the mail goes by the fishing boats, as it did before there was a ferry, and comes when the nets are full and the wind lets it.',
  'Nobody on Holm has complained so far, the mayor says, but she has not asked, and the book for complaints is kept on the ferry.',
]
const paragraphs = (texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('')

test('what stands before the one story of a page is no story of its own', () => {
  const teasers = ['Sund', 'Vik', 'Nes', 'Ulv', 'Brim', 'Tarn', 'Kvit', 'Lang', 'Haug', 'Myr', 'Bru', 'Fjell'].map(
    (island, i) =>
      `<a href="/s/${i}">${island} has a new pier of stone, and what it cost is told in full by the ${i + 2} who laid it in one cold week</a>`,
  )
  const { window } = new JSDOM(
    `<!doctype html><html lang="en"><title>No ferry to Holm</title><body>
      <section><h1>From the islands</h1><div>${paragraphs(teasers)}</div></section>
      <article><h1>No ferry to Holm</h1><time>4 March</time><div>${paragraphs(STORY)}</div></article></body></html>`,
    { url: 'https://holm.example/ferry' },
  )
  const stories = toEnd(readStories(window.document, {}, (sight) => sight))
  expect(stories.map(({ reading }) => reading.noArticle)).toEqual([''])
  expect(stories[0]?.reading.clean.map(({ text }) => text)).toEqual(STORY)
})
