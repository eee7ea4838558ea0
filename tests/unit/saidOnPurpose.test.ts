import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { echoes } from '../../src/clutter/repeats/echoes.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { BELL, OFFICE, SADDLER, SCHOOL, TIDES } from './bellStory.ts'
import { makeArticle } from './makeArticle.ts'

// What stands twice and is no accident, or only looks as if it stood twice.

type Line = string | Partial<Block>
const heading = (text: string): Line => ({ kind: 'heading', level: 2, text })
const quote = (text: string): Line => ({ kind: 'quote', text })
const item = (text: string): Line => ({ kind: 'item', level: 1, text })

function folded(body: Line[]): string[] {
  return toEnd(repeats(makeArticle(body, { title: 'A new bell' }))).flatMap(({ text }) => text.split('\n'))
}

/** A paragraph of three sentences about a thing, with a number in it. */
function counted(thing: string, letters: string): string {
  return `By the end of the week the office had counted ${letters} letters from passengers about ${thing}. Most of them were for keeping it, and asked for it to be rung at a later hour. Everybody who wrote before the first of the month is to get an answer, the office says.`
}

describe('what two people say to the same questions', () => {
  const ASK = 'あなたがこの港にいちばん望むのは、どのようなことですか。'
  const LIGHT = '桟橋の灯りを直してほしい。暗いうちに船を出すので、足元が見えないと若い人は来てくれない。'
  const ROOF = '桟橋の屋根を直してほしい。雨の日にも荷を下ろすので、足元が濡れると若い人は来てくれない。'

  test('stays, and so do the questions, also where a language asks without a mark', () => {
    const asked = '町があなたの話を聞いてくれたのは、最近ではいつのことですか。'
    expect(folded([ASK, LIGHT, asked, SADDLER, OFFICE, ASK, ROOF, asked, SCHOOL])).toEqual([])
  })

  test('stays where it is nearly the same', () => {
    const first =
      'I should like the lamps on the pier mended, because young people do not come where they cannot see their feet.'
    const other =
      'I should like the roof on the pier mended, because young people do not come where they cannot feel their feet.'
    const ask = (which: string) => `What would you have the harbour office ${which}?`
    expect(folded([OFFICE, ask('do'), first, SADDLER, SCHOOL, ask('do'), other])).toEqual([])
  })
})

test('the title that a story ends with is none once more; at its head, and above what was said before, it is', () => {
  const titled = (body: Line[]) =>
    toEnd(echoes(makeArticle(body, { title: 'A new bell' }))).flatMap(({ blocks, reason }) =>
      reason.code === 'echo_title' ? blocks : [],
    )
  expect(titled([BELL, SADDLER, OFFICE, SCHOOL, 'A new bell'])).toEqual([])
  expect(titled([BELL, SADDLER, OFFICE, SCHOOL, heading('A new bell'), TIDES])).toEqual([])
  expect(titled(['A new bell', BELL, SADDLER, OFFICE])).toHaveLength(1)
  expect(titled([BELL, SADDLER, OFFICE, SCHOOL, 'A new bell', BELL, SADDLER])).toHaveLength(1)
})

