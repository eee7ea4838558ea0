import { escapeHtml } from './escapeHtml.ts'
import type { PageResult } from './evaluatePage.ts'
import { type Judged, judge } from './judge.ts'
import { pageScore } from './shingles.ts'

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
summary{cursor:pointer;padding:.3rem 0}p{margin:.2rem 0;padding:.1rem .5rem;border-left:.4rem solid transparent}
small{color:#555;display:block}.red{border-color:#c22;background:#fdeaea}.amber{border-color:#d90;background:#fff6e0}
.green{border-color:#293;background:#e9f7eb;color:#555}.dim{color:#888}`

const LEGEND = `<p class="red">wrongly hidden, or text of the article that was not read at all</p>
<p class="amber">wrongly kept: stands in the clean text, not in the gold text</p>
<p class="green">rightly folded</p>`

/** A page for a person: every page of the run, worst first, with what was done to each block, rightly or not, and why. */
export function htmlReport(results: PageResult[]): string {
  const entries = results.map((result) => ({ result, judged: judge(result), f1: f1Of(result) }))
  entries.sort((a, b) => a.f1 - b.f1 || b.judged.length - a.judged.length)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Unecho evaluation</title>
<style>${STYLE}</style></head><body><h1>${results.length} pages, worst first</h1>${LEGEND}
${entries.map(({ result, judged, f1 }) => section(result, judged, f1)).join('\n')}
</body></html>\n`
}

function section({ page, reading, errors }: PageResult, judged: Judged[], f1: number): string {
  const count = (verdict: Judged['verdict']) => judged.filter((one) => one.verdict === verdict).length
  const figures = `F1 ${f1.toFixed(3)} · ${count('red')} hidden · ${count('amber')} kept · ${count('green')} folded`
  const notes = [errors.get('Unecho') ?? '', reading?.noArticle ? `no article: ${reading.noArticle}` : '']
  const blocks = judged.map(({ verdict, text, why }) => {
    const reason = why ? `<small>${escapeHtml(why)}</small>` : ''
    return `<p class="${verdict}">${escapeHtml(text)}${reason}</p>`
  })
  return `<details><summary><b>${escapeHtml(`${page.dataset}/${page.id}`)}</b> ${figures}</summary>
<small><a href="${escapeHtml(page.url)}">${escapeHtml(page.url)}</a> ${escapeHtml(notes.join(' '))}</small>
${blocks.join('\n')}</details>`
}

function f1Of({ tools }: PageResult): number {
  const ours = tools.get('Unecho')
  return ours ? pageScore(ours.overlap).f1 : 0
}
