import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

/** For each folded paragraph its position, and the words in which it differs. */
function folded(texts: (string | Partial<Block>)[], language = 'en'): [number, string][] {
  return toEnd(repeats(makeArticle(texts, { language }))).flatMap(({ blocks, difference = [] }) =>
    blocks.map((block): [number, string] => [block, difference.join(' ')]),
  )
}

const HARBOUR =
  'Berta Holm, who kept the light at Oddholm for forty years, died on Tuesday morning at home in Tarrow, aged 88. She was asleep, the family says. The evening before she had eaten fish soup, scolded the cook and corrected the tide table by telephone.'
const HARBOUR_AGAIN =
  'Berta Holm, who kept the light at Oddholm for forty years, died early on Tuesday at home in Tarrow. Aged 88, she was asleep, the family says. The evening before she had eaten fish soup, scolded the cook and corrected the tide table on the telephone.'
const LAMPS =
  'She wrote 214 letters about the lamp and, by her own count, a hundred more that the wind took. The best known of them was printed in 37 papers, and nobody ever paid for it. The office answered late: the first reply came when she was 71.'
const LAMPS_AGAIN =
  'She wrote 216 letters about the lamp and, by her own count, a hundred more that the wind took. The best known of them was printed in thirty-nine papers, and nobody ever paid for it.'
const PROMO = 'See also: Old log book found in an attic'
const SCHOOLROOM =
  'She was born in 1937, the sixth of eleven children, in a hut behind the saltworks. She learned to read from a pedlar who left a book behind and came back for it two years later.'
const SCHOOLROOM_AGAIN =
  'The office answered late: the first reply came only when she was 71. Born in 1937, the sixth of eleven children, in a hut behind the saltworks, she learned to read from a pedlar who left a book behind and only came back for it two years later.'