describe('nothing is folded', () => {
  const cases: Record<string, Line[]> = {
    'of a paragraph that the text announces once more': [BELL, SADDLER, 'Let us say that again:', BELL, SCHOOL],
    'of quotations that are announced once more': [
      SCHOOL,
      quote(BELL),
      quote(SADDLER),
      OFFICE,
      'Look at how the letter opens, and at what it asks for:',
      quote(BELL),
      quote(SADDLER),
      TIDES,
    ],
    'of an answer that is given to a second question': [
      BELL,
      SADDLER,
      SCHOOL,
      'What does it cost the island?',
      BELL,
      OFFICE,
    ],
    'of an answer that comes after a list': [
      BELL,
      SADDLER,
      'Which ferries have one?',
      item('The old one'),
      item('The new one'),
      BELL,
    ],
    'of an answer with its question in front of it': [
      BELL,
      SADDLER,
      SCHOOL,
      `Why does a ferry need a bell at all?\n${BELL}`,
      OFFICE,
    ],
    'of questions and announcements that open each of several parts': [
      'Why should a passenger care about it, and what is the bell there for?',
      BELL,
      'Let us put it together into one short line for the timetable of the ferry:',
      SADDLER,
      'Why should a passenger care about it, and what is the bell there for?',
      SCHOOL,
      'Let us put it together into one short line for the timetable of the ferry:',
      OFFICE,
    ],
    'of a formula that each of several parts ends with': [
      ...[BELL, SCHOOL, OFFICE].flatMap((text, part) => [
        heading(`Recording of the ${['morning', 'noon', 'evening'][part]}`),
        text,
        'This recording is given by the friends of the harbour; to use it, ask them for a licence.',
        'You can help to keep the recordings going by a gift to the friends of the harbour.',
      ]),
    ],
    'of the same words below other names in a list': [
      'Holm & Daughters',
      'Founded in 1954',
      'Casts bells of every size for ferries, schools and harbours along the whole of the northern coast.',
      'Voss Brothers',
      'Founded in 1954',
      'Casts bells of every size for ferries, schools and harbours along the whole of the northern coast.',
      BELL,
    ],
    'of the story for a summary above it that says the same among more': [
      `Bells wake passengers. Cushions muffle them. ${OFFICE} Schools depend on them.`,
      BELL,
      SADDLER,
      OFFICE,
    ],
    'of a sentence whose words stand in a longer one, with others between': [
      'The winter offer of the foundry in Tarn takes off half and is valid from the 26th to the 3rd.',
      BELL,
      SADDLER,
      'The winter offer of the foundry in Tarn takes off half of the price of all bells for schools and is valid from the 26th to the 3rd.',
      SCHOOL,
    ],
    'of a sentence that says of another thing what was said of the first': [
      OFFICE,
      'The plan for the long crossing has three days of rowing in a week and takes up at most six and a half hours of it.',
      BELL,
      'The plan for the short crossing has three days of rowing in a week and takes up at most six and a half hours of it.',
      SADDLER,
    ],
    'of a long paragraph that says of another thing what was said of the first': [
      OFFICE,
      counted('the Oddholm bell', '212'),
      BELL,
      counted('the Tarn bell', '340'),
      SADDLER,
    ],
    'of a long paragraph with other words but the same numbers': [
      OFFICE,
      counted('the bell', '212'),
      BELL,
      counted('the bell', '212').replace('passengers', 'islanders').replace('keeping', 'selling'),
      SADDLER,
    ],
    'of a long paragraph that denies what was said before': [
      OFFICE,
      counted('the bell', '212'),
      BELL,
      TIDES,
      counted('the bell', '340').replace('were for', 'were not for'),
    ],
    'of reports side by side that differ in more than numbers': [
      OFFICE,
      'In the north the bay stays dry and sunny until the evening, at 21 degrees and in a light wind from the west. Boats may go out as far as the second buoy. Whoever has nets to mend can do so on the quay.',
      'In the north the bay turns wet and cloudy before the evening, at 14 degrees and in a strong wind from the east. Boats may go out as far as the first buoy. Whoever has nets to mend can do so on the quay.',
      SADDLER,
    ],
    'of a part that stands below another heading each time': [
      OFFICE,
      heading('Soup of the ringers'),
      { kind: 'heading', level: 3, text: 'For the broth' },
      item('Two onions, with their skins'),
      item('A handful of lovage'),
      item('Salt, and a spoon of vinegar'),
      BELL,
      heading('Soup of the saddlers'),
      { kind: 'heading', level: 3, text: 'For the broth' },
      item('Two onions, with their skins'),
      item('A handful of lovage'),
      item('Salt, and a spoon of vinegar'),
      SADDLER,
    ],
    'of a long paragraph of another year': [
      OFFICE,
      counted('the bell', '2021'),
      BELL,
      counted('the bell', '2022'),
      SADDLER,
    ],
    'of a long paragraph with other numbers about another person': [
      OFFICE,
      counted('Mr. Olsen', '212'),
      BELL,
      counted('Mr. Haugen', '340'),
      SADDLER,
    ],
    'of a long paragraph in Chinese about another person': [
      OFFICE,
      '渡船的新钟挂上以后，码头的办公室一周之内收到了212封来信。老船长王建国说，他从来没有听过这样响的钟。学校的老师们却都很高兴，因为孩子们现在终于准时了。',
      BELL,
      '渡船的新钟挂上以后，码头的办公室一周之内收到了340封来信。老船长李春明说，他从来没有听过这样响的钟。学校的老师们却都很高兴，因为孩子们现在终于准时了。',
      SADDLER,
    ],
    'of the first of several entries': ['Monday', BELL, 'Tuesday', BELL, 'Wednesday', SADDLER, SCHOOL],
    'of a quotation that a story opens and ends with': [
      heading('A new bell'),
      `“${BELL}”`,
      SADDLER,
      SCHOOL,
      `“${BELL}”`,
    ],
    'of parallel parts with headings of their own': [
      heading('Part three: the long calm months'),
      'Be very careful not to row too fast when you go from one speed to the next one up the fjord.',
      'Here too, green days are your long and easy ones, and red days are the hard ones; see below for all of them.',
      BELL,
      heading('Part four: the long rough months'),
      'Be very careful not to raise your beat when you go from one speed to the next one up the fjord.',
      'Again, green days are your long and easy ones, and red days are the hard ones; see below for all of them.',
      SADDLER,
    ],
  }
  for (const [name, body] of Object.entries(cases)) {
    test(name, () => {
      expect(folded(body)).toEqual([])
    })
  }
})

