import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/reading.ts'
import { type FileWords, toHtmlFile } from '../../src/takeAlong/htmlFile.ts'
import { toRichText } from '../../src/takeAlong/richText.ts'
import { fileName } from '../../src/ui/fileName.ts'
import { testPages } from './testPages.ts'

const WORDS: FileWords = {
  summary: 'Summary',
  language: 'en',
  source: 'Harbour News · 4 March 2026',
  media: { image: 'Picture', video: 'Video', audio: 'Recording', embed: 'Embedded content' },
}

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
const TEXT =
  'The ferry to Holm will not sail on Tuesdays this winter, because the captain who knows the ice has gone to live in the south.'
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function page(body: string, title = 'No ferry to Holm'): Document {
  const html = `<!doctype html><html lang="en"><title>${escaped(title)}</title><body><article><h1>${escaped(title)}</h1>${body}</article></body></html>`
  return new JSDOM(html, { url: 'https://holm.example/ferry' }).window.document
}

describe('an article saved as one HTML file', () => {
  test.each(['untouched--recipe-ingredients', 'script--hebrew', 'promo--read-more-en', 'echo--caption'])(
    'is what it must be: %s',
    async (name) => {
      const reading = read(await testPages.find((one) => one.name === name)!.openOnline())
      await expect(toHtmlFile(reading, WORDS)).toMatchFileSnapshot(`saved/${name}.html`)
    },
  )

  test('holds its pictures as links, and those that stand in the markup as they are', () => {
    const pixel = `data:image/png;base64,iVBORw0KGgo${'A'.repeat(200)}=`
    const media = `<figure><img src="/ice.jpg" width="640" alt="Ice"><figcaption>The channel</figcaption></figure>
      <p>${TEXT} It may be so.</p><img src="${pixel}" width="640" alt="A chart">`
    const file = toHtmlFile(read(page(`<p>${TEXT}</p>${media}<p>${TEXT} So be it.</p>`)), WORDS)
    const { document } = new JSDOM(file).window
    expect([...document.images].map(({ src, alt }) => ({ src, alt }))).toEqual([{ src: pixel, alt: 'A chart' }])
    const link = document.querySelector('figure a')
    expect([link?.getAttribute('href'), link?.textContent]).toEqual(['https://holm.example/ice.jpg', 'Picture: Ice'])
    expect(document.querySelector('figcaption')?.textContent).toBe('The channel')
  })

  test('holds pictures that come along, and no others', () => {
    const pixel = 'data:image/webp;base64,UklGRg=='
    const media = ['/ice.jpg', '/pier.jpg'].map(
      (src) => `<img src="${src}" width="640" alt="${src}"><p>${TEXT} ${src}.</p>`,
    )
    const reading = read(page(`<p>${TEXT}</p>${media.join('')}`))
    const file = toHtmlFile(reading, WORDS, {
      'https://holm.example/ice.jpg': pixel,
      'https://holm.example/x.jpg': 'no',
    })
    const { document } = new JSDOM(file).window
    expect([...document.images].map(({ src, alt }) => ({ src, alt }))).toEqual([{ src: pixel, alt: '/ice.jpg' }])
    expect(document.querySelector('figure a')?.getAttribute('href')).toBe('https://holm.example/pier.jpg')
  })

  test('leads to its own notes and back, and to the page for what it does not hold', async () => {
    const name = 'untouched--notes-that-the-text-leads-to'
    const reading = read(await testPages.find((one) => one.name === name)!.openOnline())
    const isInside = (html: string) => {
      const { document } = new JSDOM(html).window
      const links = [...document.links].filter((one) => one.getAttribute('href')?.startsWith('#'))
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      return links.map((one) => document.querySelector(one.hash)?.textContent?.slice(0, 9))
    }
    const led = isInside(toHtmlFile(reading, WORDS))
    expect(led).toContain('The abbey')
    expect(led).toContain('The bills')
    expect(led).not.toContain(undefined)
    const note = reading.clean.findIndex(({ text }) => text.startsWith('The abbey'))
    const without = toHtmlFile({ ...reading, clean: reading.clean.toSpliced(note, 1) }, WORDS)
    expect(isInside(without)).toHaveLength(led.length - 2)
    expect(toRichText(reading, { summary: 'Summary' })).not.toMatch(/ id=|href="#/)
  })

  test('is safe whatever the page says', () => {
    const body = `<p>${TEXT}${escaped(HOSTILE)}</p>
      <figure><img src="/a.jpg&quot; onerror=alert(1) x=&quot;" width="640" alt="${escaped(HOSTILE)}"><figcaption>${escaped(HOSTILE)}</figcaption></figure>
      <p>${TEXT} See <a href="javascript:alert(1)">here</a> or <a href="https://a.example/&quot;&gt;&lt;script&gt;">there</a>.</p>
      <pre>${escaped(HOSTILE)}</pre><p>${TEXT} And so on, and on.</p>`
    const reading = read(page(body, HOSTILE))
    reading.article.language = HOSTILE
    const file = toHtmlFile(reading, { ...WORDS, source: HOSTILE, summary: HOSTILE, language: HOSTILE })
    const { document } = new JSDOM(file).window
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, base, form')).toHaveLength(0)
    const attributes = [...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])
    expect(attributes.filter(({ name }) => name.startsWith('on') || name === 'x')).toEqual([])
    expect([...document.links].map(({ protocol }) => protocol).filter((one) => one !== 'https:')).toEqual([])
    expect(document.querySelector('h1')?.textContent).toBe(HOSTILE)
    expect(document.body.textContent).toContain(HOSTILE)
  })

  test('loads nothing when it is opened', () => {
    const file = toHtmlFile(read(page(`<p>${TEXT}</p><img src="/ice.jpg" width="640"><p>${TEXT} So be it.</p>`)), WORDS)
    const { document } = new JSDOM(file).window
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'")
    expect(document.querySelectorAll('[src^="http"], link[href]')).toHaveLength(0)
    expect(file).not.toMatch(/url\(|@import/)
  })
})

describe('the name of a file', () => {
  test.each([
    ['No ferry to Holm', 'No ferry to Holm'],
    ['A/B: "what" <is> it?', 'A B what is it'],
    ['..', 'article'],
    ['', 'article'],
    ['CON', 'article'],
    ['渡船停航', '渡船停航'],
    ['a'.repeat(300), 'a'.repeat(80)],
    ['line\nbreak\u0000', 'line break'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title)).toBe(name)
  })
})
