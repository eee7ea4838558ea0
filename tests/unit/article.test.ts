import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/reading.ts'
import { articlePage } from '../../tools/bench/synthetic.ts'

function readPage(html: string) {
  const options = { url: 'https://news.example/2026/story', virtualConsole: new VirtualConsole() }
  return read(new JSDOM(html, options).window.document)
}

const PARAGRAPHS = [
  'The ferry to Oddholm will not sail on Thursday, the ferry office said, because its captain is to be married on the island.',
  'The only other captain is his best man and comes along. Tickets for Thursday are valid on Friday as well.',
  'Whoever needs medicine should call the lifeboat, which will be at the wedding too but can leave it between the courses.',
]
const STORY = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')

describe('a page without an article says why', () => {
  const teasers = Array.from(
    { length: 14 },
    (_, i) => `<li><a href="/s/${i}">Story ${i} of the day has a headline</a></li>`,
  )

  test.each([
    ['empty', ''],
    ['empty', '<!doctype html><body></body>'],
    ['empty', '<body><script>document.write("a story")</script></body>'],
    ['short', '<body><p>Log in to go on.</p><p>Forgot your password?</p></body>'],
    ['list', `<body><h1>The Post</h1><ul>${teasers.join('')}</ul></body>`],
    ['pdf', '<body><embed type="application/pdf" src="about:blank"></body>'],
  ])('%s', (noArticle, html) => {
    const reading = readPage(html)
    expect(reading.noArticle).toBe(noArticle)
    expect(reading).toMatchObject({ findings: [], summary: { state: 'short', points: [] } })
  })
})

describe('the article', () => {
  test.each([
    [
      'in an article element',
      `<nav><a href="/">Home</a></nav><article>${STORY}</article><footer><p>All rights reserved by the Post.</p></footer>`,
    ],
    [
      'in a div among others',
      `<div class="x1">Menu</div><div class="x2">${STORY}</div><div class="x3">© The Post</div>`,
    ],
    ['in the body itself', STORY],
    ['in a div for each paragraph', PARAGRAPHS.map((text) => `<div><div><p>${text}</p></div></div>`).join('')],
    ['in paragraphs that were never closed', PARAGRAPHS.map((text) => `<p>${text}`).join('\n')],
  ])('is found %s', (_, html) => {
    expect(readPage(html).article.body.map(({ text }) => text)).toEqual(PARAGRAPHS)
  })

  test('is read anew with the classes that a script has set since', () => {
    const { document } = new JSDOM(`<article>${STORY}</article>`, { url: 'https://news.example/a' }).window
    expect(read(document).article.body[0]!.words).not.toContain('newsletter')
    document.querySelector('p')!.setAttribute('class', 'newsletter')
    expect(read(document).article.body[0]!.words).toContain('newsletter')
  })

  test('is found without its comments', () => {
    const comment =
      '<li class="comment"><p>I have been on that ferry. It was late then too, and the coffee was cold, as ever.</p></li>'
    const { article } = readPage(
      `<article>${STORY}</article><section id="comments"><ol>${comment.repeat(3)}</ol></section>`,
    )
    expect(article.body.map(({ text }) => text)).toEqual(PARAGRAPHS)
  })

  test('has links that are absolute, and keeps odd ones as they are', () => {
    const { article } = readPage(
      STORY.replace('the lifeboat', '<a href="/boat">the lifeboat</a>, <a href="javascript:void(0)">or not</a>'),
    )
    expect(article.body[2]!.links.map(({ href }) => href)).toEqual(['https://news.example/boat', 'javascript:void(0)'])
  })

  test('is read to its end though it is as long as a book and no part of it stands out', () => {
    const page = readPage(articlePage(2250, 1))
    expect(page.article.body).toHaveLength(2250)
  })

  test('is read to its end though it is as long as a book', () => {
    const chapter = (i: number) =>
      PARAGRAPHS.map((text) => `<p>In the year ${1000 + i} it was no other. ${text}</p>`).join('')
    const book = Array.from({ length: 400 }, (_, i) => chapter(i)).join('')
    const { article, clean } = readPage(`<nav><a href="/">Home</a></nav><article><h1>No ferry</h1>${book}</article>`)
    expect(article.body.filter(({ story }) => story)).toHaveLength(1200)
    expect(clean.length).toBeGreaterThan(0)
  })

  test('takes less time to read once its repeat is folded', () => {
    const { minutes } = readPage(`<article>${STORY}${STORY}</article>`)
    expect(minutes.before).toBeCloseTo(minutes.after * 2)
  })
})

describe('what the reader keeps', () => {
  test('stays in the clean text, and its finding says so', () => {
    const { document } = new JSDOM(`<article>${STORY}${STORY}</article>`, { url: 'https://news.example/2026/story' })
      .window
    const [repeat] = read(document).findings
    const reading = read(document, { choices: { keeps: ({ id }) => id === repeat!.id } })
    expect(reading.findings.map(({ id, state }) => ({ id, state }))).toEqual([{ id: repeat!.id, state: 'kept' }])
    expect(reading.clean).toHaveLength(6)
  })
})

test('what is set in a style is told of paragraphs, but not of code, nor that a heading is bold', () => {
  const code = '<pre>if <b>tide</b>:</pre>'
  const heading = '<h2><b>Who</b> <i>sails</i></h2>'
  const { clean } = readPage(
    `<main>${STORY}${heading}<p><b>Holm</b> sails.</p>${code}${STORY.replace(/the/g, 'a')}</main>`,
  )
  const styled = clean
    .filter(({ styles }) => styles)
    .map(({ text, styles }) => [text, styles!.map(({ style }) => style)])
  expect(styled).toEqual([
    ['Who sails', ['em']],
    ['Holm sails.', ['strong']],
  ])
  expect(clean.map(({ kind }) => kind)).toContain('code')
})
