import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { imageAddress } from '../../src/article/media/mediaAddress.ts'
import { read } from '../../src/reading.ts'

const PARAGRAPHS = [
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live with her daughter in the south.',
  'For the islanders that means a day without post, fresh bread and the doctor, who has offered to hold her hours by radio from the mainland.',
  'The company is looking for a captain who is willing to learn the channel from the charts of 1954, the last with a name for every stone.',
  'Two have written so far, one of them from a river that has never frozen, and the company has asked both of them to come in November.',
]

/** Media of a page with something between the second and the third paragraph, and something between title and text. */
function media(inside: string, above = '') {
  const [a, b, c, d] = PARAGRAPHS.map((text) => `<p>${text}</p>`)
  const html = `<!doctype html><html lang="en"><title>No ferry to Holm</title><body><main><article>
    <h1>No ferry to Holm</h1>${above}<div class="text">${a}${b}${inside}${c}${d}</div></article></main></body></html>`
  const { window } = new JSDOM(html, { url: 'https://holm.example/ferry' })
  const before = window.document.documentElement.outerHTML
  const reading = read(window.document)
  expect(reading.noArticle).toBe('')
  expect(window.document.documentElement.outerHTML).toBe(before)
  const texts = new Map(reading.article.body.map(({ id, text }) => [id, text]))
  return reading.media.map((one) => ({
    ...one,
    follows: texts.get(one.after),
    captions: one.captions.map((id) => texts.get(id)),
  }))
}

describe('a picture in the story', () => {
  test('has its address, its words, its size and the paragraph it follows', () => {
    expect(media('<p><img src="/ice.jpg" alt="Ice in the channel" width="640" height="400"></p>')).toMatchObject([
      {
        kind: 'image',
        src: 'https://holm.example/ice.jpg',
        alt: 'Ice in the channel',
        width: 640,
        height: 400,
        follows: PARAGRAPHS[1],
        loaded: false,
      },
    ])
  })

  test('has its caption', () => {
    const found = media(
      '<figure><img src="/ice.jpg" width="640"><figcaption>The channel in March</figcaption></figure>',
    )
    expect(found).toMatchObject([{ captions: ['The channel in March'], follows: PARAGRAPHS[1] }])
  })

  test('may stand in the shadow tree of a component', () => {
    const { window } = new JSDOM(
      `<!doctype html><title>No ferry to Holm</title><main><h1>No ferry to Holm</h1><article>${PARAGRAPHS.map(
        (text, index) => `<p>${text}</p>${index === 1 ? '<news-picture></news-picture>' : ''}`,
      ).join('')}</article></main>`,
      { url: 'https://holm.example/ferry' },
    )
    const host = window.document.querySelector('news-picture')!
    host.attachShadow({ mode: 'open' }).innerHTML = '<img src="/ice.jpg" alt="Ice" width="640" height="400">'
    const { article, media } = read(window.document)
    expect(media).toMatchObject([{ src: 'https://holm.example/ice.jpg', alt: 'Ice' }])
    expect(article.body.find(({ id }) => id === media[0]!.after)?.text).toBe(PARAGRAPHS[1])
  })

  test('stands once, whatever the page repeats', () => {
    expect(media('<img src="/ice.jpg" width="640"><img src="/ice.jpg" width="640">')).toHaveLength(1)
  })

  test.each([
    ['a size in the name', '/ice-640x400.jpg', '/ice-1280x800.jpg', 1],
    ['a size asked for', '/ice.jpg?w=640&quality=75', '/ice.jpg?w=1280&quality=90', 1],
    ['a size asked of a service', '/image?id=12&width=640', '/image?id=12&width=1280', 1],
    ['which picture is asked for', '/image.jpg?id=12&w=640', '/image.jpg?id=13&w=640', 2],
    ['another name', '/ice-1.jpg', '/ice-2.jpg', 2],
    ['nothing drawn yet', '/ice.jpg', "data:image/svg+xml,%3Csvg viewBox='0 0 7 5'/%3E", 1],
    ['a drawing in the page', '/ice.jpg', "data:image/svg+xml,%3Csvg%3E%3Cpath d='M0 0h9'/%3E%3C/svg%3E", 2],
  ])('is one or two by its address: %s', (_, one, other, count) => {
    expect(media(`<img src="${one}" width="640"><img src="${other}" width="640">`)).toHaveLength(count)
  })

  test('may stand above the text, with its caption', () => {
    const found = media('', '<figure><img src="/lead.jpg" width="900"><figcaption>The pier</figcaption></figure>')
    expect(found).toHaveLength(1)
    expect([found[0]?.caption, ...(found[0]?.captions ?? [])]).toContain('The pier')
    expect(found[0]?.src).toBe('https://holm.example/lead.jpg')
  })
})

