import { writeFileSync } from 'node:fs'
import { lineFeatures } from '../../../src/clutter/promos/lineFeatures.ts'
import { fitSparse, type Rows, type SparseOptions, scoreOf } from './fitSparse.ts'
import { type Line, pageLines, storyLines, writtenLines } from './lines.ts'
import { packWeights } from './packWeights.ts'

export const USAGE = `usage: node tools/run.mjs train/calls path/to/sets [MODEL.json]

Cross-validates, prints how many calls are known at how many mistakes; writes the model.`

const OPTIONS: SparseOptions = {
  buckets: 1 << 16,
  lasso: 1e-5,
  ridge: 1e-6,
  rounds: 1200,
}
const FOLDS = 5
/** Shares of what stories tell on pages, by which the thresholds are chosen that are printed. */
const MISTAKES = [0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002]

/** Entry point of `node tools/run.mjs train/calls`. */
export async function main([dir, out]: string[]): Promise<number> {
  if (!dir) throw new Error(USAGE)
  const lines = [...writtenLines(), ...pageLines(), ...storyLines(dir)]
  const features = lines.map(({ text }) => [...lineFeatures(text, OPTIONS.buckets)])
  if (!out) check(lines, features)
  else {
    const { bias, weights } = fitSparse(
      rowsOf(lines, features, () => true),
      OPTIONS,
    )
    const { step, packed } = packWeights(weights)
    const source =
      'Learned by tools/train/calls from lines and pages written for it and from paragraphs of real stories; see its README.'
    const model = { source, buckets: OPTIONS.buckets, bias: Number(bias.toPrecision(4)), step, weights: packed }
    writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`)
  }
  return 0
}

function rowsOf(lines: Line[], features: number[][], isWanted: (line: Line) => boolean): Rows {
  const wanted = lines.flatMap((line, index) => (isWanted(line) ? [index] : []))
  return {
    features: wanted.map((index) => features[index]!),
    y: Float32Array.from(wanted, (index) => Number(lines[index]!.call)),
    weight: Float32Array.from(wanted, (index) => lines[index]!.weight),
  }
}

function check(lines: Line[], features: number[][]): void {
  const scores = lines.map(() => 0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const isLeftOut = ({ group }: Line) => group % FOLDS === fold
    const model = fitSparse(
      rowsOf(lines, features, (line) => !isLeftOut(line)),
      OPTIONS,
    )
    for (const [index, line] of lines.entries()) if (isLeftOut(line)) scores[index] = scoreOf(model, features[index]!)
  }
  const scoresOf = (from: Line['from'], call: boolean) =>
    scores.filter((_, index) => lines[index]!.from === from && lines[index]!.call === call)
  const told = scoresOf('page', false).sort((a, b) => b - a)
  const groups = {
    'calls of pages': scoresOf('page', true),
    'written calls': scoresOf('line', true),
    'close to calls': scoresOf('line', false),
    'real stories': scoresOf('story', false),
  }
  for (const mistakes of MISTAKES) {
    const least = told[Math.floor(told.length * mistakes)]!
    const odds = (1 / (1 + Math.exp(-least))).toFixed(2)
    const share = (list: number[]) => (100 * list.filter((score) => score > least).length) / list.length
    const figures = Object.entries(groups).map(([name, list]) => `${name} ${share(list).toFixed(1)}%`)
    console.log(`odds ${odds}  told on pages ${(100 * mistakes).toFixed(1)}%  ${figures.join('  ')}`)
  }
}
