import { sentencesOf } from './baselines.ts'

/** What may go wrong on a page, done to the paragraphs of a text. */
export const DISTURBANCES = {
  /** Each paragraph stands twice, one copy after the other. */
  paragraphs: (all: string[]) => all.flatMap((one) => [one, one]),
  /** The whole text stands twice. */
  text: (all: string[]) => [...all, ...all],
  /** The first paragraph stands again after the third, and at the end. */
  lead: (all: string[]) => [...all.slice(0, 3), ...all.slice(0, 1), ...all.slice(3), ...all.slice(0, 1)],
  /** A line that sends the reader elsewhere stands after every second paragraph. */
  junk: (all: string[]) => all.flatMap((one, i) => (i % 2 === 1 ? [one, JUNK[(i >> 1) % JUNK.length]!] : [one])),
} satisfies Record<string, (paragraphs: string[]) => string[]>

export type Disturbance = keyof typeof DISTURBANCES

const JUNK = [
  'READ MORE: Ten harbour walks that nobody should miss',
  'Sign up for our free newsletter to get the best stories in your inbox every morning.',
  'Related: Why the ferry to Orsk island was late again',
  'Follow us on Facebook and Twitter for the latest news.',
  'Advertisement',
  'Download our app to read this story without ads.',
]

export function isDisturbance(name: string): name is Disturbance {
  return Object.hasOwn(DISTURBANCES, name)
}

const SENTENCES_A_PARAGRAPH = 3

/** The paragraphs of a text; one that came in a single line is parted, since no page is one paragraph. */
export function paragraphsOf(text: string, language: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim())
  if (lines.length > 1) return lines
  const all = sentencesOf(text, language)
  return Array.from({ length: Math.ceil(all.length / SENTENCES_A_PARAGRAPH) }, (_, i) =>
    all.slice(i * SENTENCES_A_PARAGRAPH, (i + 1) * SENTENCES_A_PARAGRAPH).join(' '),
  )
}
