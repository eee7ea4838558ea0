import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { affiliateNotes } from '../../src/clutter/promos/affiliateNotes.ts'
import { makeArticle } from './makeArticle.ts'

const found = (text: string) => toEnd(affiliateNotes(makeArticle([text]))).length

describe('a note on links that are paid for', () => {
  test.each([
    'As an Amazon Associate we earn from qualifying purchases made through these links.',
    'This article contains affiliate links.',
    'Die mit einem Stern gekennzeichneten Links sind Affiliate-Links. Kaufen Sie dort, erhalten wir eine Provision.',
    'Cet article contient des liens d’affiliation.',
    'Este artículo contiene enlaces de afiliados, por los que recibimos una comisión.',
    'Questo articolo contiene link di affiliazione.',
    'Este artigo contém links de afiliados.',
    'Dit artikel bevat affiliate-links.',
    'Artikeln innehåller annonslänkar.',
    'Artykuł zawiera linki afiliacyjne.',
    'В статье есть партнёрские ссылки.',
    'Bu yazıda satış ortaklığı bağlantıları bulunabilir.',
    'この記事にはアフィリエイトリンクが含まれています。',
    '이 기사는 제휴 마케팅 활동의 일환으로 수수료를 제공받습니다.',
    '本文包含联盟链接，您购买后我们可能获得佣金。',
    'इस लेख में एफिलिएट लिंक हैं।',
  ])('is set aside: %s', (text) => expect(found(text)).toBe(1))

  test.each([
    'Affiliate programs: streamers earn a commission when viewers buy games through affiliate links.',
    'The county wants to forbid affiliate links in reviews.',
    '“We earn a commission on every link that a reader follows to the shop,” she said.',
    'Une commission a été nommée, et nous suivons ce lien avec le port.',
    'La comisión del puerto afiliada al sindicato vota el lunes.',
    'Die Provision sei zu hoch, sagt der Wirt.',
    'No affiliate links. No paid promotion.',
    'If the Commission wants islanders to buy from islanders, we should ask who pays for the purchases.',
    'The royal commission linked the fall of the bridge to the flood, and we still do not know who knew.',
    'La Commissione ha pubblicato ieri i verbali, con un link che porta al testo.',
    'Die Provision für Makler muss weg, fordert die Linke, denn wir haben keine Wohnung frei.',
    'Le syndicat affilié à la centrale a reçu les clients du port, et notre correspondante y était.',
    'El sindicato tuvo 300 afiliados en mayo, y en el desenlace todos recibieron la paga.',
    'Los vendedores reciben una comisión cuando alguien compra por enlaces de afiliados.',
    'Os vendedores recebem comissão sempre que alguém compra por um link de afiliado.',
    'Новый закон запретит партнёрские ссылки в обзорах: статья вступает в силу в июне.',
    'एफिलिएट लिंक से हर बिक्री पर कमीशन मिलता है, पुलिस ने कहा।',
    '警方说，中介收取佣金，本站记者在购买现场看到了排队的人。',
    'This is a test of the paid partnership label, the minister said on Tuesday.',
    'The station, a CBS affiliate partner, says that this story first ran in May.',
    "'We take a commission on every house that you buy in the valley,' the agent told the court.",
  ])('is no story about them: %s', (text) => expect(found(text)).toBe(0))

  test('is looked for neither in tables and code nor in long paragraphs', () => {
    const note = 'This article contains affiliate links.'
    const kinds = (['row', 'code'] as const).map((kind) => ({ text: note, kind }))
    expect(toEnd(affiliateNotes(makeArticle(kinds)))).toEqual([])
    expect(found(`${note} ${'The kettle boils. '.repeat(25)}`)).toBe(0)
  })

  test('is known by what the text says, not by what it quotes', () => {
    expect(found('We asked the shop what it says: "This article contains affiliate links."')).toBe(0)
  })
})