test('three long paragraphs nearly word for word are a section told twice, whatever heading stands above them', () => {
  const long = [BELL, SADDLER, SCHOOL].map((text) => `${text} ${OFFICE}`)
  const mended = long.map((text) => text.replace(' the ', ' that '))
  const told = (count: number) => [
    TIDES,
    heading('The long months'),
    ...long.slice(0, count),
    heading('The rough months'),
    ...mended.slice(0, count),
  ]
  expect(folded(told(3))).toEqual(mended)
  expect(folded(told(2))).toEqual([])
  // Of two lines or schools much is told in the same words, but for what the headings name, or for numbers and names.
  const alike = (change: (text: string, i: number) => string, one: string, other: string) =>
    folded([TIDES, heading(one), ...long, heading(other), ...long.map(change)])
  expect(alike((text) => text.replace('April', 'August'), 'Tests in April', 'Tests in August')).toEqual([])
  expect(alike((text, i) => text.replace('April', `Mosstown ${i}`), 'The first bell', 'The second bell')).toEqual([])
})

test('a paragraph that a later or earlier one says sentence by sentence, among others, is folded', () => {
  const [one, two] = [
    'Cost is another matter for the schools of the island.',
    'Nobody pays more than four crowns a week.',
  ]
  const short = `${one} ${two} The rest comes from the harbour office and its friends.`
  const long = `${one} The bell alone came to nine hundred crowns with its rope. ${two} The rest comes from the harbour office and its friends, who met on Friday.`
  expect(folded([BELL, short, SADDLER, long, SCHOOL])).toEqual([short])
  expect(folded([BELL, SADDLER, long, SCHOOL, short])).toEqual([short])
  expect(folded([BELL, short, SADDLER, long.replace('Nobody', 'Everybody'), SCHOOL])).toEqual([])
  // A letter that is answered sentence by sentence stays whole.
  const answered = `${one} It is not, says the teacher. ${two} Some do, says the saddler. The rest comes from the harbour office and its friends. It has none.`
  expect(folded([BELL, 'The letter reads in full:', short, SADDLER, answered, SCHOOL])).toEqual([])
})

test('a paragraph that comes again below a line to another story is folded: that line names nothing', () => {
  expect(folded([OFFICE, BELL, SADDLER, 'Read more: Who pays for the quay', BELL, SCHOOL])).toEqual([BELL])
  expect(folded([OFFICE, 'The old one', BELL, SADDLER, 'The new one', BELL, SCHOOL])).toEqual([])
})

test('a preview under byline and buttons, which are not of the story, is folded where the text begins anew below “Read on”', () => {
  const aside = (text: string): Line => ({ text, story: false })
  const body = [aside('Berta Holm'), aside('Share on Chirp'), BELL, aside('Read on'), BELL, SADDLER, OFFICE, SCHOOL]
  expect(folded(body)).toEqual([BELL])
})

test('a deck that is the first paragraph too is folded below whatever lines stand between', () => {
  expect(folded([BELL, 'Runa Voss', 'Tarn', BELL, SADDLER, SCHOOL])).toEqual([BELL])
})

test.each([
  ['title set as text', 'A new bell'],
  ['title', heading('A new bell')],
])('so is one between a %s and the line that names the writer', (_, title) => {
  expect(folded([title, BELL, SADDLER, 'By Runa Voss', BELL, SCHOOL, OFFICE])).toEqual([BELL])
})

test('a long paragraph that comes again with other numbers and words is folded, and what is new in it is kept', () => {
  const first = counted('the bell', '212')
  const later = counted('the bell', '340').replace('an answer', 'a reply')
  const body = [OFFICE, first, SADDLER, later, SCHOOL]
  const findings = toEnd(repeats(makeArticle(body)))
  expect(findings.map(({ text, category, difference }) => [text, category, difference])).toEqual([
    [later, 'near-repeat', ['340', 'a', 'reply']],
  ])
})

describe('in a script without capital letters, a paragraph that comes again with other numbers', () => {
  const harbour = (boats: number, rest: string) =>
    `港の事務所によると、昨日の夕方までに戻った渡し船は${boats}隻だった。残りは沖の島に泊まり、船頭たちは灯台の下で朝を待って${rest}。`
  const again = (rest: string, before = 'いた') =>
    folded([OFFICE, harbour(14, before), SADDLER, BELL, TIDES, harbour(17, rest), SCHOOL]).length

  test('is folded where a syllable is mended', () => {
    expect(again('いだ')).toBe(1)
  })

  test.each([
    ['denies', 'いない', 'いた'],
    ['denies what was', 'いなかった', 'いた'],
    ['denies in an older form', 'おらず', 'おられ'],
    ['names another town', 'さいたまへ', 'いわきへ'],
  ])('stays where it %s', (_, rest, before) => {
    expect(again(rest, before)).toBe(0)
  })
})

