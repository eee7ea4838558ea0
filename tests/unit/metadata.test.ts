import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { likeTitle, metadata } from '../../src/article/metadata.ts'

function read(head: string, body = '', { attributes = '', url = 'https://news.example/2026/story' } = {}) {
  const html = `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`
  return metadata(new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document)
}

function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`
}

describe('the title', () => {
  test.each([
    ['of the metadata', '<meta property="og:title" content="Snow closes the pass">', '', 'Snow closes the pass'],
    [
      'of <title> without the site',
      '<title>Snow closes the pass for days | The Post</title>',
      '',
      'Snow closes the pass for days',
    ],
    [
      'with a dash of its own',
      '<title>Snow - and more snow - closes the pass at Hollin</title>',
      '',
      'Snow - and more snow - closes the pass at Hollin',
    ],
    [
      'of the only heading where <title> says it otherwise',
      '<title>Road closure: Pym Street | The Post</title>',
      '<h1>Pym Street closed on Sunday</h1>',
      'Pym Street closed on Sunday',
    ],
    ['of the only heading', '', '<h1>Snow closes the pass</h1>', 'Snow closes the pass'],
    [
      'as the heading writes it',
      '<title>SNOW CLOSES THE PASS AT HOLLIN</title>',
      '<h1>Snow closes the pass at Hollin</h1>',
      'Snow closes the pass at Hollin',
    ],
    [
      'and not the logo, which is a heading too',
      '<meta property="og:title" content="Snow closes the pass">',
      '<h1>The Post</h1><h1>Snow closes the pass</h1>',
      'Snow closes the pass',
    ],
    ['where there is none', '', '<p>Text.</p>', ''],
    ['where only a picture has one', '', '<svg><title>Menu</title><g><title>Lines</title></g></svg><p>Text.</p>', ''],
    [
      'of a <title> that stands after a picture with one',
      '',
      '<svg><title>Menu</title></svg><title>Snow closes the pass at Hollin</title>',
      'Snow closes the pass at Hollin',
    ],
  ])('%s', (_, head, body, expected) => {
    expect(read(head, body).title).toBe(expected)
  })

  test.each([
    ['新华网', '大雪封山三日后通车 - 新华网', '大雪封山三日后通车'],
    ['Москва 24', 'Перевал закрыт из-за снега — что известно о погибших за 24 часа к утру', ''],
    ['Москва 24', 'Перевал закрыт — Москва 24', 'Перевал закрыт'],
    ['हिन्दी समाचार', 'दर्रा बंद - हिन्दी समाचार', 'दर्रा बंद'],
    // Without the signs of vowels these two would be one.
    ['दिन', 'दर्रा बंद हुआ - दान की बड़ी अपील आज', ''],
    ['Süddeutsche Zeitung', 'Pass gesperrt | SüddeutscheZeitung', 'Pass gesperrt'],
  ])('is without the name of the site %j: %j', (site, title, expected) => {
    expect(read(`<meta property="og:site_name" content="${site}"><title>${title}</title>`).title).toBe(
      expected || title,
    )
  })

  test.each([
    ['stands behind the heading', 'Snow closes the pass | Weather | The Post', 'The Post'],
    ['is the host where the heading is another', 'Road closure: Pym Street | The Post', 'news.example'],
    [
      'is the host where what follows is too long',
      `Snow closes the pass - ${'and nobody came '.repeat(4)}`,
      'news.example',
    ],
    ['is the host where nothing follows', 'Snow closes the pass', 'news.example'],
  ])('of a site that states no name %s', (_, title, site) => {
    expect(read(`<title>${title}</title>`, '<h1>Snow closes the pass</h1>').site).toBe(site)
  })

  test('is the same as another that only goes on', () => {
    expect(likeTitle('Snow closes the pass at Hollin', 'Snow closes the pass at Hollin – The Post')).toBe(true)
    expect(likeTitle('Snow', 'Snow closes the pass')).toBe(false)
    expect(likeTitle('', '')).toBe(false)
  })
})

describe('JSON-LD', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'The hat',
    author: [{ name: 'Liv Anker' }, { name: 'Bo' }],
    publisher: { name: 'Times' },
  }

  test.each([
    ['alone', article],
    ['in a list', [{ '@type': 'WebSite', name: 'x' }, article]],
    ['in a graph', { '@graph': [{ '@type': 'Person', name: 'x' }, article] }],
    ['of a kind of article', { ...article, '@type': 'AnalysisNewsArticle' }],
    ['of a live blog', { ...article, '@type': 'LiveBlogPosting' }],
    ['of several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['in a comment', `<!-- ${JSON.stringify(article)} -->`],
    ['with raw line breaks in its strings', JSON.stringify(article).replace('The hat', 'The\nhat')],
  ])('is read %s', (_, value) => {
    expect(read(jsonLd(value))).toMatchObject({ title: 'The hat', byline: 'Liv Anker, Bo', site: 'Times' })
  })

  test.each([
    ['broken', '{"@type": "NewsArticle", "headline": '],
    ['empty', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['a list nested deeply', '['.repeat(3000) + ']'.repeat(3000)],
    ['with a number for a headline', { '@type': 'NewsArticle', headline: 7, author: { name: null } }],
    [
      'with prototypes',
      '{"__proto__": {"@type": "NewsArticle", "headline": "Polluted"}, "constructor": {"prototype": {}}}',
    ],
  ])('that is %s does not stop the reading', (_, value) => {
    expect(read(`${jsonLd(value)}<title>The hat of the pilot</title>`).title).toMatch(
      /^(The hat of the pilot|Polluted)$/,
    )
    expect(({} as { headline?: string }).headline).toBeUndefined()
  })

  test('has markup and entities that are only characters', () => {
    const headline = 'The <b>hat</b> &amp; the &quot;wind&quot; of &#163;5 &toString;'
    expect(read(jsonLd({ ...article, headline })).title).toBe('The hat & the "wind" of £5 &toString;')
  })
})

describe('dates', () => {
  test.each([
    ['with a zone', '2026-03-04T06:30:00+01:00', '2026-03-04T05:30:00.000Z'],
    ['without a time, whatever clock the machine has', '4 March 2026', '2026-03-04T00:00:00.000Z'],
    ['that are none', 'yesterday', ''],
    ['without their year', 'Mar 24', ''],
    ['out of any calendar', '2026-13-45', ''],
  ])('%s', (_, content, expected) => {
    expect(read(`<meta property="article:published_time" content="${content}">`).published).toBe(expected)
  })

  test('come from a time element where nothing else says them', () => {
    expect(read('', '<article><time datetime="2026-03-04T06:30:00Z">today</time></article>').published).toBe(
      '2026-03-04T06:30:00.000Z',
    )
  })

  test.each([
    ['as text', '<article><time>4 March 2026</time></article>'],
    [
      'beside one that says no year',
      '<time datetime="Mar 4">4 Mar</time><p itemprop="datePublished">March 4, 2026</p>',
    ],
    ['in the head', '<meta name="parsely-pub-date" content="2026-03-04">'],
    ['of the page, not of an article', jsonLd({ '@graph': [{ '@type': 'WebPage', datePublished: '2026-03-04' }] })],
  ])('come %s', (_, html) => expect(read('', html).published).toBe('2026-03-04T00:00:00.000Z'))

  test.each([
    ['article', '2020-05-05T00:00:00.000Z'],
    ['main', '2020-05-05T00:00:00.000Z'],
    ['section', '2026-01-01T00:00:00.000Z'],
  ])('come from the time in <%s> before the one in the head of the page: that may be today', (tag, expected) => {
    const head = '<header><time datetime="2026-01-01">today</time></header>'
    expect(read('', `${head}<${tag}><time datetime="2020-05-05">5 May</time></${tag}>`).published).toBe(expected)
  })
})

describe('language and direction', () => {
  test.each([
    ['lang="de-CH"', 'de-CH'],
    ['lang="not a language"', ''],
    ['lang="en_US"', ''],
    ['lang="deu"', 'de'],
    ['lang="ger"', 'de'],
    ['lang="eng-GB"', 'en-GB'],
    ['lang="fil"', 'fil'],
    ['lang="swedish"', ''],
    ['', ''],
  ])('<html %s>', (attributes, expected) => {
    expect(read('', '', { attributes }).language).toBe(expected)
  })

  test.each(['german', 'en_US', ''])('<html lang="%s"> is no tag, and what else the page states counts', (lang) => {
    const head = '<meta property="og:locale" content="de_DE">'
    expect(read(head, '', { attributes: `lang="${lang}"` }).language).toBe('de-DE')
  })

  test('the direction is the stated one, else that of the title', () => {
    expect(read('', '', { attributes: 'dir="RTL"' }).direction).toBe('rtl')
    expect(read('<title>جسر وادي الريحان يفتح من جديد</title>').direction).toBe('rtl')
    expect(read('<title>The bridge opens</title>').direction).toBe('ltr')
  })
})

describe('the rest', () => {
  test('a byline loses its "by", and an address is no byline', () => {
    expect(read('<meta name="author" content="By Liv Anker">').byline).toBe('Liv Anker')
    expect(read('<meta property="article:author" content="https://social.example/liv">').byline).toBe('')
  })

  test.each([
    ['Di Stefano Marco', 'Di Stefano Marco'],
    ['Von Drehle, David', 'Von Drehle, David'],
    ['von Thadden, Elisabeth', 'von Thadden, Elisabeth'],
    ['Af Klint, Hilma', 'Af Klint, Hilma'],
    ['par Jeanne Morel', 'Jeanne Morel'],
    ['Przez Jana Nowaka', 'Jana Nowaka'],
    ['By', 'By'],
  ])('a byline %j is %j: what opens names too is kept', (stated, expected) => {
    expect(read(`<meta name="author" content="${stated}">`).byline).toBe(expected)
  })

  test('a deck that is the title is none', () => {
    expect(
      read('<title>The hat of the pilot</title><meta name="description" content="The hat of the pilot">').deck,
    ).toBe('')
  })

  test('the address of a saved file is the one that the page states', () => {
    const url = 'about:blank'
    const canonical = '<link rel="canonical" href="https://times.example/hat">'
    expect(read(canonical, '', { url }).url).toBe('https://times.example/hat')
    expect(read('<link rel="canonical" href="javascript:alert(1)">', '', { url }).url).toBe('about:blank')
    expect(read(canonical).url).toBe('https://news.example/2026/story')
  })

  test('statements of any length are cut to what a person would read', () => {
    const long = 'x'.repeat(100_000)
    const { title, deck, byline } = read(
      `<title>${long}</title><meta name="description" content="${long}y"><meta name="author" content="${long}">`,
    )
    for (const text of [title, deck, byline]) expect(text.length).toBeLessThanOrEqual(1000)
  })
})
