import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { bareHeadlines } from '../../src/clutter/promos/bareHeadlines.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import { promosInside } from '../../src/clutter/promos/promosInside.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** A line whose part in square brackets is a link. */
function line(text: string, path: string): Partial<Block> {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  const href = new URL(path, 'https://news.example/').href
  return { text: text.replace(/[[\]]/g, ''), links: [{ start, end, href, rel: '' }] }
}

function setAside(one: Partial<Block>): string[] {
  const found = toEnd(promoLines(makeArticle([BELL, SADDLER, one, SCHOOL, OFFICE])))
  return found.filter(({ confidence }) => confidence > 0.55).map(({ reason }) => reason.code)
}

describe('a prompt is known wherever in its line it stands', () => {
  const cases: [string, string, string, string][] = [
    ['en', 'promo_newsletter', 'All the ferries in your inbox? [Sign up for our newsletter]', '/letters'],
    [
      'de',
      'promo_newsletter',
      'Die Fähren der Woche kommen auch per Post: [Jetzt für den Newsletter anmelden]',
      '/post',
    ],
    ['es', 'promo_newsletter', 'Los barcos de la semana, cada lunes. [Apúntate aquí a nuestro boletín].', '/cartas'],
    ['nl', 'promo_newsletter', 'Alle veerboten in je mailbox? [Schrijf je in voor onze nieuwsbrief].', '/brief'],
    ['tr', 'promo_newsletter', 'Haftanın vapurları e-postanıza gelsin: [Bültenimize üye olun]', '/bulten'],
    ['ja', 'promo_newsletter', '毎朝の船の話をお届け。[無料メールマガジンの登録はこちら]', '/mail'],
    ['cs', 'promo_app', 'Mějte přívozy po ruce: [stáhněte si naši mobilní aplikaci]', '/aplikace'],
    ['tr', 'promo_app', 'Vapurları anında öğrenmek için [uygulamamızı indirin]!', '/uygulama'],
    ['hi', 'promo_app', 'नावों की खबरों के लिए [डाउनलोड करें हमारा नया ऐप]', '/app'],
    ['he', 'promo_follow', 'רוצים לדעת על המעבורות? [הצטרפו לערוץ הטלגרם שלנו]', 'https://t.me/ferries'],
    [
      'fr',
      'promo_follow',
      '[Suivez le Courrier du Port sur Google Actualités] pour ne manquer aucun bac.',
      'https://news.google.com/publications/port',
    ],
    ['ru', 'promo_donate', 'Редакции парома нужна ваша помощь. [Оформите пожертвование]', '/donate'],
    ['pt', 'promo_donate', 'Assinantes leem as marés um dia antes. [Assine agora]', '/assine'],
    ['it', 'promo_follow', 'Segui il Traghetto anche su [Facebook]', 'https://links.example/f'],
    ['en', 'promo_app', 'Download the free Ferryman app for [Android]', 'https://links.example/i'],
    ['ar', 'promo_follow', 'تابعوا صدى العبّارة على [أخبار جوجل]', 'https://links.example/g'],
    [
      'en',
      'promo_donate',
      'Ferries matter. [Support the Ferryman from £2 a month]',
      'https://www.patreon.com/ferryman',
    ],
    ['fr', 'promo_donate', 'Essayez Le Bac pendant trois mois pour 1 euro. [Je profite de l’offre]', '/abonnement'],
    ['de', 'promo_donate', 'Testen Sie den Fährboten vier Wochen lang für 1 Euro. [Zum Angebot]', '/abo'],
    ['it', 'promo_poll', 'E voi che traghetto prendete? [Ditecelo nei commenti]', '#respond'],
    ['cs', 'promo_poll', 'ANKETA: Má přívoz jezdit v noci? [Hlasujte]', '#anketa-12'],
    ['uk', 'promo_poll', 'Помітили помилку? [Виділіть її та напишіть нам у коментарях]', '#comments'],
    ['ar', 'promo_poll', 'هل تفتقدون العبّارة القديمة؟ [شاركنا النقاش]', '#comments'],
    [
      'de',
      'promo_follow',
      'Am Morgen die Lage auf dem Fjord, am Abend wer zu spät kam, und wenn es eilt, auch einmal dazwischen: Abonniere den [WhatsApp-Kanal der Fähre], und du bekommst jeden Tag unsere besten Geschichten direkt auf dein Handy.',
      'https://whatsapp.com/channel/ferry',
    ],
    [
      'en',
      'promo_follow',
      'The Tide now runs a WhatsApp channel of its own, where you will hear first when a boat is late or a bell is lost. [Join the channel here]. We send no more than three messages a day, and you may leave whenever the noise is too much for you.',
      'https://chat.whatsapp.com/tide',
    ],
    [
      'it',
      'promo_follow',
      'Resta vicino al porto con il nostro canale WhatsApp: [clicca qui]',
      'https://wa.example/porto',
    ],
    [
      'cs',
      'promo_follow',
      'Zprávy z přístavu jsou i na [našem WhatsAppu]. Přidejte se.',
      'https://whatsapp.com/channel/pristav',
    ],
    ['ru', 'promo_follow', 'Добавьте «Маяк» в избранное в [Дзене], чтобы знать о море.', 'https://dzen.ru/mayak'],
    ['zh', 'promo_app', '[港口新闻,尽在渡轮客户端]', 'https://app.news.example/'],
    ['en', 'promo_app', 'For all the latest from the quay, download [our app].', 'https://apps.apple.com/app/id9'],
    ['en', 'promo_follow', 'For more from the quay, follow us on [Instagram].', 'https://www.instagram.com/ferryman'],
    ['en', 'promo_newsletter', 'For the next boat, sign up for [our morning briefing].', '/newsletters/morning'],
    ['en', 'promo_donate', 'Your subscription makes work like this possible. See [our latest offer].', '/subscribe'],
    [
      'en',
      'promo_cue',
      'From the archives: [Grain prices fall for the ninth month]',
      '/2024/05/04/grain-prices-fall-again',
    ],
    ['xx', 'promo_cue', 'Gronda brel: [Grain prices fall for the ninth month]', '/2024/05/04/grain-prices-fall-again'],
    ['ja', 'promo_cue', '〈あわせて読みたい〉[鐘はどこから来たのか、船長に聞く]', '/2024/05/04/when-the-bell-sank'],
  ]
  for (const [language, code, text, path] of cases) {
    test(`${language}: ${code}`, () => {
      expect(setAside(line(text, path))).toEqual([code])
    })
  }

  const stay: [string, string, string][] = [
    [
      'a paragraph that ends by asking for an app',
      '마지막 배가 떠난 오후 다섯 시에 선장은 장부를 폈다. 그날 손님 두 명을 적고 한 줄을 띄웠다. ‘멀미. 또 온다고 함.’ [나루신문 앱 다운로드]',
      'https://apps.apple.com/kr/app/id100200300',
    ],
    [
      'a paragraph that ends by asking to follow',
      'حمل الأطفال الكتب بأيديهم بعد أن غرقت السفينة القديمة عند الرصيف، وصار كل واحد منهم يسأل عن كتابه. قالت المعلمة إن القبطان ما زال يبحث عن الجرس. [تابعوا قناة المرسى على تليغرام]',
      'https://t.me/marsa',
    ],
    ['a document', 'The letter of the captain: [When the bell sank off Tarrow]', 'https://harbour.example/letter.pdf'],
    ['an address', 'Website: [https://news.example/2024/05/04/when-the-bell-sank]', '/2024/05/04/when-the-bell-sank'],
    ['a word that is linked', 'What rang: [the bell]', '/2024/05/04/when-the-bell-sank'],
    [
      'a long label',
      'This is what the captain wrote of it all: [When the bell sank off Tarrow]',
      '/2024/05/04/when-the-bell',
    ],
    [
      'what follows from a post',
      'On Monday, following a post on [Instagram] by the crew, the company said it was sorry to us.',
      'https://www.instagram.com/ferrycompany',
    ],
    [
      'where others tell of it',
      'For updates on the closed road, follow the county sheriff on [Facebook].',
      'https://www.facebook.com/sheriff',
    ],
    [
      'what others ask for',
      'If you need help, join the support group on [Facebook] or call 116 123.',
      'https://www.facebook.com/help',
    ],
    [
      'a letter that was written',
      'In March, registered voters got a letter from us, as [we wrote] then.',
      '/newsletters/harbour-weekly',
    ],
    ['what somebody says', '“Your support makes us strong,” he wrote on [Facebook].', 'https://www.facebook.com/mayor'],
    [
      'what somebody is concerned about',
      '議員關注LINE詐騙案，昨日在[臉書]發文要求警方說明。',
      'https://www.facebook.com/councillor',
    ],
    [
      'a firm that offers one',
      'The harbour hopes that more people will [download its app] and read the tides there.',
      'https://harbour.example/app',
    ],
    [
      'a person whom the story speaks of',
      'Runa Voss, who [supports the paper] with her poems, has sold her boat to the school.',
      'https://voss.example/',
    ],
    [
      'a network that the story speaks of',
      'In seguito il video del traghetto è apparso su [Facebook], dove tremila persone lo hanno visto.',
      'https://links.example/f',
    ],
    [
      'a page by which somebody lives',
      'Leser aus drei Ländern unterstützen die Küsterin seit Mai [auf Patreon].',
      'https://www.patreon.com/kuesterin',
    ],
    [
      'a paragraph in a script without spaces',
      '船好きの人たちも動き出した。[同好会のページ]では会員が毎月一度は乗ることを約束し、その切符を島の施設に寄付している。発起人は歯科医で、子どものころは船に酔ったが、この渡し船だけは平気だったと話し、先月は九回も乗ったという。',
      'https://www.facebook.com/ferryfans',
    ],
    [
      'what follows from something',
      'Following the leak, [Facebook apologised] to its users in nine languages.',
      'https://bank.example/leak',
    ],
    [
      'those who follow',
      'Followers of the case had [the Facebook hearing] on every screen of the harbour.',
      'https://court.example/case',
    ],
    ['steps to be followed', 'Follow the steps on [the WhatsApp help page].', 'https://help.example/steps'],
    ['what goes on', 'Sigue abierta [la investigación contra Facebook].', 'https://fiscal.example/f'],
    [
      'a channel that the story tells of at length',
      'Those who wait for the boat have had a WhatsApp channel since May, in which you will find who has seen it last and what the captain had on. Of the three thousand who talk there [in a storm] hardly one has ever been to the island, and most have never seen a bell.',
      'https://chat.whatsapp.com/boat',
    ],
    [
      'a channel that the story speaks of',
      'Il sindaco risponde la sera sul [canale WhatsApp] del porto, dove scrivono in tremila.',
      'https://wa.example/porto',
    ],
    [
      'a device that the story speaks of',
      'Wer die App auf das [iPhone] laden wollte, sah am Montag nur eine Fehlermeldung.',
      'https://news.example/2026/app-of-the-ferry-fails-on-monday',
    ],
    [
      'a trial that the story speaks of',
      'Try wrapping the bulbs in [old newspapers] before the first frost comes down the valley.',
      '/2026/how-to-wrap-bulbs-before-the-frost',
    ],
    [
      'what only begins like such words',
      'The wind dropped at noon, [stabilising at about 3%] of what the information board had said.',
      '/2026/wind-drops-at-noon-on-the-fjord',
    ],
  ]
  for (const [name, text, path] of stay) {
    test(`${name} stays`, () => {
      expect(setAside(line(text, path))).toEqual([])
    })
  }
})

