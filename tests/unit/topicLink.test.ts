import { describe, expect, test } from 'vitest'
import { isTopicLink } from '../../src/clutter/links/topicLink.ts'

const STORY = 'https://www.news.example/2026/03/04/snow-closes-the-pass'

describe('a name leads to its topic page', () => {
  test.each([
    ['Harbour United', 'https://news.example/sport/harbour-united'],
    ['Oddholm', 'https://news.example/region/oddholm/index.html'],
    ['Oddholm', 'https://news.example/en/oddholm/t-17292877'],
    ['“Oddholm”', 'https://news.example/oddholm-4139932.html'],
    ['Münsterhain', 'https://news.example/region/muensterhain'],
    ['Bærum', 'https://news.example/lokalt/b%C3%A6rum'],
    ['Berta Holm', 'https://sport.news.example/who/berta-holm/'],
    ['SC Oddholm', 'https://news.example/oddholm'],
    ['Ropewalk', 'https://news.example/oddholm/ropewalk-oddholm'],
  ])('%s at %s', (anchor, href) => {
    expect(isTopicLink(anchor, href, STORY)).toBe(true)
  })
})

describe('what is no topic page', () => {
  test.each([
    ['a story', 'Oddholm', 'https://news.example/oddholm-loses-its-only-bridge'],
    ['a common noun, explained', 'tide tables', 'https://news.example/tide-tables'],
    ['another site', 'Oddholm', 'https://oddholm.example/oddholm'],
    ['an author', 'Berta Holm', 'https://news.example/authors/berta-holm'],
    ['a thing under review', 'Norder', 'https://news.example/reviews/norder'],
    ['many words of which one fits', 'Oddholm and its nine bridges', 'https://news.example/oddholm'],
    ['an id alone', 'Oddholm', 'https://news.example/1234567'],
    ['a broken escape', 'Oddholm', 'https://news.example/%E0%A4%A'],
    ['the home page', 'News', 'https://news.example/'],
    ['no address', 'Oddholm', 'oddholm'],
  ])('%s', (_, anchor, href) => {
    expect(isTopicLink(anchor, href, STORY)).toBe(false)
  })
})
