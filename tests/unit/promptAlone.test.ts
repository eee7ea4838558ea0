import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { promptAlone } from '../../src/clutter/promos/promptAlone.ts'
import { speaksToReaders } from '../../src/clutter/promos/speaksToReaders.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle, makeBlock } from './makeArticle.ts'

const ASKS: [kind: string, text: string][] = [
  ['newsletter', 'Sign up for our Friday newsletter'],
  ['newsletter', 'Alles aus dem Tal im Newsletter: Melden Sie sich kostenlos an.'],
  ['newsletter', 'Meld je aan voor onze nieuwsbrief en lees elke ochtend wat er speelt.'],
  ['newsletter', '매일 아침 항구 소식, 뉴스레터 구독'],
  ['app', 'Download the Ferryman app and never miss a tide'],
  ['app', 'Nichts mehr verpassen: Laden Sie die App des Fährboten.'],
  ['app', 'Descárgate la app de La Barcaza'],
  ['donate', 'Just nu: första månaden för 1 krona. Ingen bindningstid.'],
  ['donate', 'Four weeks for £1. Cancel anytime.'],
  ['donate', 'Unlimited access for £1 a week'],
  ['app', '👉 下載渡輪新聞APP，天天看潮汐'],
  ['donate', 'Ein Monat für 1 Euro, danach 9,99 Euro. Jederzeit kündbar.'],
  ['ad', 'Bet on the next regatta and get £20. 18+. Please gamble responsibly.'],
  ['ad', 'This issue is sponsored by Cordage, the ledger for small ropeworks.'],
  ['follow', 'Thanks for reading The Ferryman! This post is public so feel free to share it.'],
  ['ad', 'Apuesta a la próxima regata. Juega con responsabilidad.'],
  ['app', 'حمّل تطبيق الميناء مجانا'],
  ['follow', '(点击上方蓝字“港口晚报”关注我们,渡轮大事早知道)'],
]

test('a bold line may ask though it is set as the story is', () => {
  const text = 'This issue is sponsored by Cordage, the ledger for small ropeworks.'
  const found = (more: object) =>
    toEnd(promoLines(makeArticle([BELL, SADDLER, { text, ...more }, SCHOOL, OFFICE]))).filter(
      ({ confidence }) => confidence > 0.7,
    ).length
  expect([found({ emphasis: 1 }), found({})]).toEqual([1, 0])
})

/** What asks only where it is set into the story. */
const ASKS_ASIDE: [kind: string, text: string][] = [
  ['donate', '成為會員，無廣告暢讀，首月只要49元'],
  ['follow', 'Ακολουθήστε τη Βάρκα στο Google News'],
  ['follow', 'Śledź nas na Facebooku'],
  ['donate', 'Soutenez le journalisme du port'],
  ['newsletter', 'The harbour newsletter'],
  ['newsletter', 'Receba o resumo do dia no seu e-mail'],
  ['newsletter', '朝の便りをメールでお届けします'],
  ['follow', 'Clique aqui e entre no canal da Barcaça no WhatsApp'],
  ['donate', 'Ti è caro il traghetto? Offrimi un caffè'],
  ['app', 'Alles aus dem Tal: Jetzt die Fähr-App laden'],
  ['newsletter', 'Sie möchten wissen, was im Tal los ist? Dann abonnieren Sie unseren Newsletter.'],
  ['follow', "제보를 기다립니다. 카카오톡에서 '나루 제보'를 검색해 채널을 추가해 주세요."],
  ['newsletter', 'Günün özeti e-postanızda, ücretsiz abone ol'],
]

const TELLS = [
  'Unlimited access to the quay: what the harbour office says',
  'Cancel at any time: what the law says',
  'Whoever has a season ticket may cancel at any time, the harbour office says.',
  'The channel on Telegram was closed in May, the harbour office says.',
  'Follow the channel to its end, and you come to the old quay.',
  'The council now sends a newsletter to whoever signs up at the library.',
  'Seit Mai verschickt die Gemeinde einen Newsletter, für den sich 300 Leute angemeldet haben.',
  'The app was downloaded four hundred times on the first evening.',
  'Facebook is where the fishermen of Ostrow follow the weather.',
  'Get there by app or by boat',
  'Warum so viele die App nicht laden',
  'Bet shops must ask their customers for proof of age',
  'Support for the local newspaper grows',
  '微博热搜引发网友关注',
  '会員企業が被災地を支援',
  'Support came from a retired journalist who writes about membership of the sailing club, and about its newsletter, at a length that nobody else has ever managed, week for week.',
]

