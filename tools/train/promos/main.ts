import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Label } from '../../evaluate/labels.ts'
import { randomFrom } from '../../measure/random.ts'
import { type Example, examplesOf, readArticles } from './examples.ts'
import { learn, predict, type Weights } from './learn.ts'
import { setInto } from './setInto.ts'

export const USAGE = `usage: node tools/run.mjs train/promos ARTICLES.jsonl LABELS.jsonl.gz [WEIGHTS.json]

Cross-validates by site, prints what each threshold takes and how often each confidence is right; writes the weights.`

const FOLDS = 4

/** Entry point of `node tools/run.mjs train/promos`. */
export async function main([articles, labels, out]: string[]): Promise<number> {
  if (!articles || !labels) throw new Error(USAGE)
  const { start, fixed } = JSON.parse(readFileSync(new URL('./start.json', import.meta.url), 'utf8'))
  const examples = await gather(articles, readLabels(labels))
  const judged = examples.map((example) => ({ ...example, p: 0 }))
  const sites = [...new Set(examples.map(({ site }) => site))].sort()
  const foldOf = new Map(sites.map((site, i) => [site, (i * 7919) % FOLDS]))
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = examples.filter(({ site }) => foldOf.get(site) !== fold)
    const weights = learn(seen, start, fixed)
    for (const one of judged) if (foldOf.get(one.site) === fold) one.p = predict(weights, one.signs)
  }
  print(judged)
  if (out) {
    const known = JSON.parse(readFileSync(out, 'utf8'))
    const learned: Weights = learn(examples, start, fixed)
    writeFileSync(out, `${JSON.stringify({ ...known, ...learned }, null, 2)}\n`)
  }
  return 0
}

function readLabels(file: string): Map<string, Label[]> {
  const byPage = new Map<string, Label[]>()
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n')) {
    if (line === '') continue
    const label: Label = JSON.parse(line)
    byPage.set(label.id, [...(byPage.get(label.id) ?? []), label])
  }
  return byPage
}

async function gather(file: string, labels: Map<string, Label[]>): Promise<Example[]> {
  const pages = await readArticles(file)
  const headlines = new Map<string, string[]>()
  const languageOf = (language: string) => language.slice(0, 2) || 'en'
  for (const { article } of pages) {
    const { title, language } = article
    const list = headlines.get(languageOf(language)) ?? []
    if (title.length > 25 && title.length < 110) headlines.set(languageOf(language), [...list, title])
  }
  return pages.flatMap((page) => {
    const others = (headlines.get(languageOf(page.article.language)) ?? []).filter((t) => t !== page.article.title)
    const setIn = setInto(page.article, others, randomFrom(page.id), page.dataset)
    return [...examplesOf(page, labels.get(page.id) ?? []), ...setIn.map((one) => ({ ...one, site: page.site }))]
  })
}

function print(judged: (Example & { p: number })[]): void {
  for (const set of new Set(judged.map(({ dataset }) => dataset))) {
    for (const threshold of [0.5, 0.6, 0.7, 0.8]) {
      const some = judged.filter(({ dataset }) => dataset === set)
      const left = some.filter(({ y, p }) => y === 1 && p < threshold).length
      const taken = some.filter(({ y, p }) => y === 0 && p >= threshold).length
      const promos = some.filter(({ y }) => y === 1).length
      console.log(
        `${set}, from ${threshold}: ${left} of ${promos} promos left, ${taken} of ${some.length - promos} others taken`,
      )
    }
  }
  console.log('confidence: mean, and share that are promos')
  for (let tenth = 0; tenth < 10; tenth++) {
    const some = judged.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === tenth)
    const weight = some.reduce((sum, one) => sum + one.weight, 0)
    const mean = (of: (one: (typeof some)[number]) => number) =>
      (some.reduce((sum, one) => sum + one.weight * of(one), 0) / weight).toFixed(2)
    console.log(`${mean(({ p }) => p)}  ${mean(({ y }) => y)}  of ${some.length}`)
  }
}
