import { describe, expect, test } from 'vitest'
import { cleanText, placeInBody } from '../../src/clutter/cleanText.ts'
import { finding } from '../../src/clutter/finding.ts'
import { summarise } from '../../src/summary/keyPoints.ts'
import { withoutLinkingWordIn } from '../../src/summary/linkingWords.ts'
import { makeBlock } from './makeArticle.ts'

describe('the word that joins a sentence to the one before', () => {
  test.each([
    ['en', 'But the ferry never left the harbour.', 'The ferry never left the harbour.'],
    ['', 'However, the ferry never left the harbour.', 'The ferry never left the harbour.'],
    ['en-GB', 'And yet the ferry never left the harbour.', 'The ferry never left the harbour.'],
    ['en', 'Still, “the ferry is safe,” the owner said on Monday.', '“the ferry is safe,” the owner said on Monday.'],
    ['de', 'Doch die Fähre legte nie vom Hafen ab.', 'Die Fähre legte nie vom Hafen ab.'],
    ['fr', 'Cependant, le bac n’a jamais quitté le port.', 'Le bac n’a jamais quitté le port.'],
    ['no', 'Men fergen forlot aldri havnen i går.', 'Fergen forlot aldri havnen i går.'],
    ['tr', 'Ama ilk vapur limandan hiç ayrılmadı.', 'İlk vapur limandan hiç ayrılmadı.'],
    ['ru', 'Однако паром так и не вышел из порта.', 'Паром так и не вышел из порта.'],
    ['ar', 'لكن العبارة لم تغادر الميناء أبدا يوم الاثنين.', 'العبارة لم تغادر الميناء أبدا يوم الاثنين.'],
    [
      'ja',
      'しかし、フェリーは月曜日になっても港を一度も出なかったという。',
      'フェリーは月曜日になっても港を一度も出なかったという。',
    ],
    ['zh', '但是，这艘渡轮直到星期一早上也一直没有离开过港口。', '这艘渡轮直到星期一早上也一直没有离开过港口。'],
    [
      'ko',
      '하지만 여객선은 월요일에도 항구를 떠나지 않았다고 한다.',
      '여객선은 월요일에도 항구를 떠나지 않았다고 한다.',
    ],
  ])('is taken away in "%s": %s', (language, sentence, rest) => {
    expect(withoutLinkingWordIn(language)(sentence)).toBe(rest)
  })

  test.each([
    ['en', 'But for the pilot the ferry would have sunk.'],
    ['en', 'However long it takes, the ferry will sail.'],
    ['en', 'Andrew sailed the ferry out of the harbour.'],
    ['en', 'Also known as the Pearl, the ferry is old.'],
    ['en', 'So the ferry never left the harbour.'],
    ['de', 'Und doch legte die Fähre nie vom Hafen ab.'],
    ['de', 'Doch steht noch nicht fest, wann die Fähre fährt.'],
    ['hu', 'De Gaulle tábornok sosem járt a kikötőben.'],
    ['id', 'Dan Brown tidak pernah datang ke pelabuhan ini.'],
    ['it', 'Ma Rainey non è mai venuta in questo porto.'],
    ['fr', 'Et pour cause : le bac n’a jamais quitté le port.'],
    ['tr', 'Ancak 12 yolcu vapurla adaya gidebildi dün.'],
    ['zh', '但丁从来没有到过这座小小的港口，也没有坐过这艘渡轮。'],
    ['pl', 'I wojna światowa dotarła także do tego portu.'],
    ['ru', 'И капитан, и лоцман так и не вышли из порта.'],
    ['de', 'Jedoch legte die Fähre nie vom Hafen ab.'],
    ['zh', '但愿这艘渡轮星期一早上能够顺利离开港口回家。'],
    ['en', 'But nobody sailed.'],
    ['sw', 'But the ferry never left the harbour.'],
  ])('stays in "%s" where the rest would say something else: %s', (language, sentence) => {
    expect(withoutLinkingWordIn(language)(sentence)).toBe(sentence)
  })

  test('is left out of a key point, which leads to the whole sentence', () => {
    const sentence = 'But the harbour office of Tarn closed the ferry line to the islands on Monday with all its votes.'
    const { points } = summarise([makeBlock(sentence, 0)], 'en', { points: 1 })
    expect(points).toEqual([{ text: `The${sentence.slice(7)}`, block: 0, start: 0, end: sentence.length }])
  })

  test('stands where a key point says in the clean text, which the reader draws, also behind what is cut out', () => {
    const promo = 'Read more: Harbour of Sand to close.'
    const sentence = 'But the harbour office of Tarn closed the ferry line to the islands on Monday with all its votes.'
    const block = makeBlock(`${promo} ${sentence}`, 3)
    const part = { start: 0, end: promo.length, block: 3 }
    const reason = { code: 'promo_cue', args: ['Read more'] }
    const found = finding([block], { category: 'promo', confidence: 0.9, part, reason })
    const clean = cleanText([block], [{ ...found, state: 'applied' }])
    const [point] = summarise(clean, 'en', { points: 1 }).points
    expect(clean[0]!.text.slice(point!.start, point!.end)).toBe(sentence)
    const { start, end } = placeInBody(block, [{ ...found, state: 'applied' }], point!)
    expect(block.text.slice(start, end)).toBe(sentence)
  })
})

test('a stretch of the clean text is found in the block wherever something is cut out', () => {
  const text = 'One bell. (See: Two.) Three bells, (see: four) five. Six.'
  const cuts = ['(See: Two.)', '(see: four)']
  const found = cuts.map((words) => {
    const part = { block: 3, start: text.indexOf(words), end: text.indexOf(words) + words.length }
    const reason = { code: 'promo_inside', args: ['See'] }
    return {
      ...finding([makeBlock(text, 3)], { category: 'promo', confidence: 0.9, part, reason }),
      state: 'applied' as const,
    }
  })
  const [clean] = cleanText([makeBlock(text, 3)], found)
  expect(clean!.text).toBe('One bell. Three bells, five. Six.')
  for (const words of ['One bell.', 'Three bells,', 'five.', 'Six.']) {
    const start = clean!.text.indexOf(words)
    const there = placeInBody(makeBlock(text, 3), found, { start, end: start + words.length })
    expect(text.slice(there.start, there.end)).toBe(words)
  }
})