describe('cues', () => {
  test('in capitals are known without their accents, and without a mark after them', () => {
    expect(setAside(line('ASSISTA [Veja como é a vida a bordo do barco das cartas]', '/tv/barco'))).toEqual([
      'promo_video',
    ])
    expect(setAside(line('ΔΕΙΤΕ ΑΚΟΜΑ: [Οι νέοι που επιστρέφουν στα νησιά]', '/nisia'))).toEqual(['promo_cue'])
  })

  test.each([
    '(AYRICA OKUYUN: Pamukta üretici neden ekim alanını daraltıyor?)',
    '[LIRE : Les maires à bout de souffle]',
    '（点击阅读：一位退休教师的七本账）',
  ])('open a bracket inside a paragraph: %s', (bracket) => {
    const found = toEnd(promosInside(makeArticle([`${BELL} ${bracket} ${SADDLER}`])))
    expect(found.map(({ text }) => text)).toEqual([bracket])
  })
})

describe('a label before the headline of another story', () => {
  const labelled = (label: string, headline: string) =>
    line(`${label}: [${headline}]`, `/2024/05/04/${headline.toLowerCase().replaceAll(' ', '-')}`)
  const found = (...ones: (string | Partial<Block>)[]) =>
    toEnd(promoLines(makeArticle([BELL, ...ones, SADDLER, SCHOOL])))
      .filter(({ confidence }) => confidence > 0.55)
      .map(({ reason }) => reason.code)
  const GRAIN = 'Grain prices fall for the ninth month'
  const OTHERS = ['Actor marries in a city zoo', 'Doctors warn of early pollen season']

  test('is a cue, whatever it says', () => {
    expect(found(labelled('From the archives', GRAIN))).toEqual(['promo_cue'])
  })

  test.each([
    'Correction',
    'Source',
    'Quelle',
    'Rectificatif',
    'Helpline',
    'Written by',
    'Where',
    'The full statement',
  ])('says what follows is, and stays: %s', (label) => expect(found(labelled(label, GRAIN))).toEqual([]))

  test('that stands again says what the page shows', () => {
    expect(found(labelled('Pictured', GRAIN), SCHOOL, labelled('Pictured', OTHERS[0]!))).toEqual([])
  })

  test('stays where it is announced, or the link is a name, a quotation or a document', () => {
    expect(found('The council has published it in full on its own pages:', labelled('Item nine', GRAIN))).toEqual([])
    expect(found(labelled('Keeper', 'Anna Maria Berg'))).toEqual([])
    expect(found(labelled('Keeper', '“Grain must not be sold at night”'))).toEqual([])
    expect(found(line(`Item nine: [${GRAIN}]`, '/2024/05/04/grain-prices-fall-again.pdf'))).toEqual([])
    // What speaks of the story itself may be a part of it.
    expect(found(labelled('Item nine', 'The captain has put a cushion under her bell'))).toEqual([])
  })
})