test('a copy that denies what its original says stays, also in one word', () => {
  const says =
    'The harbour office says that the old ferry did carry passengers to Oddholm during the storm of last week, and that every captain on the pier was told so by letter on the evening before it.'
  const denies = says.replace(' did ', ' didn’t ')
  expect(folded([OFFICE, says, SADDLER, denies, SCHOOL])).toEqual([])
  expect(folded([OFFICE, denies, SADDLER, says, SCHOOL])).toEqual([])
})

test('a copy without the mark inside a word, with letters mended, is folded', () => {
  const marked =
    'The harbour had its clapper hung on Monday by the two oldest ringers of Tarn, whose clapper-maker had died, and nobody spoke until it had stopped swinging above the square.'
  const mended = marked.replace('clapper-maker', 'clappermaker').replace('oldest', 'oldst')
  expect(folded([OFFICE, marked, SADDLER, mended, SCHOOL])).toEqual([mended])
})

test('a mended copy of one paragraph is still folded', () => {
  const mended = BELL.replace('board', 'bord')
  expect(folded([OFFICE, BELL, SADDLER, mended, SCHOOL])).toEqual([mended])
  expect(folded([heading('A new bell'), BELL, SADDLER, OFFICE, mended, SCHOOL])).toEqual([mended])
})

describe('echoes', () => {
  const echoed = (body: Line[]) => toEnd(echoes(makeArticle(body, { title: 'A new bell' }))).map(({ text }) => text)

  test('a name with an office, set apart, is no pull quote', () => {
    const said = `${BELL} That is what Runa Voss, mayor of the island of Oddholm, told the passengers.`
    const name = { text: 'mayor of the island of Oddholm', words: 'div pullquote p' }
    expect(echoed([said, SADDLER, name, SCHOOL, OFFICE])).toEqual([])
  })

  test('a caption that names somebody is no sentence of the text', () => {
    const name = 'Berta Holm, founder of the bell foundry in Tarn and its first caster'
    expect(echoed([`${BELL} We asked ${name}.`, SADDLER, { kind: 'caption', text: name }, SCHOOL])).toEqual([])
  })

  test('a subheading in quotation marks names what follows; the text after it may say it in full', () => {
    const subheading = heading('“Eighty kilos of it can be heard”')
    expect(echoed([BELL, SADDLER, subheading, `“Eighty kilos of it can be heard,” says the mate. ${SCHOOL}`])).toEqual(
      [],
    )
  })

  test('a heading that a box names for a product is no pull quote', () => {
    const product = {
      kind: 'heading',
      level: 3,
      text: 'Brannick Ropes Cushion Mark Two',
      words: 'div callout h3',
    } as const
    expect(
      echoed([BELL, TIDES, product, SADDLER, `We recommend the Brannick Ropes Cushion Mark Two. ${SCHOOL}`]),
    ).toEqual([])
  })

  test('headings that list the sections do not take the heading of the first', () => {
    const [first, second] = ['Why should I muffle my own bell?', 'How do I muffle my own bell?']
    expect(echoed([heading(first), heading(second), heading(first.toUpperCase()), BELL, SADDLER])).toEqual([])
  })
})

describe('a question, an announcement or what answers it is folded', () => {
  const ASKS =
    'But why would anybody want a bell that can be heard on the island, and what did the captain say of it at the time?'
  const LISTS =
    'Before the bell was hung, the office had asked the saddler and the school what they would each need from it:'

  test.each([
    [
      'that comes again with what follows it',
      [ASKS, LISTS, SADDLER, OFFICE, SCHOOL, ASKS, LISTS, SADDLER],
      [ASKS, LISTS, SADDLER],
    ],
    ['right below itself', [OFFICE, ASKS, ASKS, SADDLER, LISTS, LISTS, SCHOOL], [ASKS, LISTS]],
    ['as the deck', [ASKS, heading('The bell'), 'By Berta Holm', ASKS, SADDLER, SCHOOL], [ASKS]],
    ['below the question that a deck answers', [BELL, heading('Why does it ring?'), BELL, SADDLER, SCHOOL], [BELL]],
    [
      'below a heading that asks, far below the deck that opens the body under its title',
      [heading('A new bell'), BELL, SADDLER, OFFICE, heading('Why does it ring?'), BELL, SCHOOL],
      [BELL],
    ],
    ['with its answer', [OFFICE, ASKS, SADDLER, SCHOOL, TIDES, ASKS, SADDLER], [ASKS, SADDLER]],
  ])('%s', (_, body, gone) => expect(folded(body)).toEqual(gone))
})
