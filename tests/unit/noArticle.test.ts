import { JSDOM, VirtualConsole } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/reading.ts'

function readPage(html: string) {
  const options = { url: 'https://harbour.example/', virtualConsole: new VirtualConsole() }
  return read(new JSDOM(`<!doctype html><html lang="en">${html}</html>`, options).window.document)
}

const times = (count: number, one: (i: number) => string) => Array.from({ length: count }, (_, i) => one(i)).join('')

const THINGS = ['anchor', 'lantern', 'net', 'oar', 'rope', 'buoy', 'sail', 'compass', 'bell', 'flag', 'chart', 'hook']
const thing = (i: number) => THINGS[i % THINGS.length]!

const MENU = `<nav class="menu"><ul>${times(9, (i) => `<li><a href="/${thing(i)}">All about the ${thing(i)}</a></li>`)}</ul></nav>`
const FOOTER =
  '<footer class="footer"><p>Harbour House, Quay 2. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></footer>'

const HOME = times(
  12,
  (i) =>
    `<article class="teaser"><h3><a href="/2031/the-${thing(i)}-that-nobody-wanted-${i}">The ${thing(i)} that nobody wanted is back</a></h3>
     <p class="summary">It was seen on the quay on Monday, and the harbour office is looking for its owner.</p></article>`,
)

const SEARCH = times(
  10,
  (i) =>
    `<li class="result"><a class="result-title" href="https://site${i}.example/${thing(i)}">${thing(i)} – everything to know, and where to get one</a>
     <cite>site${i}.example › ${thing(i)}</cite><p class="snippet">… the <b>${thing(i)}</b> of the year, tested at sea and on land, with a table of what each of them weighs …</p></li>`,
)

const SHOP = times(
  12,
  (i) =>
    `<div class="product-card"><a href="/shop/${thing(i)}-${i}"><img src="/i/${i}.jpg" alt=""><span class="name">Brass ${thing(i)}, small</span></a>
     <span class="price">€ ${12 + i}.50</span><span class="stock">In stock</span><button>Add to basket</button></div>`,
)

const FORUM = times(
  14,
  (i) =>
    `<tr class="topic"><td><a href="/t/${i}">How do I mend my ${thing(i)} before winter?</a></td><td>by <a href="/u/${i}">skipper${i}</a></td><td>${3 + i} replies</td><td>Yesterday, 18:0${i % 10}</td></tr>`,
)

describe('a page that is no article says that it is a list', () => {
  test.each([
    ['a home page', `<body>${MENU}<main><h1>The Harbour Post</h1>${HOME}</main>${FOOTER}</body>`],
    [
      'a page of search results',
      `<body><form role="search"><input name="q"></form><ol class="results">${SEARCH}</ol></body>`,
    ],
    ['a shop', `<body>${MENU}<main><h1>Brass and rope</h1><div class="grid">${SHOP}</div></main>${FOOTER}</body>`],
    [
      'the index of a forum',
      `<body>${MENU}<h1>Repairs</h1><table class="topics"><tbody>${FORUM}</tbody></table>${FOOTER}</body>`,
    ],
  ])('%s', (_, html) => {
    expect(readPage(html)).toMatchObject({ noArticle: 'list', findings: [], clean: expect.any(Array) })
  })
})
