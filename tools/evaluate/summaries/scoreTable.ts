import { table } from '../table.ts'
import { type Difference, macroDifference, meanOf } from './bootstrap.ts'
import { MEASURES, type Rouge } from './rouge.ts'

/** The scores of one set: those of a way to summarise, by its name, a score a text. The first name is ours. */
export type Scores = Record<string, Rouge[]>

/** Means of each way, and of ours the differences from the others; of several sets the mean of their means. */
export function scoreTable(sets: Scores[]): string {
  const [own, ...others] = Object.keys(sets[0]!)
  const column = (set: Scores, name: string, measure: keyof Rouge) => set[name]!.map((score) => 100 * score[measure])
  const means = [own!, ...others].map((name) => [
    name,
    ...MEASURES.map((measure) => meanOf(sets.map((set) => meanOf(column(set, name, measure)))).toFixed(2)),
  ])
  const differences = others.map((other) => [
    `${own} − ${other}, 95%`,
    ...MEASURES.map((measure) =>
      inWords(macroDifference(sets.map((set) => ({ a: column(set, own!, measure), b: column(set, other, measure) })))),
    ),
  ])
  return table([['F1 × 100', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'], ...means, ...differences])
}

function inWords({ mean, low, high }: Difference): string {
  return `${mean.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
}
