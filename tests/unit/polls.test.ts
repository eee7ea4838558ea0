import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { promoLines } from '../../src/clutter/promos/promoLines.ts'
import type { Finding } from '../../src/clutter/types.ts'
import { BELL, OFFICE, SADDLER, SCHOOL } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

type Line = Partial<Block> & { text: string }

const question = (text: string, words = 'div h4'): Line => ({ text, words, kind: 'heading', level: 4, group: 7 })
const answers = (texts: string[], more: Partial<Block> = {}): Line[] =>
  texts.map((text) => ({ text, words: 'ul li', kind: 'item', level: 1, group: 8, ...more }))
const THREE = ['Yes, the goats need sleep', 'No, the captain does', 'I cannot hear it']

/** What goes as one with a poll. */
function asked(...lines: Line[]): string[][] {
  const found = toEnd(promoLines(makeArticle([BELL, SADDLER, ...lines, SCHOOL, OFFICE])))
  const isAsked = ({ reason, confidence }: Finding) => reason.code === 'promo_poll' && confidence > 0.7
  return found.filter(isAsked).map(({ text }) => text.split('\n'))
}

describe('a poll goes with its answers', () => {
  test.each([
    ['by a word before the question', question('Poll: Should the bell be sold?')],
    ['by a word behind who asks', question('Courier Poll: Should the bell be sold?')],
    ['in another language', question('SONDA: Czy sprzedać dzwon?')],
    [
      'by the class of its box, though it is long',
      question(`Should the bell, which ${'nobody has polished, and which '.repeat(3)}is loud, be sold?`, 'div poll h4'),
    ],
    ['by the class of its box', question('Should the bell be sold?', 'div poll box h4')],
  ])('known %s', (_, lead) => {
    expect(asked(lead, ...answers(THREE))).toEqual([[lead.text, ...THREE]])
  })

  test('with numbers amid its answers, and how many have voted, in a box that its class names', () => {
    const lead = question('What is the bell worth to you?', 'div poll h4')
    const lines = answers(['Less than 2 crowns', '2 to 4 crowns'], { kind: 'paragraph', words: 'div poll p' })
    expect(asked(lead, ...lines)).toEqual([[lead.text, ...lines.map(({ text }) => text)]])
    const results = answers(['Yes: 41', 'No: 59 %'], { kind: 'paragraph', words: 'div poll p' })
    expect(asked(lead, ...results)).toEqual([])
    const inBox = (text: string): Line => ({ text, words: 'div poll p', group: 8, frame: 'div.poll>p' })
    const buttons = inBox('Nothing · Little · More than a boat')
    expect(asked({ ...lead, frame: 'div.poll>h4' }, buttons, inBox('4 118 votes'))[0]).toContain('4 118 votes')
  })

  test('in a script without spaces', () => {
    const [lead, lines] = [question('投票：这口钟该卖掉吗？'), ['会，羊要睡觉', '不知道']]
    expect(asked(lead, ...answers(lines))).toEqual([[lead.text, ...lines]])
  })

  test('that stand as lines of their own in a box that its class names', () => {
    const lines = answers(THREE, { kind: 'paragraph', words: 'div poll p' })
    const lead = question('Should the bell be sold?', 'div poll h4')
    expect(asked(lead, ...lines)).toEqual([[lead.text, ...THREE]])
    // Behind a mere word they may be anything.
    expect(asked(question('Poll: Should the bell be sold?'), ...lines)).not.toEqual([[expect.anything(), ...THREE]])
  })

  test('whatever they are where the box says so, and with a yes or a no where a word does', () => {
    const lines = ['Rising rents', 'Cold rooms']
    const boxed = question('What do you fear most?', 'div poll h4')
    expect(asked(boxed, ...answers(lines))).toEqual([[boxed.text, ...lines]])
    expect(asked(question('Enquête : que sait-on du naufrage ?'), ...answers(lines))).toEqual([])
    expect(asked(question('Sonda kosmiczna: Co zbada na miejscu?'), ...answers(['Tak, gleba', 'Woda']))).toEqual([])
    expect(asked(question('The long way to a new poll: Who is for it?'), ...answers(THREE))).toEqual([])
  })

  test('that are sentences, below a question in a box that its class names', () => {
    const lines = ['Yes, every day.', 'No, that is not for me.']
    for (const words of ['div poll h4', 'div vote box h4']) {
      const boxed = question('Have you ever rung the bell?', words)
      expect(asked(boxed, ...answers(lines))).toEqual([[boxed.text, ...lines]])
    }
    // Elsewhere they may be what the story lists.
    expect(asked(question('Poll: Have you ever rung the bell?'), ...answers(lines))).toEqual([])
  })

  test('which are buttons, in a box that its class names', () => {
    const lead = question('Should the bell be sold?', 'div poll h4')
    const buttons = { text: 'Yes, the goats need sleep No, the captain does', words: 'div poll', group: lead.group! }
    expect(asked(lead)).toEqual([])
    expect(asked(lead, buttons)).toEqual([[lead.text, buttons.text]])
    expect(asked(question('Should the bell be sold?'), { ...buttons, words: 'div' })).toEqual([])
    expect(asked(lead, { ...buttons, text: 'Yes 54 % No 46 %' })).toEqual([])
    expect(asked(lead, { ...buttons, text: `Yes, ${'the goats need sleep '.repeat(6)}` })).toEqual([])
  })

  test('below what asks without the mark of a question, in a box that its class names', () => {
    const lead = question('Statement: the bell should be sold', 'div poll h4')
    const lines = answers(['Agreed', 'Not agreed', 'Undecided'], { words: 'div poll li' })
    expect(asked(lead, ...lines)).toEqual([[lead.text, 'Agreed', 'Not agreed', 'Undecided']])
    expect(asked(question(lead.text), ...lines.map((line) => ({ ...line, words: 'ul li' })))).toEqual([])
    expect(asked(lead)).toEqual([])
  })

  test('below a word for polls that stands alone', () => {
    const lead = question('Will you come and see the bell?')
    const lines = ['Yes, on Sunday', 'No, a picture will do']
    expect(asked(question('Poll'), lead, ...answers(lines))).toContainEqual(['Poll', lead.text, ...lines])
    expect(asked(question('The bell'), lead, ...answers(lines))).toEqual([])
    const told = asked(question('Poll'), lead, ...answers(['On Sunday', 'In a picture']))
    expect(told.flat()).not.toContain('On Sunday')
  })

  test('and asks in Greek', () => {
    const lead = question('Δημοσκόπηση: Να πουληθεί η καμπάνα;')
    const lines = ['Ναι, ενοχλεί', 'Όχι']
    expect(asked(lead, ...answers(lines))).toEqual([[lead.text, ...lines]])
  })

  test('and with how many have voted', () => {
    const lead = question('Should the bell be sold?', 'div poll h4')
    const votes = { text: '411 votes', words: 'div poll', group: lead.group! }
    expect(asked(lead, ...answers(THREE), votes)).toEqual([[lead.text, ...THREE, votes.text]])
    const story = { ...votes, words: 'div' }
    expect(asked(lead, ...answers(THREE), story)).toEqual([[lead.text, ...THREE]])
    const long = { ...votes, text: `Votes counted ${'day and night '.repeat(5)}` }
    expect(asked(lead, ...answers(THREE), long)).toEqual([[lead.text, ...THREE]])
    const told = { ...votes, text: 'It has been polished by the sexton for nothing.' }
    expect(asked(lead, ...answers(THREE), told)).toEqual([[lead.text, ...THREE]])
  })

  test('which are told in the reason', () => {
    const lead = question('Should the bell be sold?', 'div poll h4')
    const found = toEnd(promoLines(makeArticle([BELL, SADDLER, lead, ...answers(THREE), SCHOOL, OFFICE])))
    expect(found.map(({ reason }) => reason)).toEqual([{ code: 'promo_poll', args: [lead.text] }])
  })
})

