import { writeFileSync } from 'node:fs'
import { bodyContext } from '../../../src/article/body/bodyContext.ts'
import { type Forest, predict } from '../../../src/article/body/forest.ts'
import { type Examples, type ForestOptions, fitForest } from '../fitForest.ts'
import { packForests } from '../packForests.ts'
import { type LabelledPage, readPages } from './examples.ts'
import { score } from './score.ts'

interface Model {
  first: Forest
  second: Forest
}

const FIRST: ForestOptions = { trees: 80, depth: 6, rate: 0.15, rows: 0.7, features: 0.35, leastLeaf: 20, ridge: 6 }
const SECOND: ForestOptions = { trees: 60, depth: 5, rate: 0.15, rows: 0.7, features: 0.35, leastLeaf: 20, ridge: 6 }

/** Folds of the cross-validation, outer and inner. */
const FOLDS = 4
/** From these odds on a block is of the story: below one half, because a sentence lost is worse than a line too many. */
const THRESHOLD = 0.4

/** Fits both judgements; the second learns from first judgements of pages that the first had not seen. */
function train(pages: LabelledPage[]): Model {
  const odds = new Map<LabelledPage, number[]>()
  for (const [train, test] of split(pages, FOLDS)) {
    const first = fitForest(
      examples(train, (page) => page.blocks.map((block) => block.x)),
      FIRST,
    )
    for (const page of test)
      odds.set(
        page,
        page.blocks.map((block) => predict(first, block.x)),
      )
  }
  const second = fitForest(
    examples(pages, (page) => withContext(page, odds.get(page)!)),
    SECOND,
  )
  const first = fitForest(
    examples(pages, (page) => page.blocks.map((block) => block.x)),
    FIRST,
  )
  return { first, second }
}

function withContext(page: LabelledPage, odds: number[]): number[][] {
  const context = bodyContext(page, odds)
  return page.blocks.map((block, i) => [...block.x, ...context[i]!])
}

function judge({ first, second }: Model, page: LabelledPage): number[] {
  const odds = page.blocks.map((block) => predict(first, block.x))
  return withContext(page, odds).map((x) => predict(second, x))
}

function examples(pages: LabelledPage[], inputs: (page: LabelledPage) => number[][]): Examples {
  const rows = pages.reduce((sum, page) => sum + page.blocks.length, 0)
  const width = inputs(pages[0]!)[0]!.length
  const result = { x: new Float32Array(rows * width), y: new Float32Array(rows), weight: new Float32Array(rows), width }
  let row = 0
  for (const page of pages) {
    // A page of many blocks should not drown the others.
    const scale = Math.min(1, 150 / page.blocks.length)
    for (const [i, x] of inputs(page).entries()) {
      result.x.set(x, row * width)
      result.y[row] = page.blocks[i]!.y
      result.weight[row] = page.blocks[i]!.weight * scale
      row++
    }
  }
  return result
}

/** Folds by site, so that no page is judged by a model that saw its site. */
function split(pages: LabelledPage[], folds: number): [LabelledPage[], LabelledPage[]][] {
  const sites = [...new Set(pages.map((page) => page.site))].sort()
  const foldOf = new Map(sites.map((site, i) => [site, (i * 7919) % folds]))
  return Array.from({ length: folds }, (_, fold) => [
    pages.filter((page) => foldOf.get(page.site) !== fold),
    pages.filter((page) => foldOf.get(page.site) === fold),
  ])
}

/** Cross-validates by site and prints the scores at several thresholds, beside what a perfect judge of blocks gets. */
function check(pages: LabelledPage[]): void {
  const judged = new Map<LabelledPage, number[]>()
  for (const [seen, unseen] of split(pages, FOLDS)) {
    const model = train(seen)
    for (const page of unseen) judged.set(page, judge(model, page))
  }
  for (const set of new Set(pages.map((page) => page.dataset))) {
    const some = pages.filter((page) => page.dataset === set)
    for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6]) {
      print(`${set} ${threshold}`, some, (page) => judged.get(page)!.map((value) => value >= threshold))
    }
    print(`${set} perfect`, some, (page) => page.blocks.map((block) => block.y === 1))
  }
}

function print(name: string, pages: LabelledPage[], keep: (page: LabelledPage) => boolean[]): void {
  const { f1, precision, recall, lost } = score(pages, keep)
  const figures = Object.entries({ F1: f1, precision, recall, lost }).map(
    ([key, value]) => `${key} ${value.toFixed(3)}`,
  )
  console.log(`${name.padEnd(16)} ${figures.join('  ')}`)
}

export const USAGE = 'usage: node tools/run.mjs train/body check BLOCKS.jsonl | fit BLOCKS.jsonl MODEL.json'

/** Learns the body decision from what `measure` gathered with features.ts, or checks how well it is learned. */
export async function main([command, file, out]: string[]): Promise<number> {
  if (command === 'check' && file) check(await readPages(file))
  else if (command === 'fit' && file && out) {
    const source = 'Learned by tools/train/body on pages with a known text; see CONTRIBUTING.'
    const { first, second } = train(await readPages(file))
    const { thresholds, packed } = packForests([first, second])
    const model = { source, threshold: THRESHOLD, thresholds, first: packed[0], second: packed[1] }
    writeFileSync(out, `${JSON.stringify(model)}\n`)
  } else throw new Error(USAGE)
  return 0
}