describe('what is no picture of the story', () => {
  test.each([
    ['an icon', '<img src="/i.png" width="24" height="24">'],
    ['a tracking pixel', '<img src="/p.gif" width="1" height="1">'],
    ['a portrait of the author', '<div class="author-card"><img src="/a.jpg" width="200" height="200"></div>'],
    ['a teaser', '<a href="/other-story"><img src="/t.jpg" width="400" height="300"></a>'],
    ['an advertisement', '<iframe src="https://ad.doubleclick.net/x" width="300" height="250"></iframe>'],
    ['a frame of nothing known', '<iframe src="https://widgets.example/x" width="300" height="250"></iframe>'],
    ['an address that is none of the web', '<img src="javascript:alert(1)" width="400" height="300">'],
    [
      'a promo',
      '<div class="promo"><img src="/t.jpg" width="400"><p><strong>Read more:</strong> <a href="/x">Holm to get a bridge</a></p></div>',
    ],
  ])('%s', (_, html) => {
    expect(media(html)).toEqual([])
  })
})

describe('what is played elsewhere', () => {
  test.each([
    [
      'a video of a known place',
      '<iframe src="https://www.youtube.com/embed/x1" title="The last crossing"></iframe>',
      { kind: 'embed', src: 'https://www.youtube.com/embed/x1', alt: 'The last crossing' },
    ],
    ['a frame in a figure', '<figure><iframe src="/chart"></iframe></figure>', { src: 'https://holm.example/chart' }],
    ['a film', '<video><source src="/f.mp4"></video>', { kind: 'video', src: 'https://holm.example/f.mp4' }],
    ['a film fed by a script', '<video src="blob:x"></video>', { kind: 'video', src: 'https://holm.example/ferry' }],
    ['a recording', '<audio src="/f.mp3"></audio>', { kind: 'audio', src: 'https://holm.example/f.mp3' }],
  ])('%s', (_, html, expected) => {
    expect(media(html)).toMatchObject([expected])
  })
})

describe('the address of a picture', () => {
  const address = (html: string, loaded: Partial<HTMLImageElement> = {}) => {
    const image = new JSDOM(html).window.document.querySelector('img')!
    for (const [name, value] of Object.entries(loaded)) Object.defineProperty(image, name, { value })
    return imageAddress(image, 'https://holm.example/ferry')
  }

  test('is the one that the page shows', () => {
    const shown = { currentSrc: 'https://cdn.example/2x.jpg', complete: true, naturalWidth: 1200 }
    expect(address('<img src="/1x.jpg" srcset="https://cdn.example/2x.jpg 2x">', shown)).toEqual({
      src: 'https://cdn.example/2x.jpg',
      loaded: true,
    })
  })

  test.each([
    ['data-src', '<img src="data:image/gif;base64,R0" data-src="/a.jpg">', 'https://holm.example/a.jpg'],
    ['data-srcset', '<img data-srcset="/a.jpg 320w, /b.jpg 960w, /c.jpg 640w">', 'https://holm.example/b.jpg'],
    [
      'a source',
      '<picture><source srcset="/a,1.webp 1x, /b,1.webp 2x"><img></picture>',
      'https://holm.example/b,1.webp',
    ],
    [
      'for browsers without scripts',
      '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"><noscript>&lt;img alt="" src="/a.jpg?w=1&amp;amp;h=2"></noscript>',
      'https://holm.example/a.jpg?w=1&h=2',
    ],
    ['an empty drawing aside', `<img src="data:image/svg+xml,%3Csvg%20viewBox='0%200%207%205'%3E%3C/svg%3E">`, ''],
    ['the small copy aside', '<img src="/blur.jpg" data-src="/a.jpg">', 'https://holm.example/a.jpg'],
  ])('is known before it is loaded: %s', (_, html, src) => {
    const small = html.includes('blur') ? { complete: true, naturalWidth: 20 } : {}
    expect(address(html, small)).toEqual({ src, loaded: false })
  })
})
