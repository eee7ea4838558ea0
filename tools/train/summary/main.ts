import { readFileSync, writeFileSync } from 'node:fs'
import { choose } from '../../../src/summary/choose.ts'
import { pairedDifference } from '../../evaluate/summaries/bootstrap.ts'
import { table } from '../../evaluate/table.ts'
import { type Example, readExamples } from './examples.ts'
import { type Choice, fitChoices } from './fit.ts'

const WEIGHTS = 'src/summary/weights.json'
/** Parts that a set is cut into to be judged by weights from its other parts. */
const FOLDS = 5
/** On the weights of standardised features: between 20 and 150 nothing changes. */
const RIDGE = 50
/** Fewer sentences teach nothing. */
const LEAST_SENTENCES = 4

type Weights = Record<string, number>

/**
 * Sets that count less: as all other sets are English, each language of its own would count as much as one of them; and the
 * summaries of indosum are nearly the lead.
 */
const COUNTS: Record<string, number> = { indosum: 0.25, vietnews: 0.5 }

/** Weights by name. A set counts by the square root of its texts, so that the largest does not decide alone. */
function learn(examples: Example[]): Weights {
  const sizes = new Map<string, number>()
  for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const taught = examples.filter(({ sentences }) => sentences.length >= LEAST_SENTENCES)
  const choices = taught.map(
    ({ set, features, wanted }): Choice => ({
      rows: features.map((one) => Float64Array.from(Object.values(one))),
      wanted,
      weight: (10 * (COUNTS[set] ?? 1)) / Math.sqrt(sizes.get(set)!),
    }),
  )
  const names = Object.keys(taught[0]!.features[0]!)
  return Object.fromEntries(fitChoices(choices, RIDGE).map((weight, k) => [names[k]!, Number(weight.toPrecision(3))]))
}

/** ROUGE-2 of the sentences that these weights choose, as the extension chooses them. */
function judge(weights: Weights, { sentences, features, points, score }: Example): number {
  const scores = features.map((one) => Object.entries(one).reduce((sum, [name, x]) => sum + weights[name]! * x, 0))
  return score(choose(sentences, scores, { count: points, fromSection: points }).map(({ order }) => order))
}

/** Prints ROUGE-2 against the lead, each text judged by weights that saw neither it nor, in the second table, its set. */
function check(examples: Example[]): void {
  const sets = [...new Set(examples.map(({ set }) => set))]
  const bySet = sets.map((set) => examples.filter((one) => one.set === set))
  const fold = new Map(bySet.flatMap((list) => list.map((one, i): [Example, number] => [one, i % FOLDS])))
  const folds = Array.from({ length: FOLDS }, (_, k) => (one: Example) => fold.get(one) === k)
  console.log(scoreTable('other texts of all sets', examples, sets, folds))
  if (sets.length === 1) return
  const others = sets.map((set) => (one: Example) => one.set === set)
  console.log(`\n${scoreTable('other sets only', examples, sets, others)}`)
}

function scoreTable(title: string, examples: Example[], sets: string[], parts: ((one: Example) => boolean)[]): string {
  const scores = new Map<Example, number>()
  for (const isUnseen of parts) {
    const weights = learn(examples.filter((one) => !isUnseen(one)))
    for (const one of examples.filter(isUnseen)) scores.set(one, judge(weights, one))
  }
  const rows = sets.map((set) => {
    const texts = examples.filter((one) => one.set === set)
    const own = texts.map((one) => 100 * scores.get(one)!)
    const lead = texts.map((one) => 100 * one.lead)
    const { mean, low, high } = pairedDifference(own, lead)
    const average = (list: number[]) => (list.reduce((a, b) => a + b, 0) / list.length).toFixed(2)
    const difference = `${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
    return [set, String(texts.length), average(own), average(lead), difference]
  })
  return table([[`taught by ${title}`, 'texts', 'ROUGE-2', 'Lead', 'difference, 95%'], ...rows])
}

export const USAGE = 'usage: node tools/run.mjs train/summary check|fit SUMMARIES.jsonl …'

/** Learns the weights of the key points from texts with summaries that people wrote, or checks how well they are learned. */
export async function main([command, ...files]: string[]): Promise<number> {
  if ((command !== 'check' && command !== 'fit') || files.length === 0) throw new Error(USAGE)
  const examples = files.flatMap(readExamples)
  if (command === 'check') check(examples)
  else {
    const kept = JSON.parse(readFileSync(WEIGHTS, 'utf8'))
    writeFileSync(WEIGHTS, `${JSON.stringify({ ...kept, features: learn(examples) }, null, 2)}\n`)
  }
  return 0
}
