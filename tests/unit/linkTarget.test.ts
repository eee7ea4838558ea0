import { describe, expect, test } from 'vitest'
import { isAuthorPage, linkTarget } from '../../src/clutter/links/linkTarget.ts'

const STORY = 'https://www.news.example/2026/03/04/snow-closes-the-pass'

describe('where a link leads', () => {
  test.each([
    ['https://www.news.example/2026/03/05/the-bridge-opens-again', 'story'],
    ['https://news.example/a/1234567', 'story'],
    ['https://news.example/desk/the-bell-rings-at-four/Y7PPD3/', 'story'],
    ['https://news.example/2026-06-04/bell-rings', 'story'],
    ['https://news.example/fa/news/682750/bell-of-ferry', 'story'],
    ['https://news.example/index.html', 'home'],
    ['https://m.news.example/region/the-hat-of-the-pilot', 'story'],
    ['https://news.example/story.php?id=20264', 'story'],
    ['https://news.example/tag/snow', 'tag'],
    ['https://news.example/en/topics/the-long-winter-of-2026', 'tag'],
    ['https://news.example/thema/igel', 'tag'],
    ['https://news.example/noticias-sobre/nieve', 'tag'],
    ['https://news.example/suche?q=igel', 'tag'],
    ['https://news.example/topic/subject/the-long-winter', 'tag'],
    ['https://news.example/t/ferries', 'tag'],
    ['https://news.example/t/the-old-ferry/5121', 'section'],
    ['https://news.example/tag-team-of-ropewalkers-review/', 'story'],
    ['https://news.example/people_first/', 'section'],
    ['https://news.example/organization_Mountain_Rescue/', 'tag'],
    ['https://news.example/boats_Of_Oddholm/', 'section'],
    ['https://news.example/organization', 'section'],
    ['https://news.example/topics/people/how-the-captain-raised-the-ferry', 'story'],
    ['https://news.example/people_power_how_the_village_kept_its_ferry.html', 'story'],
    ['https://news.example/place_names', 'section'],
    ['https://news.example/topics/winter/the-long-winter-ends', 'story'],
    ['https://news.example/search', 'section'],
    ['https://news.example/politics', 'section'],
    ['https://news.example/', 'home'],
    ['https://news.example', 'home'],
    [STORY, 'self'],
    [`${STORY}#comments`, 'self'],
    [`${STORY}/#comments`, 'self'],
    ['https://news.example/go/lamp-shop', 'affiliate'],
    ['https://news.example/newsletter', 'subscribe'],
    ['https://news.example/files/report-of-the-county.pdf', 'file'],
    ['https://www.facebook.com/news', 'social'],
    ['https://t.me/news', 'social'],
    ['https://county.example/report', 'other-site'],
    ['https://county.example/tag/snow', 'other-site'],
    ['https://amzn.to/3abc', 'affiliate'],
    ['https://www.amazon.com/dp/B0X?tag=news-21', 'affiliate'],
    ['https://ropes.example/knots?aff=news', 'affiliate'],
    ['https://ropes.example/?affiliate_id=7', 'affiliate'],
    ['https://ropes.example/?utm_campaign=news_aff', 'affiliate'],
    ['https://ropes.example/?affair=7&utm_campaign=staff', 'other-site'],
    ['https://www.amazon.com/dp/B0X', 'other-site'],
    ['mailto:desk@news.example', 'other'],
    ['javascript:alert(1)', 'other'],
    ['data:text/html,hello', 'other'],
    ['not an address', 'other'],
    ['', 'other'],
  ])('%s is %s', (href, expected) => {
    expect(linkTarget(href, STORY)).toBe(expected)
  })

  test('hosts that only end alike are other sites', () => {
    expect(linkTarget('https://fakenews.example/tag/snow', STORY)).toBe('other-site')
    expect(linkTarget('https://notfacebook.com/x', STORY)).toBe('other-site')
    expect(linkTarget('https://two.co.uk/tag/snow', 'https://one.co.uk/story')).toBe('other-site')
    expect(linkTarget('https://blog.one.co.uk/tag/snow', 'https://one.co.uk/story')).toBe('tag')
  })

  test('a page without an address of its own has no own site', () => {
    expect(linkTarget('https://news.example/tag/snow', 'about:blank')).toBe('other-site')
    expect(linkTarget('https://www.facebook.com/news', '')).toBe('social')
  })
})

test.each([
  ['https://news.example/authors/berta-holm', true],
  ['https://news.example/profile-392/berta-holm.html', true],
  ['https://news.example/culture/author/berta-holm', true],
  ['https://news.example/2026/03/04/the-author', false],
  ['https://other.example/authors/berta-holm', false],
])('%s is a page about an author of the site: %s', (href, is) => {
  expect(isAuthorPage(href, STORY)).toBe(is)
})

describe('where a link of a page without an address leads', () => {
  test.each([
    ['story', '/2026/03/the-night-the-harbour-froze-over', 'about:blank'],
    ['section', '/sport/rowing', ''],
    ['story', 'file:///2026/03/the-night-the-harbour-froze-over', 'file:///home/holm/page.html'],
    ['subscribe', '/newsletter', 'about:blank'],
    ['other-site', 'https://county.example/minutes', 'about:blank'],
    ['other', 'mailto:captain@holm.example', 'about:blank'],
  ])('%s: %s', (target, href, url) => expect(linkTarget(href, url)).toBe(target))
})
