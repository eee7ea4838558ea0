import { writeFileSync } from 'node:fs'
import { bodyContext } from '../../../src/article/bodyContext.ts'
import { type Forest, predict } from '../../../src/article/forest.ts'
import { type Examples, type ForestOptions, fitForest } from '../fitForest.ts'
import { type LabelledPage, readPages } from './examples.ts'
import { score } from './score.ts'

interface Model {
  first: Forest
  second: Forest
}

const FIRST: ForestOptions = { trees: 80, depth: 4, rate: 0.15, rows: 0.7, features: 0.4, leastLeaf: 20, ridge: 5 }
const SECOND: ForestOptions = { trees: 60, depth: 4, rate: 0.15, rows: 0.7, features: 0.4, leastLeaf: 20, ridge: 5 }

/** Fits both judgements; the second learns from first judgements of pages that the first had not seen. */
function train(pages: LabelledPage[], folds: number): Model {
  const odds = new Map<LabelledPage, number[]>()
  for (const [train, test] of split(pages, folds)) {
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
  const context = bodyContext(page.blocks, odds)
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

/** Cross-validates by site and prints the scores, then fits on all pages and writes the model. */
export async function main([dump, out, outer = '3', inner = '3']: string[]): Promise<number> {
  const pages = await readPages(dump!)
  if (Number(outer) > 1) {
    const judged = new Map<LabelledPage, number[]>()
    for (const [seen, unseen] of split(pages, Number(outer))) {
      const model = train(seen, Number(inner))
      for (const page of unseen) judged.set(page, judge(model, page))
      console.error('fold done')
    }
    for (const set of new Set(pages.map((page) => page.dataset))) {
      const some = pages.filter((page) => page.dataset === set)
      for (const threshold of [0.2, 0.3, 0.4, 0.5, 0.6]) {
        const { f1, precision, recall, lost } = score(some, (page) =>
          judged.get(page)!.map((value) => value >= threshold),
        )
        console.log(
          set,
          threshold,
          'F1',
          f1.toFixed(4),
          'P',
          precision.toFixed(4),
          'R',
          recall.toFixed(4),
          'lost',
          lost.toFixed(4),
        )
      }
      const oracle = score(some, (page) => page.blocks.map((block) => block.y === 1))
      console.log(set, 'oracle F1', oracle.f1.toFixed(4))
    }
    writeFileSync(
      '/tmp/judged.json',
      JSON.stringify(
        pages.map((page) => ({
          id: page.id,
          dataset: page.dataset,
          p: judged.get(page)!.map((v) => Math.round(v * 1000) / 1000),
        })),
      ),
    )
  }
  if (out) writeFileSync(out, `${JSON.stringify(train(pages, 5))}\n`)
  return 0
}
