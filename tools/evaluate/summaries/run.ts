import { existsSync } from 'node:fs'
import { summarise } from '../../../src/summary/keyPoints.ts'
import { launch, Tab } from '../../measure/chromium.ts'
import { type Complain, readRows } from '../../measure/sets.ts'
import { escapeHtml } from '../escapeHtml.ts'
import { buildScripts, type Scripts, Unecho } from '../extractors.ts'
import { table } from '../table.ts'
import { lead, sentencesOf, textRank } from './baselines.ts'
import { pairedDifference } from './bootstrap.ts'
import { MEASURES, type Rouge, rouge } from './rouge.ts'

/** A news text and what people wrote as its summary. */
interface SummaryRow {
  id: string
  title: string
  text: string
  lang: string
  references: string[]
}

export interface SummaryOptions {
  /** Sentences a summary; as many as the extension shows when left out. */
  points?: number
  limit?: number
  complain: Complain
  progress: (done: number, total: number, what: string) => void
}

/** Scores the key points of each text in the file, beside Lead-N and TextRank with as many sentences. */
export async function evaluateSummaries(
  file: string,
  options: SummaryOptions,
): Promise<{ report: string; rows: { id: string; summary: string[] }[] }> {
  if (!existsSync(file)) throw new Error(`${file}: no such file`)
  const texts = readSummaryRows(file, options.complain).slice(0, options.limit ?? Infinity)
  if (texts.length === 0) throw new Error(`${file}: no text with a summary in it`)
  const scripts = await buildScripts(false)
  const browser = await launch()
  const scores: Record<string, Rouge[]> = { Unecho: [], Lead: [], TextRank: [] }
  const rows: { id: string; summary: string[] }[] = []
  try {
    const tab = await Tab.open(browser)
    for (const [index, row] of texts.entries()) {
      options.progress(index, texts.length, row.id)
      const summary = await keyPoints(tab, row, scripts, options.points).catch((error: Error) => {
        // No summary is scored as one that says nothing.
        options.complain(`${row.id}: ${error.message}`)
        return []
      })
      const count = options.points ?? (summary.length || 3)
      const all = sentencesOf(row.text, row.lang)
      const score = (sentences: string[]) => rouge(sentences.join('\n'), row.references, row.lang)
      scores.Unecho!.push(score(summary))
      scores.Lead!.push(score(lead(all, count)))
      scores.TextRank!.push(score(textRank(all, count, row.lang)))
      rows.push({ id: row.id, summary })
    }
  } finally {
    await browser.close()
  }
  const none = rows.filter(({ summary }) => summary.length === 0).length
  return { rows, report: `${file}, ${rows.length} texts, ${none} without key points\n\n${scoreTable(scores)}` }
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

/** What the extension shows of a page that has the title as headline and each line of the text as paragraph. */
async function keyPoints(tab: Tab, row: SummaryRow, scripts: Scripts, points?: number): Promise<string[]> {
  await tab.show(`https://summary.example/${encodeURIComponent(row.id)}`, pageOf(row))
  const { reading } = await (await Unecho.load(tab, scripts)).reading()
  const { clean, article } = reading
  const summary = points === undefined ? reading.summary : summarise(clean, article.language, points)
  return summary.points.map((point) => point.text)
}

/** A bare page for a text. */
export function pageOf({ title, text, lang }: Pick<SummaryRow, 'title' | 'text' | 'lang'>): string {
  const paragraphs = text.split('\n').filter((line) => line.trim())
  const headline = title ? `<h1>${escapeHtml(title)}</h1>` : ''
  const body = paragraphs.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')
  return `<!doctype html><html lang="${escapeHtml(lang || 'en')}"><head><title>${escapeHtml(title)}</title></head>
<body><article>${headline}${body}</article></body></html>`
}

function scoreTable(scores: Record<string, Rouge[]>): string {
  const column = (name: string, measure: keyof Rouge) => scores[name]!.map((score) => score[measure])
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const points = (value: number) => (100 * value).toFixed(2)
  const rows = Object.keys(scores).map((name) => [name, ...MEASURES.map((m) => points(mean(column(name, m))))])
  const differences = ['Lead', 'TextRank'].map((other) => [
    `Unecho − ${other}, 95%`,
    ...MEASURES.map((m) => {
      const { mean, low, high } = pairedDifference(column('Unecho', m), column(other, m))
      return `${points(mean)} (${points(low)} to ${points(high)})`
    }),
  ])
  return table([['F1 × 100', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L'], ...rows, ...differences])
}
