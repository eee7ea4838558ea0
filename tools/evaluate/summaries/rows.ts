import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Complain, readRows } from '../../measure/sets.ts'

/** A news text and what people wrote as its summary. */
export interface SummaryRow {
  id: string
  title: string
  text: string
  lang: string
  references: string[]
}

/** The files named, and those of the folders named, in the order of their names. */
export function summaryFiles(paths: string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Error(`${path}: no such file`)
    if (!statSync(path).isDirectory()) return path
    const names = readdirSync(path).filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
    if (names.length === 0) throw new Error(`${path}: no .jsonl file in it`)
    return names.sort().map((name) => join(path, name))
  })
}

/** The texts of a file; a row without text or summary is complained of and left out. */
export function readSummaryRows(file: string, complain: Complain): SummaryRow[] {
  return readRows(file, complain).flatMap((row, index) => {
    const { id, title, text, summary, references, lang } = row
    const wanted = Array.isArray(references) && references.length > 0 ? references : [summary]
    if (typeof id !== 'string' || typeof text !== 'string' || !wanted.every((one) => typeof one === 'string')) {
      complain(`${file}: object ${index + 1} needs an id, a text, and a summary or references`)
      return []
    }
    return [{ id, text, title: String(title ?? ''), lang: String(lang ?? ''), references: wanted as string[] }]
  })
}