describe('a box of its own that nothing calls a poll', () => {
  const inBox = (text: string): Line => ({ text, group: 9, frame: 'div.k3>div', words: 'div k3' })
  const LEAD = inBox('Should the bell be sold?')
  const told = (...texts: string[]) => asked(LEAD, ...texts.map(inBox))

  test('is one where some say yes and some no, or it counts who voted', () => {
    expect(told(...THREE)).toEqual([[LEAD.text, ...THREE]])
    expect(told('Yes, for the goats', 'No, never', '14 902 votes')).toEqual([
      [LEAD.text, 'Yes, for the goats', 'No, never', '14 902 votes'],
    ])
  })

  test('is one with its answers as a list, and a call to vote behind its question', () => {
    const list = answers(THREE, { words: 'ul li div k3', frame: 'div.k3>ul>li' })
    const lead = inBox('Should the bell be sold? Vote in our poll')
    expect(asked(lead, ...list, inBox('2000+ votes so far'))).toEqual([[lead.text, ...THREE, '2000+ votes so far']])
    expect(asked(inBox('Who wants the bell?'), ...answers(['The goats', 'The captain']))).toEqual([])
  })

  test.each([
    ['with answers of one kind', ['Yes, the goats need sleep', 'Yes, the captain does']],
    ['with sentences', ['Yes, the goats need sleep.', 'No, the captain does.']],
    ['with one answer', ['No, the captain does']],
    ['of what stands on a ballot', ['Yes', 'No']],
    ['of who answers what', ['Yes, says Berta Holm', 'Yes, says Nan Ferris', 'No, says Marten Lund']],
    ['of who was elected', ['Berta Holm', 'Harbour list', '1,204 votes']],
    ['with words of several languages', ['Da steht die Glocke', 'Nu geht sie fort', 'Wer weckt die Ziegen']],
    ['with a figure that counts no votes', ['For the goats', 'For the captain', '14 902 crowns']],
    ['that goes on', ['Yes, the goats need sleep', 'No, the captain does', BELL]],
  ])('is none %s', (_, texts) => expect(told(...texts)).toEqual([]))

  test('is none where it is set as the story is, or the question ends what stands above', () => {
    const plain = (text: string): Line => ({ text })
    expect(asked(plain(LEAD.text), ...THREE.map(plain))).toEqual([])
    expect(asked(inBox('The council has met.'), LEAD, ...THREE.map(inBox))).toEqual([])
    expect(asked({ text: 'The ballot says:' }, LEAD, ...THREE.map(inBox))).toEqual([])
  })
})

