import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promosInside } from '../../src/clutter/promos/promosInside.ts'
import { BELL, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

const URL = 'https://news.example/2026/05/05/story'

/** What is set aside of a paragraph whose text in braces links to an address. */
function partsOf(text: string, href = 'https://news.example/video/ferry-bell', language = 'en'): string[] {
  const link = { start: text.indexOf('{'), end: text.indexOf('}') - 1, href, rel: '' }
  const block = { text: text.replace(/[{}]/g, ''), links: [link] }
  return toEnd(promosInside(makeArticle([SADDLER, block, SCHOOL], { url: URL, language }))).map(({ text }) => text)
}

describe('the last sentence of a paragraph, all of it a link', () => {
  test.each([
    ['{Guarda il video della campana}', 'Guarda il video della campana'],
    ['{Så mäter du buller – steg för steg}', 'Så mäter du buller – steg för steg'],
    ['{(Tamamını izlemek için tıklayınız)}', '(Tamamını izlemek için tıklayınız)'],
    ['(☞{홀름 선장 인터뷰 전문 보기})', '(☞홀름 선장 인터뷰 전문 보기)'],
    ['{Całą rozmowę z kapitanem znajdziesz tutaj.}', 'Całą rozmowę z kapitanem znajdziesz tutaj.'],
    ['{Послушать колокол можно здесь.}', 'Послушать колокол можно здесь.'],
    ['{Learn more.}', 'Learn more.'],
    ['{Bekijk hier alle uitslagen van de roeiers.}', 'Bekijk hier alle uitslagen van de roeiers.'],
    ['{Assista à reportagem do Jornal do Porto.}', 'Assista à reportagem do Jornal do Porto.'],
    ['{Här får du bäst sparränta just nu.}', 'Här får du bäst sparränta just nu.'],
  ])('leads on: %s', (ending, part) => expect(partsOf(`${BELL} ${ending}`)).toEqual([part]))

  test('leads on where it is paid for', () => {
    expect(partsOf(`${BELL} {Start your free trial now}`, 'https://shop.example/x?aff=news')).toHaveLength(1)
  })

  test.each([
    ['https://apps.apple.com/app/id1274410752', '{Download the Ferryman app}'],
    ['https://t.me/marsa', '{تابعوا قناة المرسى على تليغرام}'],
    ['https://news.example/abbonamenti/', '{Abbonati alla Barcaccia: il primo mese costa un euro.}'],
    ['https://give.news.example/spring', '{Support independent harbour journalism with a gift.}'],
  ])('asks: %s', (href, ending) => expect(partsOf(`${BELL} ${ending}`, href)).toEqual([ending.replace(/[{}]/g, '')]))

  test.each([
    ['https://apps.apple.com/app/id1274410752', '{Downloads of the app have doubled since May.}'],
    ['https://apps.apple.com/app/id1274410752', '{Heruntergeladen wurde die App nur neunmal.}'],
    ['https://t.me/captain', '{Followers on Telegram joined a new channel within hours.}'],
    ['https://t.me/captain', '{The captain on Telegram}'],
    ['https://news.example/video/ferry-bell', '{Downloads of the app have doubled since May.}'],
  ])('tells of an app or a channel: %s', (href, ending) => expect(partsOf(`${BELL} ${ending}`, href)).toEqual([]))

  test.each([
    `${BELL} {The bell was cast in Tarrow in May.}`,
    `${BELL} {But the captain is right on schedule.}`,
    `${BELL} {Holm}`,
    `${BELL} It came with {the ferry from Tarrow and its crew}`,
    `The ferry now lists, in this order: {the bell that was cast in Tarrow}`,
    `Here: {all about the bell that was cast in Tarrow}`,
    `${BELL} {Last year a jury in Tarrow found against her.}`,
    `${BELL} {Det är mer pengar än kommunen har.}`,
    `${BELL} {Zwei Jahre später hat der Hafen die Glocke verkauft.}`,
    `${BELL} {Колокол зимой 2019 года уже снимали.}`,
    `${BELL} {L'homme de la cloche demande à qui.}`,
    `${BELL} {The old ferry went down in 1987, and it went down right here.}`,
    `${BELL} He will appeal to the U.S. {Court of Appeals for the Ninth Circuit}`,
    `${BELL} The bell is the work of the late Dr. {Marten Erik Holm}`,
    `${BELL} {“This is a disgrace to the whole of the island”}`,
    `${BELL} {Here is what the council decided about the bell:}`,
    `${BELL} {${'The bell that was cast in Tarrow '.repeat(4).trim()}}`,
    `The bell rang. {Guarda il video della campana}`,
  ])('tells the story: %s', (text) => expect(partsOf(text)).toEqual([]))

  test.each(['https://bells.example/tarrow', 'https://news.example/author/marten-erik-holm', `${URL}#note-1`])(
    'names what it is from: %s',
    (href) => expect(partsOf(`${BELL} {Marten Erik Holm}`, href)).toEqual([]),
  )

  test('is not told by its stop in a language without any', () => {
    const text =
      'เรือเฟอร์รีไปเกาะออดโฮล์มมีระฆังใหม่และไม่มีใครบนเรือหลับได้เลยตลอดสามสัปดาห์ เวลาประมาณ 10.00 น. {ศาลอาญามีคำสั่งให้ปล่อยตัวกัปตันเรือแล้ว}'
    expect(partsOf(text, undefined, 'th')).toEqual([])
  })
})

describe('a last sentence that ends by pointing', () => {
  test.each([
    ['How to mend one, we told {here}.', 'en'],
    ['О том, {как чинят колокола}, читайте здесь.', 'ru'],
    ['До речі, як лагодять дзвони, ми розповідали {тут}.', 'uk'],
  ])('and says who tells of it there leads on: %s', (ending, language) => {
    expect(partsOf(`${BELL} ${ending}`, undefined, language)).toEqual([ending.replace(/[{}]/g, '')])
  })

  test.each([
    ['The full ruling can be read {here}.', 'https://news.example/court/ruling-of-may'],
    ['How it rings, we told {here}.', 'https://court.example/ruling'],
    ['All of the names we keep {here}.', 'https://news.example/names/list'],
  ])('belongs to the story: %s', (ending, href) => expect(partsOf(`${BELL} ${ending}`, href)).toEqual([]))
})

describe('a last sentence that ends with its link', () => {
  const STORY = 'https://news.example/sport/rowers-win-on-the-fjord-5512034'
  const goes = (ending: string, href: string, url = STORY) => {
    const text = `${BELL} ${ending}`
    const link = { start: text.indexOf('{'), end: text.indexOf('}') - 1, href, rel: '' }
    const block = { text: text.replace(/[{}]/g, ''), links: [link] }
    return toEnd(promosInside(makeArticle([SADDLER, block, SCHOOL], { url }))).length > 0
  }

  test.each([
    ['Follow the rowers all evening in {our live blog}.', '/sport/live/5512001'],
    ['Alle uitslagen van de roeiers vind je in {het liveblog}.', '/sport/liveblog/5512001'],
    ['Bekijk hun hele verhaal in {de reportage}.', '/video/reportage-5512002'],
    ['Alle Bilder vom Rennen sehen Sie in {unserer Galerie}.', '/bilder/rennen-5512003'],
  ])('and sounds much like a call leads on: %s', (ending, path) => {
    expect(goes(ending, `https://news.example${path}`)).toBe(true)
  })

  test.each([
    ['what it tells of', 'The rowers had trained all winter in {the old dock}.', '/local/old-dock-5512004'],
    ['what somebody says', 'He said: “Watch all of it in {our live blog}.”', '/sport/live/5512001'],
    ['a document', 'Read more about the course in {the rules}.', '/docs/rules-list.pdf'],
    ['a letter', 'Прочитать письмо целиком можно по {ссылке}.', '/letters/to-the-rowers-5512006'],
    ['a picture of who is missed', 'Zdjęcie i rysopis można zobaczyć {tutaj}.', '/kraj/zaginiona-12-latka-5512007'],
    ['a map', 'Vezi harta {aici}.', '/harta-inundatiilor-5512008'],
    ['a list', 'सूची {यहां} देखें।', '/news/fogging-areas-5512009'],
    ['a report', 'Hela rapporten kan du läsa {här}.', '/nyheter/branden-pa-berget-5512010'],
    ['a page that is no story', 'You can join the rowers on {our page}.', '/rowers'],
  ])('belongs to the story: %s', (_, ending, path) => expect(goes(ending, `https://news.example${path}`)).toBe(false))

  test('belongs to the story on another site, and in a guide', () => {
    const call = 'Follow the rowers all evening in {our live blog}.'
    expect(goes(call, 'https://rowers.example/live')).toBe(false)
    expect(goes(call, 'https://news.example/live-5512001', 'https://news.example/rowers')).toBe(false)
    expect(goes(call, 'https://stadt-holm.example/live-5512001', 'https://stadt-holm.example/rowers-5512002')).toBe(
      false,
    )
  })
})