describe('paragraphs that come again in order, reworded', () => {
  test('are folded, split, merged across a promo, and with words in another place', () => {
    const texts = [HARBOUR, LAMPS, PROMO, SCHOOLROOM, TIDES, HARBOUR_AGAIN, LAMPS_AGAIN, SCHOOLROOM_AGAIN]
    const found = folded(texts)
    expect(found.map(([block]) => block)).toEqual([5, 6, 7])
    // Only what is new is named, not what just stands elsewhere.
    expect(found[1]![1]).toBe('216 thirty nine')
  })

  test('are folded where one paragraph is split in two and mended', () => {
    const whole =
      'The count was ordered by the county court in November, on a petition of the islanders whose wells had been dry for the third summer. In its order, a bench of three said that a well without water is a receipt for nothing, and asked for a report in six months.'
    const first =
      'The count was ordered by the county court in November, and on a petition of the islanders whose wells had been dry for the third summer.'
    const second =
      'In its order, the bench of three had said that a well without water is a receipt for nothing, and had asked for a report in six months.'
    const between = [TIDES, SCHOOLROOM, LAMPS]
    const found = folded([whole, ...between, first, second]).map(([block]) => block)
    expect(found.sort()).toEqual([4, 5])
    const more = `${whole} The islanders have waited for three years, and the county has sent them nine letters, each of which said that the next would say more.`
    expect(folded([more, ...between, first, second])).toEqual([])
    // Half of it says less, and either half with a word of its own more.
    expect(folded([whole, ...between, first])).toEqual([])
    expect(folded([whole, ...between, first, second.replace('six months', 'nine years')])).toEqual([])
    expect(folded([whole, ...between, first, second.replace('asked', 'not asked')])).toEqual([])
    expect(
      folded([
        whole,
        ...between,
        first,
        second.replace('a bench', 'Holm of the bench').replace('the bench', 'Holm of the bench'),
      ]),
    ).toEqual([])
  })

  test('are folded where “the” also opens a sentence', () => {
    const verdict =
      'The Tidewatch is the first clock of its kind that keeps up with the moon, and at 368 grams it is light enough to carry. Its alarm costs 5 crowns a month, which is hard to forgive at this price. If you sail for a living, buy it all the same.'
    const again =
      'The Tidewatch is the first clock of its kind that keeps up with the moon and, at 366 grams, it is light enough to carry. Its alarm costs 4 crowns a month, which is hard to forgive at the price. If you sail for a living, buy it all the same.'
    expect(folded([verdict, TIDES, SCHOOLROOM, LAMPS, again]).map(([block]) => block)).toEqual([4])
    expect(folded([verdict, TIDES, SCHOOLROOM, LAMPS, again.replace('the moon', 'Mars')])).toEqual([])
  })

  test('stay where one denies', () => {
    const denied = LAMPS_AGAIN.replace('and nobody ever', 'and it is not true that nobody ever')
    expect(folded([HARBOUR, LAMPS, TIDES, HARBOUR_AGAIN.replace('asleep', 'not asleep'), denied])).toEqual([])
  })

  test('stay where a paragraph that holds the line above a list says more', () => {
    const lead = 'Here is a choice:'
    const texts = [
      'The school gives away thirty courses with a certificate that comes after the last lesson of the year.',
      lead,
      'The office gives away forty courses, and a certificate comes after the last lesson of the course. Here is a choice:',
    ]
    expect(folded([TIDES, ...texts])).toEqual([])
  })

  test('are found where digits and vowel signs are written otherwise', () => {
    const texts = [
      'في ليلة لن ينساها أهل الميناء عاد الفريق من تأخر بهدفين ليهزم ضيفه 3-2 ويبلغ النهائي للمرة الأولى منذ 19 عاما. سجل البديل هدف الفوز في الدقيقة 94 قبل ثوان من صافرة الحكم.',
      'كان كل شيء يسير لمصلحة الضيوف حتى الدقيقة 61. تقدموا مبكرا برأسية المدافع من ركلة ركنية ثم ضاعف المهاجم النتيجة بتسديدة من خارج المنطقة.',
    ]
    const again = [
      'في ليلة لن ينساها أهل الميناء، عاد الفريق من تأخر بهدفين ليهزم ضيفه ٣-٢، ويبلغ النهائي للمرة الأولى منذ ١٩ عاماً. سجل البديل هدف الفوز في الدقيقة ٩٤ قبل ثوانٍ من صافرة الحكم.',
      'كان كل شيء يسير لمصلحة الضيوف حتى الدقيقة ٦١؛ تقدموا مبكراً برأسية المدافع من ركلة ركنية، ثم ضاعف المهاجم النتيجة بتسديدة من خارج المنطقة.',
    ]
    expect(folded([...texts, TIDES, ...again], 'ar')).toEqual([
      [3, ''],
      [4, ''],
    ])
  })

  test('name their difference as the page spells it', () => {
    const text =
      'जिलाधिकारी ने रविवार शाम बताया कि अब तक १२ लोगों की मौत की पुष्टि हुई है। इनमें से सात लोग कच्चे मकानों की दीवार गिरने से मारे गए और बाकी की तलाश अब भी जारी है।'
    const other =
      'मौसम केंद्र के मुताबिक पिछले २४ घंटे में २१४ मिलीमीटर पानी बरसा, जो अगस्त के किसी एक दिन में ३१ साल का सबसे बड़ा आंकड़ा है। मंगलवार सुबह तक राहत के आसार नहीं हैं।'
    expect(folded([text, other, TIDES, text.replace('१२', '१४'), other], 'hi')).toContainEqual([3, '१४'])
    const named = folded([HARBOUR, LAMPS, TIDES, HARBOUR.replace('Tuesday', 'Friday'), LAMPS])
    expect(named).toContainEqual([3, 'Friday'])
  })

  test.each([
    [
      'who won is another one',
      'In the first vote the harbour party won 214 seats and the quay party won 171 seats, and so Berta Holm became mayor while Henning Vaas went home to his lamps and his hens.',
      'In the second vote the quay party won 214 seats and the harbour party won 171 seats, and so Henning Vaas became mayor while Berta Holm went home to his lamps and his hens.',
    ],
    [
      'a whole sentence is new, though of words that the original has',
      'The ferry struck the quay at six in the morning, and nobody on board was hurt. The harbour office closed the quay for a week. The court had asked the pilot to say who was on the bridge.',
      'The ferry struck the quay at six in the morning, and nobody on board was hurt. The harbour office closed the quay for a week. The pilot was the one who asked to drop the anchor.',
    ],
  ])('stay where %s', (_, text, other) => {
    expect(folded([text, LAMPS, TIDES, other, LAMPS]).map(([block]) => block)).not.toContain(3)
  })

  test('are folded though they are two of one, where a paragraph was split', () => {
    const level =
      'The water in the sound fell to 212 centimetres, nine below the mark, the gauge at Tarrow shows. “From one hour to the next it is another thing,” said the clerk. At three the crest had stood at 377 centimetres, the most since there is a gauge.'
    const halves = [
      'The water in the sound fell to 209 centimetres, nine below the mark, the gauge at Tarrow shows.',
      '“From one hour to the next it is another thing,” said the clerk. At three the crest had stood at 377 cm, the most since there is a gauge.',
    ]
    const found = folded([HARBOUR, TIDES, level, LAMPS, ...halves]).map(([block]) => block)
    expect(found).toEqual([4, 5])
  })

  test('are folded with a short sentence of one that was split off', () => {
    const short = 'Oddholm has six boats and no bridge.'
    const level = 'The water in the sound fell to 212 centimetres, nine below the mark, the gauge at Tarrow shows.'
    const fell = level.replace('212', '209')
    const told = [HARBOUR, `${level} ${short}`, LAMPS, TIDES, HARBOUR, fell]
    expect(folded([...told, short, LAMPS]).map(([block]) => block)).toContain(6)
    // It must stand right below, be a sentence, and be said in that paragraph.
    const apart = folded([...told, PROMO, short, LAMPS]).map(([block]) => block)
    expect(apart).not.toContain(7)
    for (const other of ['Oddholm has six boats', 'Oddholm has seven boats and no bridge.'])
      expect(folded([...told, other, LAMPS]).map(([block]) => block)).not.toContain(6)
  })

  test('may have an article more', () => {
    const text =
      'She laughs, pours the coffee and pushes a plate of cake over table. On the wall hangs a framed letter, in the hand of a child, from a class of seven in Tarrow. She knows it by heart.'
    const again =
      'She laughs, pours the coffee and pushes a plate of cake over the table. On the wall a framed letter in the hand of a child, from a class of seven in Tarrow: she knows it by heart.'
    expect(folded([HARBOUR, text, LAMPS, TIDES, again])).toEqual([[4, 'the']])
  })

  test('stay where a “not” is left out', () => {
    const lamp =
      'Berta Holm, who kept the light at Oddholm for forty years, did not ask the office for a new lamp in May. The office had three of them in store, and lit one of them for its own stairs in the winter after.'
    const found = folded([LAMPS, lamp, TIDES, LAMPS, lamp.replace('did not ask', 'did ask')])
    expect(found.map(([block]) => block)).toEqual([3])
  })

  test('are folded where words stand in another place of a sentence', () => {
    const text =
      'Holm, who kept the light at Oddholm for forty years, died on Tuesday at home in Tarrow aged 88. Her family says she slept. The evening before she had eaten soup and scolded the cook for it.'
    const again =
      'Holm, who kept the light at Oddholm for forty years, died on Tuesday at home in Tarrow. Was 88 and her family say slept. That evening before she had eaten soup and scolded the cook for it.'
    expect(folded([LAMPS, text, TIDES, HARBOUR, LAMPS, again, TIDES])).toContainEqual([5, 'Was and say That'])
  })
})