test('what a box for polls is called goes with it', () => {
  const inBox = (text: string, words: string): Line => ({ text, words, group: 9, frame: 'div.x>p' })
  const lines = ['Oui, à tout prix', 'Non, jamais'].map((text) => inBox(text, 'div poll p'))
  const lead = inBox('Faut-il vendre la cloche ?', 'div poll p')
  expect(asked(inBox('Question du jour', 'div poll p'), lead, ...lines)[0]).toContain('Question du jour')
  expect(asked(inBox('La cloche a sonné trois fois.', 'div poll p'), lead, ...lines)[0]).not.toContain('La cloche')
})

test('“Enquete” is a poll in a box of that name', () => {
  const boxed = (text: string, words: string): Line => ({ text, words, group: 9, frame: 'div.x>p' })
  const lines = ['Sim, mais de uma vez', 'Nunca'].map((text) => boxed(text, 'div enquete p'))
  expect(asked(boxed('Enquete: o sino já acordou você?', 'div enquete p'), ...lines)).toHaveLength(1)
  const elsewhere = lines.map((line) => ({ ...line, words: 'div p' }))
  expect(asked(boxed('Enquete: o sino já acordou você?', 'div p'), ...elsewhere)[0] ?? []).not.toContain('Nunca')
})

test('a line behind a word for polls asks wherever its question stands, and else tells how one ended', () => {
  const found = (text: string) =>
    toEnd(promoLines(makeArticle([BELL, SADDLER, { text, frame: 'div.x' }, SCHOOL, OFFICE]))).filter(
      ({ confidence }) => confidence > 0.7,
    ).length
  expect(found('Poll: Should the bell be sold? Vote on our front page.')).toBe(1)
  expect(found('Poll: Vote now on the bell')).toBe(1)
  expect(found('Poll: Most want to keep the bell')).toBe(0)
})

test('a box with fields goes as one by them', () => {
  const lead = {
    ...question('Should the bell be sold?', 'div poll h4'),
    fieldBox: { number: 1, asks: 'choice' as const },
  }
  expect(asked(lead, ...answers(THREE, { fieldBox: lead.fieldBox }))).toEqual([])
})

test('a box for polls may list what one found, or how somebody voted', () => {
  const boxed = (text: string) => question(text, 'div poll h4')
  expect(asked(boxed('What residents want'), ...answers(['A ferry', 'A bridge', 'Their peace']))).toEqual([])
  expect(asked(boxed('Voted against the closure'), ...answers(['R. Lund', 'B. Holm']))).toEqual([])
  expect(asked(question('Who may take part?', 'div poll h3'), { text: BELL })).toEqual([])
})

describe('no poll is', () => {
  const POLL = question('Poll: Should the bell be sold?')
  test.each([
    ['how one ended', [POLL, ...answers(['Yes: 54 percent', 'No: 40 percent'])]],
    [
      'a question in a box for polls with its answer in prose',
      [question('Who is ahead?', 'div poll h3'), { text: BELL, words: 'div poll p' }],
    ],
    ['a question of the story with a list', [question('Who rings the bell?'), ...answers(THREE)]],
    ['a list of sentences', [POLL, ...answers(['The goats need sleep.', 'The captain does.'])]],
    [
      'a list with links',
      [POLL, ...answers(THREE, { links: [{ start: 0, end: 3, href: 'https://a.example/', rel: '' }] })],
    ],
    ['one answer', [POLL, ...answers(THREE.slice(0, 1))]],
    ['a longer list', [POLL, ...answers(Array.from({ length: 9 }, (_, i) => `Answer ${'abcdefghi'[i]}`))]],
    ['a list of what is told at length', [POLL, ...answers(THREE.map((text) => `${text} ${'and more '.repeat(6)}`))]],
    ['a heading that says what a poll was about', [question('Poll: The bell stays'), ...answers(THREE)]],
    [
      'a paragraph that speaks of one and asks',
      [
        { text: `A poll of the harbour office, which nobody had expected, asked ${'and asked '.repeat(10)}: why?` },
        ...answers(THREE),
      ],
    ],
  ])('%s', (_, lines) => expect(asked(...(lines as Line[]))).toEqual([]))
})
