import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { affiliateNotes } from '../../src/clutter/affiliateNotes.ts'
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
  ])('is no story about them: %s', (text) => expect(found(text)).toBe(0))
})
