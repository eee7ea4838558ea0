import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { trim } from '../../src/summary/trim.ts'

function shown(text: string, opens = true, colon = false): string {
  return trim(text, { start: 0, end: text.length }, opens, colon).shown
}

describe('what stands before the first sentence', () => {
  test.each([
    ['(CNN)', 'The ferry to Orsk was late again.'],
    ['BRANNICK (Reuters) — ', 'The mill closed on Monday.'],
    ['LONDON, March 3 — ', 'The mill closed on Monday.'],
    ['Hamburg/Berlin (dpa) - ', 'Die Mühle ist am Montag geschlossen worden.'],
    ['Madrid, 3 mar (EFE).- ', 'El molino ha cerrado sus puertas.'],
    ['МОСКВА, 3 мар - РИА Новости. ', 'Мельница закрылась вчера.'],
    ['МОСКВА, 3 марта. /ТАСС/. ', 'Мельница закрылась вчера.'],
    ['Brebes, CNN Indonesia - - ', 'Kincir itu ditutup pada Senin.'],
    ['kabar.test, Jakarta - ', 'Kincir itu ditutup pada Senin.'],
    ['【ロンドン共同】', '水車小屋は月曜日に閉鎖された。町の人は驚いている。'],
    ['(서울=연합뉴스) 홍길동 기자 = ', '방앗간이 월요일에 문을 닫았다고 마을이 밝혔다.'],
    ['新华社北京3月3日电（记者 张三）', '磨坊星期一关门，镇上的人都很惊讶，没有人知道原因。'],
  ])('%s is left out', (dateline, sentence) => {
    expect(shown(dateline + sentence)).toBe(sentence)
  })

  test('is told from a long rule at once', () => {
    const text = `Berlin ${'-'.repeat(60)} and so on it went at the mill.`
    expect(shown(text)).toBe(text)
  })

  test.each([
    'Paris – the city – is old and full of mills.',
    'NASA - the agency that flies to the moon - closed it.',
    'Mayor Tom Roe - a miller himself - is not pleased.',
    'The council said that the mill (built in 1820) would close.',
    'CHAIR: Did you see the mill on that day?',
    'In March - nobody knows why - the mill closed.',
    'A spokesman for the Associated Press (AP) said no.',
  ])('is not found in: %s', (sentence) => {
    expect(shown(sentence)).toBe(sentence)
  })

  test('may end in a colon, where nobody else speaks so', () => {
    expect(shown('NEW TARN: The mill closed on Monday.', true, true)).toBe('The mill closed on Monday.')
  })

  test('is left where it is no dateline, inside a paragraph', () => {
    const sentence = 'LONDON — The mill closed on Monday.'
    expect(shown(sentence, false)).toBe(sentence)
  })

  test('is the sentence itself where nothing else is there', () => {
    expect(shown('LONDON (Reuters) — No.')).toBe('LONDON (Reuters) — No.')
  })
})

describe('remarks', () => {
  test('on a picture are not shown, and the stretch stays whole', () => {
    const text = 'The miller, Ann Dole (pictured), and her son (pictured left) were there.'
    const { start, end, shown } = trim(text, { start: 0, end: text.length }, true, false)
    expect(shown).toBe('The miller, Ann Dole, and her son were there.')
    expect(text.slice(start, end)).toBe(text)
  })

  test('of who wrote it are cut off at the end', () => {
    expect(shown('Die Mühle ist am Montag geschlossen worden. (dpa)')).toBe(
      'Die Mühle ist am Montag geschlossen worden.',
    )
  })
})

test('what is left is a stretch of what was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.boolean(), (text, opens) => {
      const { start, end } = trim(text, { start: 0, end: text.length }, opens, opens)
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(end).toBeGreaterThanOrEqual(start)
    }),
  )
})
