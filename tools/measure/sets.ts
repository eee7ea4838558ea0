import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** One page of a set: a row of `gold.jsonl`, and where its HTML is. */
export interface GoldPage {
  /** Name of the set: the name of its folder. */
  dataset: string
  id: string
  url: string
  title: string
  /** BCP 47 tag, or '' when the set does not say. */
  lang: string
  /** The paragraphs a person says are the article, without its title. */
  gold: string[]
  /** Path of the page, gzip-compressed UTF-8. */
  file: string
}

/** What is wrong with the input, in words that name the file; the rest of the run goes on. */
export type Complain = (problem: string) => void

/** The sets in `dir`: the folder itself when it holds a `gold.jsonl`, else each folder in it that does. */
export function findSets(dir: string): string[] {
  if (!existsSync(dir)) throw new Error(`${dir}: no such folder`)
  const folders = [
    dir,
    ...readdirSync(dir, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? join(dir, e.name) : [])),
  ]
  const sets = existsSync(join(dir, 'gold.jsonl')) ? [dir] : folders.filter((f) => existsSync(join(f, 'gold.jsonl')))
  if (sets.length === 0) throw new Error(`${dir}: no gold.jsonl in it, nor in a folder in it`)
  return sets
}

/** The pages of the set in `dir`, in the order of its `gold.jsonl`; what cannot be used is complained of and left out. */
export function readSet(dir: string, complain: Complain): GoldPage[] {
  const dataset = basename(resolve(dir))
  return readRows(join(dir, 'gold.jsonl'), complain).flatMap((row, index) => {
    const { id, title, lang, gold_text: text } = row
    // Some old pages came without their address; they still need one for their links to resolve against.
    const url = row.url ?? `https://unknown.example/${encodeURIComponent(String(id))}`
    if (typeof id !== 'string' || typeof url !== 'string' || typeof text !== 'string' || !URL.canParse(url)) {
      complain(`${join(dir, 'gold.jsonl')}: object ${index + 1} needs an id, gold_text, and an absolute url or none`)
      return []
    }
    const file = join(dir, 'pages', `${id}.html.gz`)
    if (!existsSync(file)) {
      complain(`${file}: the page is missing`)
      return []
    }
    const gold = text.split('\n').flatMap((line) => line.trim() || [])
    return [{ dataset, id, url, title: String(title ?? ''), lang: String(lang ?? ''), gold, file }]
  })
}

/** The HTML of a page. */
export function readPage(page: GoldPage): string {
  return gunzipSync(readFileSync(page.file)).toString('utf8')
}

/** The objects of a JSON-lines file, gzip-compressed when its name ends in `.gz`; broken lines are complained of. */
export function readRows(file: string, complain: Complain): Record<string, unknown>[] {
  const bytes = readFileSync(file)
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines.flatMap((line, index) => {
    if (!line.trim()) return []
    try {
      const row: unknown = JSON.parse(line)
      if (typeof row === 'object' && row !== null) return [row as Record<string, unknown>]
    } catch {}
    complain(`${file}: line ${index + 1} is no JSON object`)
    return []
  })
}

/** Rows of the first of `names` that stands in the set's folder or in the folder beside it, of this set alone. */
export function readBeside(dir: string, names: string[], complain: Complain): Record<string, unknown>[] {
  const places = [dir, join(resolve(dir), '..')].flatMap((folder) => names.map((name) => join(folder, name)))
  const file = places.find((place) => existsSync(place))
  const dataset = basename(resolve(dir))
  return file ? readRows(file, complain).filter((row) => row.dataset === undefined || row.dataset === dataset) : []
}
