import { describe, expect, test } from 'vitest'
import { isHelpline } from '../../src/article/body/helplines.ts'

const tells = (text: string) => isHelpline({ text, links: [] })

describe('a number to call for help', () => {
  test.each([
    'If the sea has taken somebody from you, the helpline of the guild answers on 0800 111 222, day and night.',
    'Wer nicht mehr weiterweiß: Die Telefonseelsorge ist unter 0800 555 111 zu erreichen.',
    'Si vous avez des idées noires, une ligne d’écoute répond au 3114.',
    'Praten helpt. Denk je aan zelfdoding, bel dan 0800-0555.',
    'Якщо вам потрібна психологічна підтримка, телефонуйте на 116 000.',
    'Hrozí vám vystěhování? Poradna odpovídá na čísle 800 555 111, volání je zdarma.',
    'Wer etwas gesehen hat, kann es anonym unter 0800 555 222 sagen.',
    '困ったときは相談窓口 0120(555)000 へ。',
    '일이 힘들 때는 상담전화 1588-0000에서 상담을 받을 수 있습니다.',
    'आत्महत्या के विचार आएं तो १८००-५५५-०१९ पर फ़ोन करें।',
    'للدعم النفسي اتصلوا على الرقم ٩٢٠٠.',
    'หากต้องการความช่วยเหลือ โทรสายด่วนสุขภาพจิต 1323',
  ])('is told by %s', (text) => expect(tells(text)).toBe(true))

  test.each([
    'The helpline of the guild answers day and night.',
    'Call the ticket office on 0800 111 222 before noon.',
    'Die Telefonzelle hatte 0800 Kratzer.',
    'Subscription hotline: 0800 555 123, day and night.',
    'Numéro vert abonnements : 0800 555 123.',
    'The suicide rate among keepers is the highest since 1998.',
    'Domestic violence reports rose to 1,243 in the county.',
  ])('is not told by %s', (text) => expect(tells(text)).toBe(false))

  test('is not told by what is mostly a link', () => {
    const text = 'Helpline 0800 111 222'
    expect(isHelpline({ text, links: [{ start: 0, end: text.length, href: 'https://a.example/', rel: '' }] })).toBe(
      false,
    )
  })
})