describe('a line that stands twice', () => {
  const HATS = 'Captain buys seven hats for the island'
  const leading = (path: string) => line(`[${HATS}]`, path)
  const own = leading('/2026/05/04/captain-buys-seven-hats')
  /** How sure it is that each block is a promo; suggestions among them. */
  const sure = (...body: (string | Partial<Block>)[]) => {
    const found = toEnd(promoLines(makeArticle(body)))
    return (at: number) => found.find(({ blocks }) => blocks[0] === at)?.confidence
  }

  test('is as sure a promo as where it is surest', () => {
    expect(sure(BELL, own, SADDLER)(1)).toBeLessThan(sure(SCHOOL, own, TIDES)(1)!)
    const both = sure(BELL, own, SADDLER, TIDES, SCHOOL, own, TIDES)
    expect(both(1)).toBe(both(5))
  })

  test('is judged by itself where its link leads to other places', () => {
    const other = { ...leading('/subscribe'), words: 'div promo teaser' }
    const both = sure(BELL, own, SADDLER, TIDES, SCHOOL, other, TIDES)
    expect(both(5)).toBeLessThan(both(1)!)
  })
})

describe('a headline without a link', () => {
  const aside = (body: (string | Partial<Block>)[]) =>
    toEnd(bareHeadlines(makeArticle(body)))
      .filter(({ confidence }) => confidence > 0.55)
      .map(({ text }) => text)
  const other = 'Police look for witnesses of a fire at the sawmill'

  test('set as the paragraphs are and foreign to them is of another story', () => {
    expect(aside([BELL, SADDLER, other, SCHOOL, OFFICE])).toEqual([other])
  })

  test('is none where the line before it announces it', () => {
    expect(aside([BELL, SADDLER, 'The message lies in his passport:', other, SCHOOL, OFFICE])).toEqual([])
  })

  test('is none where it opens what stands below it', () => {
    const opens = { text: other, frame: 'details.more>summary' }
    expect(aside([BELL, SADDLER, { text: other, frame: 'div>p' }, SCHOOL, OFFICE])).toEqual([other])
    expect(aside([BELL, SADDLER, opens, SCHOOL, OFFICE])).toEqual([])
    const linked = { ...line(`[${other}]`, '/2026/05/04/fire-at-the-sawmill'), frame: 'details.more>summary' }
    expect(setAside(linked)).toEqual([])
    expect(setAside({ ...linked, frame: 'div.more>p' })).not.toEqual([])
  })

  test('is none where it signs a letter, which is set otherwise than the story', () => {
    const letter = (text: string) => ({ text, group: 7, frame: 'div.letter>p' })
    const sentence = letter('We ask for no park and for no lights, only for one gate that opens before the rain does.')
    const signed = letter('Yours faithfully, the residents of Rope Lane')
    expect(aside([BELL, SADDLER, sentence, signed, SCHOOL, OFFICE])).toEqual([])
    expect(aside([BELL, SADDLER, sentence, { ...signed, group: 8 }, SCHOOL, OFFICE])).toEqual([signed.text])
  })

  test.each(['Lees ook:', 'From our pages:', 'Advertisement:'])('is not announced by a label: %s', (label) => {
    expect(aside([BELL, SADDLER, label, other, SCHOOL, OFFICE])).toContain(other)
  })

  test('is none where hardly a word of it is foreign: it heads what follows', () => {
    expect(aside([BELL, SADDLER, 'The sawmill and the fire', SCHOOL, OFFICE])).toEqual([])
  })

  test('may stand behind a tag, which no picture has', () => {
    expect(aside([BELL, SADDLER, `[Exclusive] ${other}`, SCHOOL, OFFICE])).toEqual([`[Exclusive] ${other}`])
    expect(aside([BELL, SADDLER, `[Photo 1] ${other}`, SCHOOL, OFFICE])).toEqual([])
  })

  test('may have a heading or a list between it and the story', () => {
    const heading = { kind: 'heading', level: 2, text: 'What the school says' } as const
    expect(aside([BELL, SADDLER, other, heading, SCHOOL, OFFICE])).toEqual([other])
  })

  test.each([
    ['in bold, with a name', { text: 'Sawmill fire: Runeberg asks witnesses for pictures', emphasis: 1 }],
    ['in bold, of six words', { text: 'Bakers want sugar taxed before autumn elections', emphasis: 1 }],
    [
      'of many words, of which what follows has one in another form',
      { text: 'Bakers want sugar, flour, eggs, cream and schools taxed before the autumn elections', emphasis: 1 },
    ],
    ['with a class of its own', { text: other, frame: 'p.between' }],
    ['with a place in front', 'Tarn: lorry driver escapes from a burning cabin'],
    ['as two sentences', 'Lorry burns in a car park. Nobody hurt in Tarn'],
  ])('is of another story however it is set, where all of it is foreign: %s', (_, line) => {
    const text = typeof line === 'string' ? line : line.text
    expect(aside([BELL, SADDLER, line, SCHOOL, OFFICE])).toEqual([text])
  })

  test.each([
    [
      'one of many bold lines',
      ['The bells of Tarn', 'Cushions for everybody', other].map((text) => ({ text, emphasis: 1 })),
    ],
    ['in bold, without a name', [{ text: 'Between hope and bitter disappointment again', emphasis: 1 }]],
    [
      'one of several tips',
      ['Tip: unscrew rusty valves beneath floorboards', 'Tip: never paint wet doors after sunset'],
    ],
    ['one of a numbered list', ['7. Unscrew rusty valves beneath floorboards']],
    ['a sentence in Hindi', ['मछुआरे चुपचाप अपने घरों को लौट गए।']],
    ['a question in Arabic', ['لماذا يصمت الصيادون طوال الليل؟']],
    ['a sentence that ends with what is quoted', ["She answered, 'nothing else matters around here any more.'"]],
    ['a label with a value', ['Interval: twelve Weeks at Most']],
    ['a credit', ['Image: Hanne van der Vloed Lindqvist']],
    ['a note with its sign', ['* members of the guild of boat builders']],
    [
      'in bold, and what follows says it in another form',
      [{ text: 'Schooling begins half past nine on Fridays', emphasis: 1 }],
    ],
    ['said by somebody', ['「製材所は二度と建てられない」']],
    [
      'said by somebody who is named',
      ['“Nobody rebuilds sawmills after twelve such winters in valleys.” Helena Brandt, researcher'],
    ],
  ])('stays where it is of the story: %s', (_, lines) => {
    expect(aside(lines.flatMap((line) => [BELL, SADDLER, line, SCHOOL, OFFICE]))).toEqual([])
  })

  test('stays where it is a line of a fact box, also the last of them and without a figure', () => {
    const facts = [
      'Weight of grown badgers: 12 to 17 kilos',
      'Litters: 2 to 5 in early spring',
      'Frying destroys nothing of that poison',
    ].map((text) => ({ text, frame: 'aside.facts>p', odds: 0.5 }))
    expect(aside([BELL, SADDLER, ...facts, SCHOOL, OFFICE])).toEqual([])
    expect(aside([BELL, SADDLER, facts[2]!, SCHOOL, OFFICE])).toEqual([facts[2]!.text])
  })

  test('stays where a table follows it', () => {
    expect(aside([BELL, { text: other, emphasis: 1 }, { kind: 'row', text: 'Tarn | 4' }, SCHOOL, OFFICE])).toEqual([])
  })

  test('is of another story above the title of a table', () => {
    const table: Partial<Block>[] = [{ text: 'What they weigh' }, { kind: 'row', text: 'Tarn | 4' }]
    expect(aside([BELL, { text: other, frame: 'p.between' }, ...table, SCHOOL, OFFICE])).toEqual([other])
  })

  test('stays where it speaks of what is around it, is set apart, or is one of several', () => {
    const ours = 'Why the captain has the clapper muffled'
    expect(aside([BELL, SADDLER, ours, SCHOOL, OFFICE])).toEqual([])
    const partly = 'Police look for the captain and three of the passengers'
    expect(aside([BELL, SADDLER, { text: partly, frame: 'p.between' }, SCHOOL, OFFICE])).toEqual([])
    const headings = ['A crisis that asks for attention', 'Nothing was left of it', other]
    expect(aside(headings.flatMap((text) => [BELL, SADDLER, text, SCHOOL, OFFICE]))).toEqual([])
  })
})

