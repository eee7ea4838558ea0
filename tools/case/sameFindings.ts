// Bundled and run in the page: whether a case made of it gives the same findings (`node tools/run.mjs measure DIR
// tools/case/sameFindings.ts --out FILE`).
import { caseHtml } from '../../src/case/caseHtml.ts'
import { type Reading, read } from '../../src/reading.ts'

export function measure(document: Document) {
  const before = document.documentElement.outerHTML
  const reading = read(document)
  const html = caseHtml(document, 'data-unecho-none')
  const copy = new DOMParser().parseFromString(html, 'text/html')
  // What is parsed here has the address of this page; a case in a file has only the one that it states.
  Object.defineProperty(copy, 'URL', { value: 'about:blank' })
  const again = read(copy)
  return {
    isUntouched: document.documentElement.outerHTML === before,
    found: reading.findings.length,
    isSame: JSON.stringify(found(reading)) === JSON.stringify(found(again)),
    isSameBody: JSON.stringify(bodyOf(reading)) === JSON.stringify(bodyOf(again)),
    gone: without(found(reading), found(again)),
    more: without(found(again), found(reading)),
  }
}

/** What was found and what became of it, by the length of its text: a case may number its blocks otherwise. */
function found({ findings }: Reading): string[] {
  return findings.map(({ category, state, reason, text }) => `${category} ${state} ${reason.code} ${text.length}`)
}

function bodyOf({ article }: Reading): string[] {
  return article.body.map(({ kind, level, text }) => `${kind} ${level} ${text.length}`)
}

function without(all: string[], others: string[]): string[] {
  const left = [...others]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
