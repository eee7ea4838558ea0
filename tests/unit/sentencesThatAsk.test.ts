import { describe, expect, test } from 'vitest'
import { sentencesThatAsk } from '../../src/clutter/promos/sentencesThatAsk.ts'
import { BELL, SADDLER } from './bellStory.ts'

const PAGE = { url: 'https://www.ferryman.example/2026/05/05/story', site: 'The Ferryman', language: 'en' }

/** What asks in a paragraph whose text in square brackets is a link. */
function asked(text: string, href: string, more: Partial<typeof PAGE> = {}): string[] {
  const start = text.indexOf('[')
  const block = { text: text.replace(/[[\]]/g, ''), links: [{ start, end: text.indexOf(']') - 1, href, rel: '' }] }
  const found = sentencesThatAsk(block as Parameters<typeof sentencesThatAsk>[0], { ...PAGE, ...more })
  return found.map(({ start, end }) => block.text.slice(start, end))
}

const amid = (sentence: string) => `${BELL} ${sentence} ${SADDLER}`

describe('a sentence amid a paragraph asks for the site itself', () => {
  test.each([
    ['by its name', 'Follow the Ferryman on [Facebook]!', 'https://www.facebook.com/boats', {}],
    ['by a word of its name', 'Get the Ferryman app from the [App Store].', 'https://apps.apple.com/app/id1', {}],
    ['in the address', 'Follow us on [Telegram].', 'https://t.me/ferryman_news', {}],
    [
      'by a part of its name',
      'Get alerts first: [download our app].',
      'https://apps.apple.com/app/ferry-man/id1',
      {
        site: 'Ferry News',
        url: 'https://ferrynews.example/2026/05/05/story',
      },
    ],
    [
      'where it sells itself',
      'To hear all of it, [subscribe to our journalism].',
      'https://www.ferryman.example/subscribe',
      {},
    ],
    ['to become one', 'Become a [subscriber] today.', 'https://www.ferryman.example/subscribe', {}],
    ['by a word for many that opens it', '[Abbonati] al Ferryman!', 'https://www.ferryman.example/subscribe', {}],
    ['on a host for that', 'Please [support our journalism].', 'https://donate.ferryman.example/', {}],
    [
      'in other languages',
      'Kövesse a Ferryman lapot a [Facebookon] is!',
      'https://www.facebook.com/boats',
      { language: 'hu' },
    ],
  ])('%s', (_, sentence, href, more) => {
    expect(asked(amid(sentence), href, more)).toEqual([sentence.replace(/[[\]]/g, '')])
  })
})

describe('a sentence amid a paragraph is of the story', () => {
  test.each([
    [
      'about another app',
      'Download the Tidewatch app from the [App Store].',
      'https://apps.apple.com/app/tidewatch/id1',
    ],
    ['about somebody else', 'Follow the captain on [Facebook].', 'https://www.facebook.com/captain'],
    ['that only tells', 'The Ferryman app stands first in the [App Store].', 'https://apps.apple.com/app/ferryman/id1'],
    [
      'that speaks of subscribers',
      'Readers, a third of them [subscribers], have written to us from both banks to ask whether it rings.',
      'https://www.ferryman.example/subscribe',
    ],
    ['that counts them', 'Many [subscribers] have written to us.', 'https://www.ferryman.example/subscribe'],
    ['in French', 'Beaucoup de nos [abonnés] nous ont écrit.', 'https://www.ferryman.example/abonnement'],
    ['with a source', 'Follow the Ferryman in the [report].', 'https://county.example/report'],
  ])('%s', (_, sentence, href) => expect(asked(amid(sentence), href)).toEqual([]))

  test('where it is all of the paragraph, or long', () => {
    const follow = 'Follow the Ferryman on [Facebook]!'
    expect(asked(follow, 'https://www.facebook.com/boats')).toEqual([])
    const long = `Follow the Ferryman, ${'which never sleeps, '.repeat(8)}on [Facebook]!`
    expect(asked(amid(long), 'https://www.facebook.com/boats')).toEqual([])
  })
})

test('a sentence that a dash opens asks by itself', () => {
  const sentence = '“Not yet,” she says. —If you like this story, consider supporting us by [subscribing].'
  expect(asked(amid(sentence), 'https://www.ferryman.example/subscribe')).toEqual([
    'If you like this story, consider supporting us by subscribing.',
  ])
})