describe('a line above a question', () => {
  const found = (line: string, next: string) =>
    toEnd(bareHeadlines(makeArticle([BELL, SADDLER, line, next, SCHOOL, OFFICE]))).map(({ text }) => String(text))
  const asks = 'Questions to mayor Gundula Prebensen'
  const other = 'Goat herd blocks runway near Prebensen airfield'

  test('heads it where it speaks of asking', () => {
    expect(found(asks, 'Who pays for the loud clapper?')).toEqual([])
    expect(found(asks, TIDES)).toEqual([asks])
    expect(found(other, 'Who pays for the loud clapper?')).toEqual([other])
  })
})

test.each([
  [
    '📱 Download our app for the tides on [iOS].',
    'https://apps.apple.com/app/id1',
    '📱 Download our app for the tides on iOS.',
  ],
  ['All the ferries in your inbox? [Sign up for our newsletter]', '/letters', 'Sign up for our newsletter'],
])('its reason is the words that ask: %s', (text, path, words) => {
  const [found] = toEnd(promoLines(makeArticle([BELL, SADDLER, line(text, path), SCHOOL, OFFICE])))
  expect(found!.reason.args).toEqual([words])
})

test('a marker that the text goes on may be a sentence; one that tells of a picture is none', () => {
  expect(setAside({ text: 'Tekst gaat verder onder de foto.' })).toEqual(['promo_continue'])
  const told = 'Artikel gaat verder dan alle andere over de brug, zegt de schipper.'
  expect(setAside({ text: told })).toEqual([])
})

describe('a linked headline on a line of its own', () => {
  const link = '/2026/05/04/saddler-sells-another-cushion'
  test('is one of another story though most of its words stand around it', () => {
    expect(setAside(line('[Saddler sells captain another cushion]', link))).toEqual(['promo_link_alone'])
  })

  test('may be of the story where all of them do', () => {
    expect(setAside(line('[The captain has ordered a cushion from a saddler]', link))).toEqual([])
  })
})
