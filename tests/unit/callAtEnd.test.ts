import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { findClutter } from '../../src/clutter/index.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const TOLD = 'The captain has resigned on Friday evening, after the vote of the harbour office.'

/** What is set aside of a paragraph, whose text in square brackets is a link, amid a story. */
function aside(text: string, href = 'https://news.example/newsletter', more: object = {}): string[] {
  const start = text.indexOf('[')
  const links = start < 0 ? [] : [{ start, end: text.indexOf(']') - 1, href, rel: '' }]
  const article = makeArticle([BELL, SADDLER, { text: text.replace(/[[\]]/g, ''), links, ...more }, SCHOOL, OFFICE])
  const found = toEnd(findClutter(article))
  return found.filter(({ category, state }) => category === 'promo' && state === 'applied').map(({ text }) => text)
}

describe('a call at the end of a paragraph that tells of something', () => {
  test.each([
    ['without a link', 'Download our app for the latest.', ''],
    ['to a channel', 'Follow us on [Telegram] for updates.', 'https://t.me/news'],
    ['with a linked act', 'For more stories from the coast, [sign up for our newsletter].', undefined],
    ['of two sentences', 'Download our app. It costs nothing.', ''],
  ])('goes alone: %s', (_, call, href) => {
    expect(aside(`${TOLD} ${call}`, href)).toEqual([call.replace(/[[\]]/g, '')])
  })
})

describe('a paragraph goes with its call', () => {
  test.each([
    ['that leads up to it', 'Want more like this? Download our app for the latest.'],
    ['that names the same', 'The app of the harbour office is free for everybody. Download our app for the latest.'],
    [
      'that speaks to its readers',
      'All of it is there before you have had your coffee. Download our app for the latest.',
    ],
    ['that says little', 'The boats of the week, every Monday. Download our app for the latest.'],
    ['that is nothing else', 'Download our app for the latest.'],
  ])('%s', (_, text) => expect(aside(text)).toEqual([text]))

  test('that is laid out unlike the story', () => {
    const text = `${TOLD} Download our app for the latest.`
    expect(aside(text, '', { frame: 'div.box>p' })).toEqual([text])
  })
})