describe('a paragraph that comes again alone', () => {
  const COUNT =
    'The 14 keepers, three of them past seventy, met on Saturday in the hall at Tarrow, which has room for 12. The 9th speaker asked for a window, and the 23rd for tea; the door stayed shut until both were found.'
  const beside = [HARBOUR, LAMPS, TIDES]

  test('is folded where its numbers are spelt out, also the one it opens with', () => {
    const again = COUNT.replace('14', 'fourteen').replace('9th', 'ninth').replace('23rd', 'twenty third')
    expect(folded([COUNT, ...beside, again]).map(([block]) => block)).toEqual([4])
  })

  test('stays in its place where a preview above the story has other numbers: that goes', () => {
    const box = { frame: 'div.summary>p' }
    const preview = { text: COUNT.replace('12', '10'), ...box }
    expect(folded([preview, HARBOUR, COUNT, LAMPS, TIDES]).map(([block]) => block)).toEqual([0])
    expect(folded([preview.text, HARBOUR, COUNT, LAMPS, TIDES]).map(([block]) => block)).toEqual([2])
  })

  test('is folded where a number that is spelt out is another', () => {
    const again = COUNT.replace('three', 'four')
    expect(folded([COUNT, ...beside, again]).map(([block]) => block)).toEqual([4])
    expect(folded([COUNT, ...beside, COUNT.replace('three', 'none')])).toEqual([])
  })

  test('is folded where its numbers take more words than it may have reworded', () => {
    const numbers = COUNT.replace('12', '12, then for 33 and for 41 and for 57')
    const again = COUNT.replace('12', 'twelve, then for some and for many and for most').replace('23rd', 'last')
    expect(folded([numbers, ...beside, again]).map(([block]) => block)).toEqual([4])
  })

  test('is a copy of the first paragraph where a deck in a heading says that too', () => {
    const heading = { kind: 'heading' as const, level: 2, text: HARBOUR }
    const body = makeArticle([heading, HARBOUR, LAMPS, TIDES, HARBOUR.replace('88', '89')]).body
    const found = toEnd(repeats({ ...makeArticle([]), body }))
    expect(found.flatMap(({ blocks }) => blocks)).toContain(4)
  })

  test('is folded where a thousand that it opens with is a word', () => {
    const bells =
      'About 31,000 bells were cast at Tarrow, which has room for twelve. The founder asked for a window, and his wife for tea; the door stayed shut until both were found again.'
    const again = bells.replace('31,000', '31 thousand')
    expect(folded([bells, ...beside, again]).map(([block]) => block)).toEqual([4])
  })

  test.each([
    ['another number: steps are counted so', COUNT.replace('14', '15')],
    ['a word, and differs in no number beside', COUNT.replace('14', 'night')],
  ])('stays where it opens with %s', (_, again) => expect(folded([COUNT, ...beside, again])).toEqual([]))
})