/** What tells also where it is set into the story. */
const TELLS_ASIDE = [
  'Joint statement with Google',
  'Following the Facebook outage',
  'Subscribers to the newspaper fall by half',
  'Downloads of the app doubled in May',
  'Jana Nováková, zpravodajka z přístavu',
  'Fuente: Boletín Oficial del Puerto',
]

/** What the body's judge says of a line that is set into the story, and of one that may be either. */
const ASIDE = { story: false, odds: 0.2 }
const PERHAPS = { story: true, odds: 0.6 }

/** Reasons for what is set aside of a line that stands in a story as the story does, on a site of that name. */
function followed(site: string, text: string): string[] {
  const lines = [BELL, SADDLER, text, SCHOOL, OFFICE]
  const words = text.split(' ').slice(2, -2).join(' ')
  const found = toEnd(promoLines(makeArticle([...lines, `${BELL} ${words} ${SADDLER}`], { site })))
  return found.filter(({ confidence }) => confidence > 0.55).map(({ reason }) => reason.code)
}

describe('a line without a link', () => {
  test.each(ASKS)('that asks, for %s: %s', (kind, text) => {
    expect(promptAlone(makeBlock(text))).toEqual({ kind, text })
  })

  test.each(ASKS_ASIDE)('that asks, set into the story, for %s: %s', (kind, text) => {
    expect(promptAlone(makeBlock(text, 0, ASIDE))).toEqual({ kind, text })
    expect(promptAlone(makeBlock(text, 0, PERHAPS))).toEqual({ kind, text })
    expect(promptAlone(makeBlock(text))).toBeNull()
  })

  test.each([
    ['مرسى الجزيرة', 'تابعوا قناة مرسى الجزيرة على واتساب وتلغرام لتصلكم الأخبار.'],
    ['नाव समाचार', 'घाट की हर खबर के लिए नाव समाचार के व्हाट्सऐप चैनल से जुड़ें'],
    ['diariodelmuelle.example', 'Únase al canal de El Diario del Muelle en WhatsApp y reciba las noticias.'],
  ])('that asks to follow a channel of the site, as the story would be set: %s', (site, text) => {
    expect(followed(site, text)).toEqual(['promo_follow'])
    expect(followed('Another Paper', text)).toEqual([])
  })

  test.each([
    'Volgens Telegram-kanaal De Steiger vielen er drie doden.',
    'Подписчики канала «Причал» в Telegram прислали видео пожара.',
    'Sigue cerrado el canal de Telegram del alcalde de Tarrow.',
    'Follow the canal to the railway line, then turn left at the mill.',
  ])('that tells of a channel: %s', (text) => expect(followed('Harbour News', text)).toEqual([]))

  test('that may be of the story is no title of a newsletter where it is a sentence', () => {
    const text = 'Thanks to everybody whose support keeps this newsletter going.'
    expect(promptAlone(makeBlock(text, 0, PERHAPS))).toBeNull()
    expect(promptAlone(makeBlock(text, 0, ASIDE))).toEqual({ kind: 'newsletter', text })
  })

  test.each(ASKS_ASIDE)(
    'that asks as a sentence of the story would be set, of other words than it, for %s: %s',
    (kind, text) => {
      const isTitle = text === 'The harbour newsletter'
      expect(promptAlone(makeBlock(text), { foreign: true, asks: true })).toEqual(isTitle ? null : { kind, text })
    },
  )

  test.each([
    ['app', 'नाव की ख़बरों के लिए डाउनलोड करें घाट समाचार का मोबाइल ऐप'],
    ['newsletter', 'हर रविवार एक नई कहानी अपने इनबॉक्स में पाएँ। अभी साइन अप करें।'],
    ['poll', 'Har du åkt med färjan? Rösta här!'],
    ['poll', 'Fahren Sie mit der Fähre? Stimmen Sie ab!'],
    ['donate', 'If this story meant something to you, please consider leaving a tip for our work.'],
  ])('that asks in a part of it, or with marks above its letters, for %s: %s', (kind, text) => {
    expect(promptAlone(makeBlock(text), { foreign: true, asks: true })).toEqual({ kind, text })
  })

  test('that names a newsletter and where it comes to needs no act where it speaks to its readers', () => {
    const text = 'Was am Fjord wichtig wird: unser Newsletter, montags um 6 Uhr in Ihrem Postfach.'
    const line = { ...makeBlock(text), ...PERHAPS }
    expect(promptAlone(line, { asks: true })).toEqual({ kind: 'newsletter', text })
    expect(promptAlone(line)).toBeNull()
  })

  test('that asks to follow as the story would be set needs words of its own, and no full stop', () => {
    const [line, told] = ['Ακολουθήστε τη Βάρκα στο Google News', 'Ακολουθήστε τη Βάρκα στο Google News, είπε.']
    expect(promptAlone(makeBlock(line), { foreign: true })).toEqual({ kind: 'follow', text: line })
    expect(promptAlone(makeBlock(line))).toBeNull()
    expect(promptAlone(makeBlock(told), { foreign: true })).toBeNull()
  })

  test.each([
    ['en', 'Follow us'],
    ['sv', 'Rösta här!'],
    ['de', 'Laden Sie die App'],
    ['ko', '뉴스레터를 구독하세요'],
    ['cs', 'Sledujte nás'],
    ['no', 'Last ned appen vår'],
    ['tr', 'Ücretsiz bültenimize kaydolun'],
    ['', 'Iscriviti gratis alla nostra newsletter'],
  ])('that speaks to its readers calls out, or says who they are, in "%s": %s', (language, text) => {
    expect(speaksToReaders(text, language)).toBe(true)
  })

  test.each([
    ['en', 'Support came from as far as the US.'],
    ['es', 'Recibió el boletín por correo.'],
    ['fr', 'Suivez du regard la ligne des vagues, disait Google Earth avant tout le monde.'],
    ['de', 'Sie laden die App herunter.'],
    ['sv', 'Färjan var sen.'],
    ['zh', '微博热搜引发网友关注'],
    ['ja', '会員企業が被災地を支援'],
  ])('that tells of others speaks to no reader, in "%s": %s', (language, text) => {
    expect(speaksToReaders(text, language)).toBe(false)
  })

  test.each([...TELLS, ...TELLS_ASIDE])('that tells of such things: %s', (text) => {
    expect(promptAlone(makeBlock(text))).toBeNull()
  })

  test.each([
    ['de', 'Spieler, die Verantwortung übernehmen, suchten sie in der Kabine vergeblich.'],
    ['nb', 'Spillerne tar ansvar for tapet'],
    ['en', 'STEM nurses, whoever invented them, had told us nothing useful'],
    ['en', 'Curtis Webb held the line for us at midnight'],
    ['en', '“Tuesday smells of coffee,” laughed our neighbour.'],
    ['en', 'Play it safe: who is responsible when the ferry sinks?'],
    ['en', 'Become a coffee roaster in a week'],
    ['de', 'Klicks bei Google brechen ein'],
    ['pl', 'Postawa redakcji'],
  ])('that tells of something that only sounds so, in "%s": %s', (_, text) => {
    for (const more of [{}, PERHAPS])
      expect(promptAlone(makeBlock(text, 0, more), { foreign: true, asks: true })).toBeNull()
  })

  test.each(TELLS_ASIDE)('that tells of them aside: %s', (text) => {
    expect(promptAlone(makeBlock(text, 0, ASIDE))).toBeNull()
  })

  test('that is an item, or has a link, is not looked at here', () => {
    expect(promptAlone(makeBlock(ASKS[0]![1], 0, { kind: 'item' }))).toBeNull()
    const links = [{ start: 0, end: 7, href: 'https://www.ostrow.example/letter', rel: '' }]
    expect(promptAlone(makeBlock(ASKS[0]![1], 0, { links }))).toBeNull()
  })

  test('that names an app as a heading is one of a list', () => {
    expect(promptAlone(makeBlock('Download Planner App', 0, { kind: 'heading' }))).toBeNull()
  })
})
