import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { anonymousAddress } from '../../src/case/addresses.ts'
import { caseHtml } from '../../src/case/caseHtml.ts'
import { KEPT_WORDS, keptPart } from '../../src/case/keptWords.ts'
import { createPseudonyms } from '../../src/case/pseudonyms.ts'
import { sameSite } from '../../src/clutter/links/webAddress.ts'
import { callOdds } from '../../src/clutter/promos/callOdds.ts'
import { dayNamesIn } from '../../src/clutter/repeats/dayNames.ts'
import { unaccented } from '../../src/clutter/unaccented.ts'
import { type Reading, read } from '../../src/reading.ts'
import { main, makeFixture } from '../../tools/case/main.ts'
import { testPages } from './testPages.ts'

/** The pages whose elements were nested by hand as no parser would nest them, or too deep for a test to parse twice. */
const UNPARSED = ['hostile--misnested', 'hostile--three-thousand-deep']

/** What was found, but for its words. */
function found({ article, findings, noArticle }: Reading) {
  return {
    noArticle,
    blocks: article.body.map(({ id, kind, level, text, links }) => [id, kind, level, text.length, links.length]),
    findings: findings.map(({ category, state, blocks, originals, reason, part }) => ({
      category,
      state,
      blocks,
      originals,
      code: reason.code,
      part,
    })),
  }
}

const pages = testPages.filter(({ name, file }) => !UNPARSED.includes(name) && file.endsWith('.html'))

describe.each(pages.map((page) => [page.name, page] as const))('a case of %s', (_, { openOnline }) => {
  test('gives the same findings as its page, and none of its words', async () => {
    const document = await openOnline()
    const before = document.documentElement.outerHTML
    const html = caseHtml(document, 'data-mark')
    expect(document.documentElement.outerHTML === before).toBe(true)
    const copy = new JSDOM(html, { url: 'about:blank' }).window.document
    const reading = read(document)
    expect(found(read(copy))).toEqual(found(reading))
    expect(caseHtml(document, 'data-mark')).toBe(html)
    // Weekdays and months are the same on every page.
    const isDayName = dayNamesIn(document.documentElement.lang)
    const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    const isKept = (word: string) => KEPT_WORDS.has(word) || KEPT_WORDS.has(unaccented(word))
    const isOfPrompts = (word: string) => keptPart(word, true)?.start === 0 && keptPart(word, true)?.end === word.length
    const telling = [...words(reading.clean.map(({ text }) => text).join(' '))].filter(
      (word) => !isKept(word) && !isOfPrompts(word) && !isDayName(word),
    )
    const said = words(copy.body.textContent ?? '')
    const left = telling.filter((word) => said.has(word))
    expect(left.length).toBeLessThanOrEqual(telling.length * 0.03)
  })
})

describe('pseudonyms', () => {
  test('leave the part of a word by which a prompt is known, in any form of it', () => {
    const { text } = createPseudonyms('Anmeldungen подпишутся Мельница на реке, старая и забытая')
    expect(text('Anmeldungen')).toMatch(/^Anmeld(?!ungen)/)
    expect(text('Подпишутся')).toMatch(/^Подпи(?!шутся)/)
    expect(text('wir anmeldeten')).toMatch(/ anmeld(?!eten)/)
    expect(text('Frau Anmeldin')).not.toContain('nmeld')
    expect(text('réseaux sociaux, üye olun')).toBe('réseaux sociaux, üye olun')
    expect(text('voranmelden')).not.toContain('anmeld')
    expect(text('والاشترك')).toContain('اشترك')
  })

  const names = createPseudonyms('Ferry Ферма ферма 渡船停航 Mühle')

  test('have the length, case and script of what they stand for, and are the same for the same', () => {
    const text = 'The Ferry, the FERRY and the ferry: 1954, 12:30, Ферма, 渡船, Mühle.'
    const other = names.text(text)
    expect(other.length).toBe(text.length)
    expect(other).toMatch(/^\p{Lu}\p{Ll}{2} \p{Lu}\p{Ll}{4}, /u)
    const [, a = '', b = '', c = ''] = /^\S+ (\S+), \S+ (\S+) \S+ \S+ (\S+):/u.exec(other) ?? []
    expect([a.toLowerCase(), b.toLowerCase()]).toEqual([c, c])
    expect(other).toMatch(/19\d\d, 12:30, \p{Script=Cyrillic}{5}, \p{Script=Han}{2}, /u)
    expect(other).not.toMatch(/ferry|1954|Ферма|渡船|Mühle/i)
    expect(names.text(text)).toBe(other)
  })

  test('spare the words by which promos are known', () => {
    expect(names.text('Read more: Lesen Sie auch, 阅读更多')).toBe('Read more: Lesen Sie auch, 阅读更多')
  })

  test('begin alike for forms of one word', () => {
    const [one = '', other = ''] = ['harbours', 'harbourmaster'].map((word) => names.name(word))
    expect(one.slice(0, 4)).toBe(other.slice(0, 4))
    expect(one.slice(4)).not.toBe(other.slice(4, 8))
  })

  test('are different for different words', () => {
    const words = Array.from(
      { length: 500 },
      (_, i) => `word${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvwxy'[Math.floor(i / 100)]}`,
    )
    expect(new Set(words.map((word) => names.name(word))).size).toBe(500)
  })
})

