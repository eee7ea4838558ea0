import type { Browser } from 'puppeteer-core'
import { summarise } from '../../../src/summary/keyPoints.ts'
import { textToSummarise } from '../../../src/summary/source.ts'
import { launch, Tab } from '../../measure/chromium.ts'
import type { Complain } from '../../measure/sets.ts'
import { escapeHtml } from '../escapeHtml.ts'
import { buildScripts, type Scripts, Unecho } from '../extractors.ts'
import { lead, sentencesOf, textRank } from './baselines.ts'
import { DISTURBANCES, type Disturbance, paragraphsOf } from './disturb.ts'
import { rouge } from './rouge.ts'
import { readSummaryRows, type SummaryRow } from './rows.ts'
import { type Scores, scoreTable } from './scoreTable.ts'

export interface SummaryOptions {
  /** Sentences a summary; as many as the extension shows when left out. */
  points?: number
  limit?: number
  /** Leaves the titles out. */
  untitled?: boolean
  /** Sets the summaries of the text as it is beside those of the text disturbed in this way. */
  disturb?: Disturbance
  complain: Complain
  progress: (done: number, total: number, what: string) => void
}

interface SummarySet {
  report: string
  rows: { id: string; summary: string[] }[]
}

/**
 * Scores the key points of each text in the files, beside Lead-N and TextRank with as many sentences, or beside its own
 * on the disturbed text; of several files their macro mean as well.
 */
export async function evaluateSummaries(files: string[], options: SummaryOptions): Promise<SummarySet> {
  const scripts = await buildScripts(false)
  const browser = await launch()
  const reports: string[] = []
  const rows: SummarySet['rows'] = []
  const sets: Scores[] = []
  try {
    for (const file of files) {
      const { scores, rows: own } = await evaluateFile(file, browser, scripts, options)
      const none = own.filter(({ summary }) => summary.length === 0).length
      reports.push(`${file}, ${own.length} texts, ${none} without key points\n\n${scoreTable([scores])}`)
      sets.push(scores)
      rows.push(...own)
    }
  } finally {
    await browser.close()
  }
  if (sets.length > 1) reports.push(`macro mean of ${sets.length} sets\n\n${scoreTable(sets)}`)
  return { report: reports.join('\n\n'), rows }
}

async function evaluateFile(file: string, browser: Browser, scripts: Scripts, options: SummaryOptions) {
  const { complain, disturb, limit, points, progress, untitled } = options
  const texts = readSummaryRows(file, complain).slice(0, limit ?? Infinity)
  if (texts.length === 0) throw new Error(`${file}: no text with a summary in it`)
  const scores: Scores = disturb ? { Disturbed: [], Unecho: [] } : { Unecho: [], Lead: [], TextRank: [] }
  const rows: SummarySet['rows'] = []
  const tab = await Tab.open(browser)
  for (const [index, { title, ...row }] of texts.entries()) {
    progress(index, texts.length, row.id)
    const summaryOf = (text: string) =>
      keyPoints(tab, { ...row, text, title: untitled ? '' : title }, scripts, points).catch((error: Error) => {
        // No summary is scored as one that says nothing.
        complain(`${row.id}: ${error.message}`)
        return []
      })
    const add = (name: string, sentences: string[]) =>
      scores[name]!.push(rouge(sentences.join('\n'), row.references, row.lang))
    const paragraphs = disturb && paragraphsOf(row.text, row.lang)
    const summary = await summaryOf(paragraphs ? paragraphs.join('\n') : row.text)
    add('Unecho', summary)
    if (paragraphs) add('Disturbed', await summaryOf(DISTURBANCES[disturb](paragraphs).join('\n')))
    else {
      const count = points ?? (summary.length || 3)
      const all = sentencesOf(row.text, row.lang)
      add('Lead', lead(all, count))
      add('TextRank', textRank(all, count, row.lang))
    }
    rows.push({ id: row.id, summary })
  }
  await tab.close()
  return { scores, rows }
}

/** What the extension shows of a page that has the title as headline and each line of the text as paragraph. */
async function keyPoints(tab: Tab, row: SummaryRow, scripts: Scripts, points?: number): Promise<string[]> {
  await tab.show(`https://summary.example/${encodeURIComponent(row.id)}`, pageOf(row))
  const { reading } = await (await Unecho.load(tab, scripts)).reading()
  const { clean, article, findings } = reading
  const { title, language } = article
  const summary =
    points === undefined ? reading.summary : summarise(textToSummarise(clean, findings), language, { title, points })
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