describe('a deck whose sentences one of the first paragraphs holds among many others', () => {
  const [first, last] = [
    'The nightly test of the new bell woke the whole of Oddholm on Tuesday at four.',
    'Nobody had told the harbour master.',
  ]
  const between =
    'The house of Runa Voss at the old quay was one of some thirteen in which the lamps went on in the same minute, and in which somebody went to the window to see whether it was the end of the world or a ferry.'
  const body = (deckFrame: string, apart: number) => {
    const others = [HARBOUR, LAMPS, SCHOOLROOM, TIDES, HARBOUR_AGAIN, LAMPS_AGAIN].slice(0, apart)
    const lines = [{ text: `${first} ${last}`, frame: deckFrame }, ...others, `${first} ${between} ${last}`, TIDES]
    return lines.map((line) => (typeof line === 'string' ? { text: line, frame: 'div>p' } : line))
  }
  const first0 = (frame: string, apart: number) =>
    toEnd(repeats(makeArticle(body(frame, apart)))).some(({ blocks }) => blocks.includes(0))

  test('goes', () => {
    expect(first0('header>p', 1)).toBe(true)
    expect(first0('header>p', 3)).toBe(true)
  })

  test('stays where who quotes it opens otherwise', () => {
    const quoted = body('header>p', 1).map((line) =>
      line.text.includes(between) ? { ...line, text: `A letter on the quay says: ${line.text}` } : line,
    )
    expect(toEnd(repeats(makeArticle(quoted))).some(({ blocks }) => blocks.includes(0))).toBe(false)
  })

  test('stays where it is set as the story is, or that paragraph stands far below', () => {
    expect(first0('div>p', 1)).toBe(false)
    expect(first0('header>p', 6)).toBe(false)
  })
})
