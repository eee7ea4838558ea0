import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { unrelatedLinks } from '../../src/clutter/links/unrelatedLinks.ts'
import { makeArticle } from './makeArticle.ts'

const OTHERS = [
  'The ferry from Oddholm to the mainland was late on every day of last week, the harbour office says.',
  'Nobody complained, since nobody on the island has been in a hurry since the lighthouse went out.',
]

/** A story whose first paragraph holds one link. */
function withLink(anchor: string, href: string, rel = '') {
  const before = 'On Monday the captain of the ferry spoke about '
  const text = `${before}${anchor} and then went back to his boat without answering a single question.`
  const links = [{ start: before.length, end: before.length + anchor.length, href, rel }]
  return makeArticle([{ text, links }, ...OTHERS])
}

const own = (path: string) => `https://news.example${path}`

describe('a link in prose that does not serve its sentence', () => {
  test.each([
    ['link_tag', 'Oddholm', own('/thema/oddholm')],
    ['link_tag', 'ferries', own('/tags/3792')],
    ['link_tag', 'the county league', own('/sport/league/league-startseite-523687.html')],
    ['link_tag', 'norderian', own('/region/norderland/')],
    ['link_section', 'New Tarn', own('/panorama/norderland/')],
    ['link_section', 'khớp', own('/suc-khoe/benh-khop.htm')],
    ['link_section', '北島銀行', own('/nkd/company/?scode=8570')],
    ['link_home', 'reported', own('/')],
    ['link_subscribe', 'support us', own('/donations/')],
    ['link_subscribe', 'write to the desk', own('/contact/sales')],
    ['link_prompt', 'here', 'https://play.google.com/store/apps/details?id=example.news'],
    ['link_channel', 'Apple Podcasts', 'https://podcasts.apple.com/de/podcast/the-ferry/id1'],
    ['link_channel', 'TikTok', 'https://www.tiktok.com/@news'],
    ['link_affiliate', 'rope', 'https://amzn.to/3abc'],
    ['link_affiliate', 'Ropes & Sons', 'https://shop.example/affiliate-link/x/y'],
    ['link_shop', 'oak tables', own('/products/tables-for-captains-and-mates')],
    ['link_shop', 'oak tables', 'https://zakupy.news.example/polecane/stoly'],
    ['link_shop', '灯台守の時計', 'https://store.news.example/af/clock'],
    ['link_shop', 'Knots for the Patient', 'https://www.amazon.example/Knots-Patient/dp/0000000000'],
    ['link_shop', 'wetsuits', 'https://harbourgear.example/wetsuits?partner=island'],
    ['link_shop', 'rope ladders', 'https://www.decks.example/ladders-5512/?ref=nws'],
    ['link_shop', 'wasserdichte', 'https://angelshop.example/?utm_source=news'],
    ['link_shop', '釣り道具', 'https://umi-mall.example/rods?af=shima'],
    ['link_shop', 'oak bars', 'https://rods.example/products/wall-mounted-bars'],
    ['link_section', 'Norderland', own('/area/northern-islands/')],
    ['link_section', 'Karner Court', own('/about/high-court/')],
    ['link_section', 'نورديرلاند', own('/where/norderland')],
    ['link_section', 'نورديرلاند', own('/where/norderia/norderland')],
    ['link_section', 'نورديرلاند', own('/regions/norderland-tarn')],
    ['link_section', 'drift ice', own('/news/weather')],
    ['link_section', 'iced harbours', own('/economy/harbour-and-quay')],
    ['link_section', 'the ferry crisis', own('/environment/ferry-crisis')],
    ['link_section', 'late boats', own('/business/insolvency')],
    ['link_section', 'rowing', own('/sports/nrl/')],
    ['link_section', 'Wellen', own('/verkehr/region/norderland')],
    ['link_section', '高波', own('/life/recipe/autumn')],
    ['link_home', 'the paper', own('/')],
    ['link_section', 'Island Homes (MKT: ISHM)', 'https://quotes.bourse.example/quote/MKT:ISHM'],
    ['link_section', 'Island Homes', own('/boerse/kurse/aktie/island-homes-LU2210458812')],
    ['link_subscribe', 'wrote', 'https://abo.news.example/'],
    ['link_affiliate', 'rope', 'https://shop.example/rope?aff_sub=news'],
    ['link_sponsored', 'wine', own('/sponsored/cellars-of-the-isle')],
    ['link_sponsored', 'wine', own('/Sponsored/cellars-of-the-isle')],
    ['link_sponsored', 'Ropewalk', own('/partner-content/rope-makers')],
    ['link_shop', 'storm lamps', 'https://market.isle.example/catalog--storm-lamps/54931?clid=248'],
    ['link_shop', 'storm lamps', 'https://www.lanterns.example/storm-lamps/p/kd7718/?partner_id=news'],
    ['link_section', 'the island bank', own('/borsa/hisse/ISBNK')],
    ['link_section', 'the island bank', own('/boerse/aktien/inselbank-DE0001234567')],
    ['link_section', 'the island bank', own('/mercados/accion/ISBNK')],
    ['link_tag', 'herring', own('/noticias-de/arenque/')],
    ['link_section', 'bitcoin', own('/quotes/BTC.CM=/')],
    ['link_section', 'Brannick Boat', own('/boerse/aktien/brannick-boat-ag-DE000BRB4401/')],
    ['link_section', 'Brannick Consumer Products', own('/market/stock/brannick-consumer-products-ltd-BRANCON/')],
    ['link_section', '岛银行', own('/stock/sz00087')],
    ['link_section', 'Island Bank', 'https://markets.bourse.example/quote/ISBNK'],
    ['link_section', 'the island bank', 'https://stocks.bourse.example/ISBNK'],
    ['link_section', 'the island bank', 'https://bourse.example/stock/sh600519'],
    ['link_shop', 'ip', 'https://magaza.halat.example/?kaynak=nws'],
    ['link_section', 'cod', 'https://news.example/markets/tickers/cod-futures'],
    ['link_shop', 'herring', 'https://www.grocer.example/?aid=8841'],
    ['link_shop', 'herring', 'https://www.grocer.example/en-ca/leaflet?partner_id=55'],
    ['link_tag', 'the ferry', own('/news/articleList.html?sc_word=ferry')],
    ['link_section', 'the ropeworks', own('/stock/2412')],
    ['link_section', '汽船', own('/stock/quote/9179.T')],
    ['link_section', '등대', own('/stock/098765')],
    ['link_section', '300187.SZ', 'https://quote.news.example/stock/300187.html'],
    ['link_section', 'Sea Habitats', own('/market/stocks/sea-habitats-ltd-SHBT/')],
    ['link_section', 'Ropemaker', 'https://www.wire.example/quotes/RPM'],
    ['link_section', 'Northern Group', 'https://www.broker.example/aktier/om-aktien.html/000000/northern-group'],
    ['link_section', 'crowns', own('/prices/currency')],
    ['link_section', 'dairy', 'https://aksjer.news.example/DRYX'],
    ['link_section', 'bonds', 'https://quote.wire.example/bond/URA30'],
    ['link_section', 'football', own('/sekce/sport')],
    ['link_section', 'islanders', own('/regionalt')],
    ['link_section', 'Island Sails', 'https://bolsa.bourse.example/psi/SAIL'],
    ['link_affiliate', 'boats', 'https://boats.example/search?sponsored=1'],
    ['link_affiliate', 'the web shop', 'https://partner.bol.com/click/click?s=88213'],
    ['link_channel', '유튜브', 'https://www.youtube.com/@island?sub_confirmation=1'],
    ['link_section', '조선소', own('/stock/item?code=091230')],
    ['link_section', 'Kaveri Ropes', own('/kaveri-ropes-ltd/stocks/companyid-44121.cms')],
    ['link_sponsored', 'lawyers', own('/advert/help-in-law/')],
    ['link_sponsored', 'coffee', own('/annonsorinnhold/coffee-makers-of-2026')],
    ['link_section', 'gift cards', own('/contests/gift-card-giveaway/')],
    ['link_shop', 'herring nets', own('/branchenbuch/netze')],
    ['link_section', 'euro', own('/curs-valutar/')],
    ['link_section', 'đồng', own('/kinh-te/ty-gia')],
    ['link_section', 'gold', own('/business/gold-silver-price-today')],
    ['link_section', 'Island Ropes', 'https://markets.news.example/company/island-ropes-share-price/541887'],
    ['link_section', 'herring', own('/about/herring/')],
    ['link_section', 'Tarnissa', own('/paikka/oddholm/')],
    ['link_tag', 'паромный', own('/afisha/places/parom/')],
    ['link_tag', 'Одхольм', own('/region/odkholm/')],
    ['link_tag', 'Θάλασσα', own('/thalassa-4139932.html')],
    ['link_affiliate', 'oak tables', 'https://tables.example/oak.html?wmc=AFF49_news'],
    ['link_affiliate', 'a month for free', own('/go/tidewatch-trial')],
    ['link_section', 'Mayor Berta Holm', own('/news/crime')],
    ['link_section', 'בית החוף', own('/realestate')],
    ['link_section', 'lorry', own('/auto-moto/essais/')],
    ['link_section', 'island', own('/clasificados/alquileres/')],
    ['link_section', 'Tarnissa kommun', own('/om/tarnissa')],
    ['link_shop', 'ferry', 'https://www.bol.com/nl/nl/s/?searchtext=ferry'],
    ['link_section', '조선소', 'https://finance.portal.example/item/main.do?code=091230'],
    ['link_section', 'herring', own('/list/gourmet')],
    ['link_section', 'rowing', own('/vis/sport')],
    ['link_section', 'бюджет', own('/ukr/economics/')],
    ['link_section', '岛银行', 'https://quote.news.example/sh/609912'],
    ['link_section', 'television', own('/tv/')],
    ['link_section', 'क्राइम', own('/crime')],
    ['link_shop', 'two rooms', 'https://www.idealista.com/rent-north/'],
    ['link_section', '汽船会社', own('/business/stock/detail/9179.html')],
    ['link_section', '岛屿橡胶', own('/realstock/company/sz300999/nc.shtml')],
    ['link_section', 'Island Living', own('/business/stock-quote/island-living-ltd-ISLV/')],
    ['link_section', 'Tarnissan', 'https://travel.news.example/tarnissa'],
    ['link_home', 'She', own('/index.html')],
    ['link_tag', 'Tarnissa', own('/tarnissa-haberleri')],
    ['link_hidden', 'i', 'https://loans.example/'],
    ['link_self', 'the ferry', own('/2026/03/04/a-story-with-a-long-slug')],
  ])('%s: %s to %s', (code, anchor, href) => {
    expect(toEnd(unrelatedLinks(withLink(anchor, href))).map(({ reason }) => reason.code)).toEqual([code])
  })

  test('is no channel of the site where one writes to somebody else by a messenger', () => {
    const codes = (href: string) => toEnd(unrelatedLinks(withLink('WhatsApp', href))).map(({ reason }) => reason.code)
    expect(codes('https://wa.me/5500112233')).toEqual([])
    expect(codes('https://t.me/harbour_police')).toEqual([])
    expect(codes('https://t.me/news_island')).toEqual(['link_channel'])
  })

  test('is paid for also where the own host begins with www', () => {
    const article = {
      ...withLink('wetsuits', 'https://www.decks.example/wetsuits-5512/?ref=nws'),
      url: 'https://www.news.example/a/1',
    }
    expect(toEnd(unrelatedLinks(article)).map(({ reason }) => reason.code)).toEqual(['link_shop'])
  })

  describe('at a front page that is told who sent the reader', () => {
    const paid = 'https://lamps.example/leaflet?utm_source=news'
    const sources = [
      'https://county.example/minutes',
      'https://guild.example/2026/report',
      'https://tides.example/north',
    ]
    /** What is found of a noun linked to such a page, among links to sources. */
    const foundAmong = (hrefs: string[], href = paid, noun = 'herring') => {
      const blocks = [withLink(noun, href), ...hrefs.map((one) => withLink('as it says', one))].map(
        ({ body }) => body[0]!,
      )
      const body = blocks.map((block, id) => ({ ...block, id }))
      return toEnd(unrelatedLinks({ ...withLink(noun, href), body })).map(({ blocks, reason }) => [blocks, reason.code])
    }

    test('it is paid where sources are told nothing', () => {
      expect(foundAmong(sources)).toEqual([[[0], 'link_shop']])
      expect(foundAmong(sources, 'https://lamps.example/?cid=nws')).toEqual([[[0], 'link_shop']])
    })

    test('its name may stand inside that of the site', () => {
      const article = {
        ...withLink('herring', 'https://lamps.example/?ref=gazette'),
        url: 'https://thegazette.example/a/1',
      }
      const others = sources.map((href) => withLink('as it says', href).body[0]!)
      const body = [article.body[0]!, ...others].map((block, id) => ({ ...block, id }))
      expect(toEnd(unrelatedLinks({ ...article, body })).map(({ reason }) => reason.code)).toEqual(['link_shop'])
    })

    test.each([
      ['the paper counts all whom it sends', sources.map((href) => `${href}?utm_source=news`), paid, 'herring'],
      ['no other site is linked', [], paid, 'herring'],
      ['it helps', sources, 'https://lifeline.example.org/?utm_source=news', 'helpline'],
      ['it is a page of some depth', sources, 'https://lamps.example/north/ferries?utm_source=news', 'herring'],
      ['what is linked is more than a noun', sources, paid, 'the old herring'],
      ['it is named like its link', sources, 'https://herring.example/?utm_source=news', 'herring'],
      ['somebody else sent the reader', sources, 'https://lamps.example/?utm_source=twitter', 'herring'],
    ])('it may serve its sentence where %s', (_, hrefs, href, noun) => {
      expect(foundAmong(hrefs, href, noun)).toEqual([])
    })
  })

  test.each([
    ['captain', ['link_jump']],
    ['football-and-reform', ['link_jump']],
    ['cite_note-3', []],
    ['fnref12', []],
  ])('a jump menu has only links to places on the page that are no notes: #%s', (place, codes) => {
    const text = 'What the captain said'
    const links = [{ start: 0, end: text.length, href: own(`/2026/03/04/a-story-with-a-long-slug#${place}`), rel: '' }]
    const found = toEnd(unrelatedLinks(makeArticle([{ kind: 'item', text, links }, ...OTHERS])))
    expect(found.map(({ reason }) => reason.code)).toEqual(codes)
  })
})