describe('an address in a case', () => {
  const names = createPseudonyms('')
  const shape = (href: string) => anonymousAddress(href, names)

  test('keeps what its shape is told by, and no more', () => {
    const address = shape('https://www.holm.example.co.uk/tag/ferry-to-holm/2026/story-12345.html?ref=home#top')
    expect(address).toMatch(
      /^https:\/\/www\.[a-z]{4}\.[a-z]{7}\.example\/tag\/[a-z]{5}-to-[a-z]{4}\/20\d\d\/[a-z]{5}-\d{5}\.html\?ref=/,
    )
    expect(address).not.toMatch(/holm|ferry|12345/)
  })

  test('stays where it is a place that everybody knows', () => {
    expect(shape('https://www.facebook.com/holmnews')).toMatch(/^https:\/\/www\.facebook\.com\/[a-z]{8}$/)
  })

  test('keeps two hosts of one site together, however short its name', () => {
    const [one = '', other = ''] = ['https://live.hlm.example/a', 'https://www.hlm.example/b'].map(shape)
    expect(sameSite(one, other)).toBe(true)
    expect(sameSite(one, shape('https://live.brk.example/a'))).toBe(false)
  })

  test('keeps an address within an address readable as one', () => {
    const wrapped = shape(
      `https://eu1.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://podcasts.apple.com/holm')}`,
    )
    expect(wrapped).toMatch(
      /^https:\/\/eu1\.safelinks\.protection\.outlook\.com\/\?url=https%3A%2F%2Fpodcasts\.apple\.com%2F[a-z]{4}$/,
    )
  })

  test('says nothing of what is no address of the web', () => {
    expect(shape('mailto:captain@holm.example')).toBe('mailto:x')
    expect(shape('no address')).toBe('')
  })
})

describe('a line that surely calls on readers', () => {
  const inCase = (line: string) => {
    const { document } = new JSDOM(`<html lang="en"><body><p>${line}</p></body></html>`).window
    return new JSDOM(caseHtml(document, 'data-mark')).window.document.querySelector('p')!.textContent!
  }

  test.each([
    [
      'Subscribe to the Harbour Courier newsletter by Jane Verrick and support our journalism.',
      'Harbour Courier Jane Verrick',
    ],
    ['Write to jane.verrick@courier.example or follow us on Facebook and get our news first.', 'jane verrick courier'],
    ['Follow us on courier.example/holm and subscribe to our newsletter, call 555 1234.', 'courier holm 555 1234'],
    ['SUBSCRIBE TO JANE VERRICK’S NEWSLETTER AND SUPPORT OUR JOURNALISM TODAY', 'JANE VERRICK'],
    ['subscribe to our newsletter by jane verrick and support our journalism', 'jane verrick'],
    ['Подписывайтесь на наш Telegram-канал — новости Верхнеозёрска выходят там раньше, чем на сайте', 'Верхнеозёрска'],
    ['加入林雅婷會員,解鎖完整內容', '林雅婷'],
  ])('names nobody and nothing in a case: %s', (line, named) => {
    expect(callOdds(line)).toBeGreaterThan(0.8)
    const said = inCase(line)
    expect(said.length).toBe(line.length)
    for (const name of named.split(' ')) expect(said).not.toContain(name)
  })

  test('is still known by its words', () => {
    const line = 'Get the stories of our valley from Jane Verrick straight to your inbox every morning.'
    expect(callOdds(line)).toBeGreaterThan(0.8)
    const said = inCase(line)
    expect(said).toContain('straight to your inbox every morning.')
    expect(callOdds(said)).toBeGreaterThan(0.95)
  })
})

describe('an id in a case', () => {
  const url = 'https://courier.example/story'
  const inCase = (body: string) => {
    const { document } = new JSDOM(`<html lang="en"><body>${body}</body></html>`, { url }).window
    return new JSDOM(caseHtml(document, 'data-mark')).window.document
  }

  test('has no word of its heading, and is the fragment of what led to it', () => {
    const document = inCase(`
      <p>The story in parts: <a href="#mayor-jane-verrick-resigns">one</a>, <a href="${url}#why%20verrick:now">two</a>,
      <a href="/other#verrick">three</a></p>
      <h2 id="mayor-jane-verrick-resigns">Mayor Jane Verrick resigns</h2><h2 id="why verrick:now">Why Verrick, now</h2>`)
    expect(document.documentElement.outerHTML).not.toMatch(/mayor|verrick|resigns/i)
    const [one, two] = [...document.querySelectorAll('h2')].map(({ id }) => id)
    expect(one).toMatch(/^[a-z]{5}-[a-z]{4}-[a-z]{7}-[a-z]{7}$/)
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href')!)
    expect(links.slice(0, 2).map((href) => decodeURIComponent(href.split('#')[1]!))).toEqual([one, two])
  })

  test('keeps the words by which an element is known', () => {
    const [box, note] = inCase('<div id="relatedVerrick-newsletter2"></div><p id="cite_note-12"></p>').querySelectorAll(
      '[id]',
    )
    expect(box!.id).toMatch(/^related(?!Verrick)[A-Z][a-z]{6}-newsletter2$/)
    expect(note!.id).toBe('cite_note-12')
  })
})

describe('the folder made of a case', () => {
  test('holds the page, what it prints, and what its maker says is wrong', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'unecho-'))
    try {
      const { open, expected } = pages.find(({ name }) => name === 'promo--read-more-en')!
      const file = join(folder, 'unecho-case.html')
      const html = caseHtml(await open(), 'data-mark').replace('\n', '\n<!-- Wrong here: it is a promo -->\n')
      writeFileSync(file, html)
      const path = await makeFixture(file, 'promo--new', '', folder)
      const made = (name: string) => readFileSync(join(path, name), 'utf8')
      expect(made('page.html')).toBe(html)
      expect(made('guards.txt')).toBe('it is a promo\n')
      expect(made('expected.md').length).toBe(expected.length)
      await expect(makeFixture(file, 'promo--new', '', folder)).rejects.toThrow('is there already')
      await expect(main([file, 'Not a name'])).rejects.toThrow('usage: ')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
