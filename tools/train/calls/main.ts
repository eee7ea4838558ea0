import { writeFileSync } from 'node:fs'
import { lineFeatures } from '../../../src/clutter/promos/lineFeatures.ts'
import { fitSparse, type Rows, type SparseOptions, scoreOf } from './fitSparse.ts'
import { type Line, storyLines, writtenLines } from './lines.ts'
import { packWeights } from './packWeights.ts'

export const USAGE = `usage: node tools/run.mjs train/calls path/to/sets [MODEL.json]

Cross-validates, prints how many calls are known at how many mistakes; writes the model.`

const OPTIONS: SparseOptions = {
  buckets: 1 << 15,
  lasso: 1.5e-5,
  ridge: 1e-6,
  rounds: 1200,
}
const FOLDS = 5
/** Shares of the lines that come close to calls, by which the thresholds are chosen that are printed. */
const MISTAKES = [0.1, 0.05, 0.02, 0.01]

/** Entry point of `node tools/run.mjs train/calls`. */
export async function main([dir, out]: string[]): Promise<number> {
  if (!dir) throw new Error(USAGE)
  const lines = [...writtenLines(), ...storyLines(dir)]
  const features = lines.map(({ text }) => [...lineFeatures(text, OPTIONS.buckets)])
  if (!out) check(lines, features)
  else {
    const { bias, weights } = fitSparse(
      rowsOf(lines, features, () => true),
      OPTIONS,
    )
    const { step, packed } = packWeights(weights)
    const source =
      'Learned by tools/train/calls from lines written for it and from paragraphs of real stories; see its README.'
    const model = { source, buckets: OPTIONS.buckets, bias: Number(bias.toPrecision(4)), step, weights: packed }
    writeFileSync(out, `${JSON.stringify(model, null, 2)}\n`)
  }
  return 0
}

function rowsOf(lines: Line[], features: number[][], isWanted: (index: number) => boolean): Rows {
  const wanted = lines.flatMap((_, index) => (isWanted(index) ? [index] : []))
  return {
    features: wanted.map((index) => features[index]!),
    y: Float32Array.from(wanted, (index) => Number(lines[index]!.call)),
  }
}

function check(lines: Line[], features: number[][]): void {
  const scores = lines.map(() => 0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = fitSparse(
      rowsOf(lines, features, (index) => index % FOLDS !== fold),
      OPTIONS,
    )
    for (let index = fold; index < lines.length; index += FOLDS) scores[index] = scoreOf(model, features[index]!)
  }
  const scoresOf = (isWanted: (line: Line) => boolean) => scores.filter((_, index) => isWanted(lines[index]!))
  const calls = scoresOf(({ call }) => call)
  const close = scoresOf(({ call, real }) => !call && !real).sort((a, b) => b - a)
  const stories = scoresOf(({ real }) => real)
  const above = (list: number[], least: number) => list.filter((score) => score > least).length / list.length
  for (const mistakes of MISTAKES) {
    const least = close[Math.floor(close.length * mistakes)]!
    const odds = (1 / (1 + Math.exp(-least))).toFixed(2)
    const shares = { calls: above(calls, least), 'close to calls': mistakes, 'real stories': above(stories, least) }
    const figures = Object.entries(shares).map(([name, share]) => `${name} ${(100 * share).toFixed(1)}%`)
    console.log(`odds ${odds}  ${figures.join('  ')}`)
  }
}