describe('a link that serves its sentence', () => {
  test.each([
    ['the page of a shop named by its name', 'Ropes of Oddholm', 'https://shop.news.example/about/ropes'],
    ['an earlier report', 'the bridge that fell', own('/2024/10/the-bridge-of-oddholm-fell-at-noon')],
    ['a source', 'the minutes', 'https://county.example/minutes.pdf'],
    ['a tag page of another site', 'the ministry', 'https://ministry.example/tag/ferries'],
    ['a story filed below topics', 'ropes', own('/topics/harbours/new-ropes-of-the-year')],
    ['an author', 'Berta Holm', own('/author/berta-holm')],
    ['a post', 'X', 'https://x.com/captain/status/2083446291309138427'],
    ['a report whose address only begins alike', 'artillery fire', 'https://wire.example/article/9f?utm_source=news'],
    [
      'a feed behind a mail filter',
      'feed',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent('https://tides.podhost.example/')}&data=5`,
    ],
    ['a helpline whose visitors are counted', 'helpline', 'https://lifeline.example/?utm_source=news'],
    ['a report told which wire sends', 'ferries', 'https://paper.example/ferries?ref=ews'],
    ['a table that is counted', 'book a table', 'https://www.inn.example/?utm_source=news'],
    ['a page of an authority', 'the minister', 'https://ministry.example.gov/?utm_source=news'],
    ['a report by its number', 'the police', 'https://wire.example/77123?utm_source=news'],
    ['a report below a section', 'the police', 'https://wire.example/north/ferries?utm_source=news'],
    ['a front page of which nobody is told', 'the police', 'https://police.example/'],
    ['a report shared elsewhere', 'the police', 'https://wire.example/police?utm_source=twitter'],
    ['a report of a paper with such a name', 'said', 'https://www.marketplace.example/2026/03/04/ferry?ref=news'],
    ['a report of a bishop', 'the letter', 'https://bishop.example/2026/03/letter?ref=news'],
    ['the maker of what it says', 'boeings', 'https://boeings.example/products/boeings'],
    ['a lesson', 'Norwegian', own('/kurs/norsk')],
    ['what is found below a section by number', 'the count', own('/business/2026')],
    ['a page with a longer name below a section', 'late boats', own('/business/harbour-insolvency-law')],
    ['a tool below a section', 'late boats', own('/weather/map')],
    ['a poll below a section', 'most islanders', own('/politik/umfragen/')],
    ['a table below a section', 'fourth', own('/sport/rowing/classifica')],
    ['a part of a section said in many words', 'how late the boats were', own('/business/insolvency')],
    ['a part of what is no section', 'late boats', own('/stories/insolvency')],
    ['a report with its number', 'the bank', own('/stock/482913')],
    ['sayings of the site', 'those words', own('/quotes/churchill/')],
    ['a report on many shares', 'the dealers', own('/how-brands-and-dealers-share-price/')],
    ['a report on what gold costs', 'the record', own('/2026/03/why-the-price-of-gold-rose-once-more')],
    ['a firm where it speaks of its share', 'Northern Group', 'https://www.northern.example/aktier/northern-group'],
    ['a report on a currency', 'fell to its lowest', own('/forex/krone-falls-to-lowest-level-since-crisis-482134')],
    ['a report on what bread costs', 'the protest', own('/news/petrol-price-protest-in-quill-bay')],
    ['a prize', 'the lion', own('/culture/lion-d-or-prix-du-jury')],
    ['a report of the desk for shares', 'the bank', 'https://boerse.news.example/nachrichten/48213'],
    ['a report below a word for sections', 'the bridge', own('/rubriques/politique/2026/02/11/le-pont-48213')],
    ['a place called as a shop is', 'science centre', 'https://www.heureka.example/kelluvat-maailmat'],
    ['where a school admits', 'procedure', own('/education/admissions')],
    ['a thread', 'they remember', own('/t/bridge-keepers-remember')],
    ['a saying of who is named', 'Holm', 'https://sayings.example/quotes/HOLM'],
    ['a person of the site', 'the captain', own('/people/berta')],
    ['results', 'the election', own('/politics/results')],
    ['a list', 'the list', own('/list/banned-books')],
    ['what happened in a place', 'crime scene', own('/ort/kiel')],
    ['a report on a share', 'a record fall', own('/2026/02/26/harbour-bank-share-price-crashes-again')],
    ['a report of a year', 'the annual review', own('/aktien/2024')],
    ['how to complain', 'complaints procedure', own('/about/complaints')],
    ['a map of a site in Cyrillic', 'карта обстрелов', own('/news/karta')],
    ['an author of one', 'Петрову', own('/avtor/petrov')],
    ['a document page', 'ferry documents page', own('/economy/ferry-documents')],
    ['what is called a page', 'the herring page', own('/economy/herring')],
    ['an exhibit', 'the exhibit', 'https://docs.example/view?name=aff3'],
    ['a year of a festival', 'the festival', 'https://festival.example/?edition=aff2024'],
    ['a place of two names', 'Oddholm', own('/plats/norr/soder')],
    ['an affair', 'the affair', 'https://paper.example/?q=affair-of-the-ferry'],
    ['sayings', 'said', 'https://sayings.example/quotes/HOLM'],
    ['a sign', 'the sign', 'https://signs.example/symbol/OHM'],
    ['a forecast', 'the forecast', 'https://bank.example/stocks/outlook-for-november2025'],
    ['a page of a market', 'the bank', 'https://bourse.example/quote/2026/03/ISBNK'],
    ['what a market is', 'the market', 'https://bourse.example/stock/how-a-market-opens'],
    [
      'a report with its referrer',
      'the review',
      'https://paper.example/review-of-the-ferries-by-berta-holm?ref=gazette',
    ],
    ['a report tagged by the blog itself', 'ferries', 'https://paper.example/ferries?ref=news.example'],
    ['a person with a referrer', 'Berta Holm', 'https://berta.example/berta-holm?ref=gazette'],
    ['a word beside what is sold', 'wrote', 'https://weather.example/products/outlook-of-the-day'],
    ['what an authority tests', 'smart thermostats', 'https://energy.example.gov/products/smart-thermostats'],
    ['a paragraph of the law', 'the ferry act', 'https://law.example/go/act-26'],
    ['a report below shares', 'the quarter', own('/stocks/ferries-sink-as-the-quarter-ends')],
    ['a list of what there is', 'the fleet', own('/harbour')],
    ['who sponsored it', 'the boats', 'https://boats.example/sponsored-by-the-guild'],
    ['a page of one word that the site made', 'emails', own('/bridgegate')],
    ['a page that is called as the link is', 'fleet', own('/fleet')],
    ['a page below the front that readers use', 'where', own('/map')],
    ['what the site says of itself on a page of one word', 'checked', own('/standards')],
    ['a page by a code in a query', 'voted', own('/council/meetings?code=482913')],
    ['a chart with a number', 'the share', own('/charts/companyid-44121.cms')],
    ['a share by one letter', 'the list', own('/stock/minutes-of-the-board?symbol=A')],
    ['a report on adverts', 'the ban', own('/laws/advert/ban-of-2026')],
    ['a footnote', '14', own('/2026/03/04/a-story-with-a-long-slug#fn-14')],
    ['the app that the story is about', 'Tidewatch', 'https://apps.apple.com/app/id1274410752'],
    ['an explanation', 'tide tables', own('/tide-tables')],
    ['a programme of the site', 'The Morning Tide', own('/podcasts/morning-tide')],
    ['a chart of the site', 'Norderland', own('/graphics/norderland/')],
    ['a tool of the site', 'ferry tracker', own('/traffic/ferry-tracker')],
    ['a form', 'tax forms', own('/economy/tax-form')],
    ['a page of another name', 'herring', own('/economy/food-of-the-isles')],
    ['a tip line', 'SecureDrop', own('/secure/drop')],
    [
      'a clause in a script without capital letters',
      '島民に説明した最新の運航状況は特設ページで確認',
      own('/where/unkou'),
    ],
    ['an obituary', 'Anna Holm', own('/anzeigen/trauer/anna-maria-holm-geborene-lund-12345')],
    ['a report on a sponsor', 'lost its sponsor', own('/sport/sponsored/united-loses-sponsor-12345')],
    ['a report on shares', 'record', own('/aktier/rekordvinst-for-SAAB')],
    ['a page with a name of four words', 'Ferry Guild', own('/harbour/ferry-guild-of-old')],
    ['a page by its code', 'herring', own('/economy/herring-a1b2c3d4')],
    ['what a sister of the site says of itself', 'economy', 'https://local.news.example/about/economy'],
    ['a page right below the front', 'Norderland', own('/norderland-guild')],
    ['a phrase of many words', 'the herring of the northern isles', own('/economy/herring')],
    ['what the site says of itself', 'Ethics Code', own('/about/ethics')],
    ['a page with a code', 'Norderland', own('/maps/ISLES/akveabXrzvr/')],
    ['a manual on a host of its own', 'Tide Desk', 'https://docs.news.example/azure/virtual-desktop'],
    ['a noun that no section is above', 'drift ice', own('/roads/ice')],
    ['a page with a longer name', 'Tide Table', own('/harbour/how-to-read-one')],
    ['a longer phrase', 'the herring of the northern isles', own('/economy/food')],
    ['where it points', 'here', own('/economy/food')],
    ['a forecast with a word in capitals', 'the forecast', own('/stocks/outlook-for-NOVEMBER')],
    ['a manual on its own host', 'the manual', 'https://docs.news.example/'],
    ['its own page to look something up', 'here', own('/methods')],
    ['a section that explains a common noun', 'how goods travel', own('/business/trade')],
    ['a desk of the site', 'Gazette Crime Desk', own('/crime')],
    ['what somebody called a section in four small words', 'the crime of the bridge', own('/news/crime')],
    ['what a Swedish site says of itself', 'Om oss', own('/om/oss')],
    ['how a Swedish site works', 'källskyddet', own('/om/kallskydd')],
    ['what a Danish site looked into', 'undersøgelsen', own('/om/undersoegelsen')],
    ['a timetable', 'Island Bus Timetable', own('/transport')],
    ['a project of the paper', 'Who Owns Oddholm', own('/housing')],
    ['models that were called back', 'list', own('/cars/recalls')],
    ['what it closed at', '31.20 crowns', 'https://finance.bourse.example/item?code=005930'],
    ['a form', 'form', 'https://finance.ministry.example/forms?code=2044'],
    ['a list of names', 'שמות הנספים', own('/news/victims')],
    ['a shop that the story tells of', 'tickets', 'https://www.oddholm.shop.example/s?k=ferry'],
    ['a sentence in a script without capital letters', 'התוכנית להפוך את החוף לנמל', own('/realestate/oddholm')],
    ['what a shop is searched for, said in more words', 'the ferry of Oddholm', 'https://www.bol.com/nl/nl/s/?q=ferry'],
    ['a firm at its own host for jobs', 'the harbour office', 'https://jobs.harbour.example/'],
    ['a report by its code elsewhere', 'the report', 'https://finance.ministry.example/report?id=091230'],
    ['what a shop calls back', 'recall', 'https://www.power.dk/tilbagekaldelse'],
    ['a shop or portal that the sentence speaks of', 'Idealista', 'https://www.idealista.com/rents-of-the-north/'],
    ['a list that is no section', 'banned books', own('/list/banned-books')],
    ['a platform that the sentence speaks of', 'YouTube', 'https://www.youtube.com/'],
    ['a firm', 'Petersen', 'https://petersen.example/'],
    ['a page named like a shop', 'wind farms', 'https://aboutamazon.example/news/wind'],
    ['what a shop does beside', 'Queues', 'https://aws.amazon.com/queues/'],
    ['a page by a number after the front address', 'the rules', own('/?p=395')],
    ['what a network says of itself', 'LinkedIn', 'https://www.linkedin.com/help/answer'],
  ])('%s', (_, anchor, href) => {
    expect(toEnd(unrelatedLinks(withLink(anchor, href)))).toEqual([])
  })

  test.each([
    ['Annual Report', '/news/annual-report'],
    ['City Council', '/city/council'],
    ['Rye Bread', '/food/rye-bread'],
    ['Drift Ice', '/weather/drift-ice'],
  ])('a page of a site that files nothing, whatever its sections are called: %s', (anchor, path) => {
    const article = { ...withLink(anchor, own(path)), url: own('/guides/ferry') }
    expect(toEnd(unrelatedLinks(article))).toEqual([])
  })

  test.each([
    ['/norderland', ['link_section']],
    ['/norderland/ferries', ['link_section']],
    ['/sonderland', []],
    ['/norderland/ferries/the-bridge/402.117.338', ['link_self']],
  ])('what the story itself is filed below is a section: %s', (path, codes) => {
    const article = { ...withLink('herring', own(path)), url: own('/norderland/ferries/the-bridge/402.117.338') }
    expect(toEnd(unrelatedLinks(article)).map(({ reason }) => reason.code)).toEqual(codes)
  })

  test.each([
    ['/politics/the-bridge-of-oddholm-fell-at-noon', ['link_section']],
    ['/cronache/26_marzo_04/il-ponte-di-oddholm.shtml', ['link_section']],
    ['/guides/the-bridge-of-oddholm-and-its-keepers', []],
    ['/politics/bridges-of-oddholm', []],
  ])('a newsroom is known by the address of its story: %s', (path, codes) => {
    const article = { ...withLink('herring', own('/food')), url: own(path) }
    expect(toEnd(unrelatedLinks(article)).map(({ reason }) => reason.code)).toEqual(codes)
  })

  test('a German noun, which has a capital letter, is no name', () => {
    const nouns = 'Die Fahrt der Leute zum Markt dauert wegen der Flut den ganzen Tag und die halbe Nacht.'
    const found = (anchor: string, path: string) => {
      const text = `Am Montag hat der Kapitän ${anchor} erwähnt und ist dann ohne ein Wort zum Boot gegangen.`
      const links = [{ start: 25, end: 25 + anchor.length, href: own(path), rel: '' }]
      return toEnd(unrelatedLinks(makeArticle([{ text, links }, nouns, nouns], { language: 'de' }))).length
    }
    expect(found('Fahrplan', '/veranstaltungen/fahrplan-und-preise')).toBe(0)
    expect(found('Klima', '/environment/klimawandel')).toBe(1)
  })

  test('a page of a guide on what has that name, as guides file nothing by number or date', () => {
    const guide = withLink('Norderland', own('/places/norderland/'))
    const found = (url: string) => toEnd(unrelatedLinks({ ...guide, url: own(url) })).length
    const guides = ['/places/islands-without-cars/', '/places/?gclid=Cj0KCQ12345', '/boats/gtx1080ti-review', '/2026/']
    expect(guides.map(found)).toEqual([0, 0, 0, 0])
    const stories = [
      '/region/ferries-late-again-1029384',
      '/2026/03/04/ferries-late',
      '/world/2026/mar/04/ferries-late',
      '/ferries-late-2026-03-04/',
      '/articles/cly4n0z5e2do',
      '/ferries/a/Ard8wM/late',
      '/story?id=5983',
    ]
    expect(stories.map(found)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })

  test('a book that the title names may lead to a shop', () => {
    const article = withLink('Knots for the Patient', 'https://www.amazon.example/Knots-Patient/dp/0000000000')
    expect(toEnd(unrelatedLinks({ ...article, title: 'Knots for the Patient, read at sea' }))).toEqual([])
  })

  test('what opens a sentence has a capital letter, and is a noun', () => {
    const text = 'A pull-up bar costs more than the boat that it is to be hung up in, says the captain.'
    const found = (href: string, before = '') => {
      const links = [{ start: before.length, end: before.length + 13, href, rel: '' }]
      return toEnd(unrelatedLinks(makeArticle([{ text: before + text, links }, ...OTHERS]))).map(
        ({ reason }) => reason.code,
      )
    }
    expect(found('https://rods.example/products/wall-mounted-pull-up-bar')).toEqual(['link_shop'])
    expect(found(own('/products/wall-mounted-bar'), 'Nobody knows. ')).toEqual(['link_shop'])
    expect(found(own('/products/wall-mounted-bar'), 'He called it ')).toEqual([])
  })

  test('what the title names is what the story is about', () => {
    const article = withLink('heaters', 'https://firm.example/products/heaters')
    const found = (title: string) => toEnd(unrelatedLinks({ ...article, title })).length
    expect([found('Firm recalls its heaters'), found('Firm closes')]).toEqual([0, 1])
  })

  test('where three shops are linked, the story is about what they sell', () => {
    const shop = (name: string) => withLink(name, `https://amzn.to/${name}`).body[0]!
    const body = ['Alpha', 'Beta', 'Gamma'].map((name, id) => ({ ...shop(name), id }))
    const found = toEnd(unrelatedLinks(makeArticle(body)))
    expect(found.map(({ confidence }) => confidence < 0.7)).toEqual([true, true, true])
  })
})

test('a title of words that the story writes small names a page, and no topic', () => {
  const body =
    'Whoever goes out needs a checklist for the tide, and a table at which to fill it in before the boat leaves.'
  const before = 'The harbour office has printed its '
  const link = (anchor: string, href: string) => {
    const text = `${before}${anchor} and hangs it at the door of every boat shed between here and Oddholm.`
    return makeArticle([
      { text, links: [{ start: before.length, end: before.length + anchor.length, href, rel: '' }] },
      body,
    ])
  }
  const kinds = (article: ReturnType<typeof link>) => toEnd(unrelatedLinks(article)).map(({ reason }) => reason.code)
  expect(kinds(link('Tide Table Checklist', own('/harbour/tide-table-checklist')))).toEqual([])
  expect(kinds(link('Berta Lund Holm', own('/harbour/berta-lund-holm')))).toEqual(['link_tag'])
})
