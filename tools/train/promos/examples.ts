import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { toEnd } from '../../../src/article/steps.ts'
import type { Article } from '../../../src/article/types.ts'
import { gatherEvidence } from '../../../src/clutter/promos/promoEvidence.ts'
import { isPossible } from '../../../src/clutter/promos/promoLines.ts'
import { signsOf } from '../../../src/clutter/promos/promoSigns.ts'
import { plain } from '../../evaluate/contains.ts'
import { groupOf, type Label } from '../../evaluate/labels.ts'

/** A block that may be a promo, with what the labels say of it. */
export interface Example {
  dataset: string
  site: string
  text: string
  signs: Record<string, number>
  /** 1 for a promo or an advertisement. */
  y: number
  weight: number
}

interface Page {
  dataset: string
  id: string
  site: string
  article: Article
}

/** A page of many buttons should not drown the others. Examples. */
const FULL_WEIGHT = 12
/** Pages of news count for more than those of blogs and shops, whose gold text often holds their own promos. */
const WEIGHTS: Record<string, number> = { wcxb: 0.6 }
const NEWS_WEIGHT = 1.5

/** The articles that `measure` wrote with articles.ts. */
export async function readArticles(file: string): Promise<Page[]> {
  const pages: Page[] = []
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { dataset, id, value } = JSON.parse(line)
    if (value)
      pages.push({ dataset, id, site: new URL(value.url).hostname.split('.').slice(-2).join('.'), article: value })
  }
  return pages
}

/** The labelled blocks of a page that have any sign of a promo. */
export function examplesOf({ dataset, site, article }: Page, labels: Label[]): Example[] {
  const groups = new Map<string, string | null>()
  for (const label of labels) {
    const group = groupOf(label)
    const key = plain(label.text)
    if (!group || key.trim() === '') continue
    const known = groups.get(key)
    // The same words once as story and once as promo prove nothing.
    groups.set(key, known !== undefined && known !== group && (known === 'gold' || group === 'gold') ? null : group)
  }
  const evidence = toEnd(gatherEvidence(article))
  const found = article.body.flatMap((block, index) => {
    const group = groups.get(plain(block.text))
    if (!group || !isPossible(block, evidence[index]!)) return []
    return [{ text: block.text, signs: signsOf(evidence[index]!, article.body, index), y: group === 'gold' ? 0 : 1 }]
  })
  const weight = Math.min(1, FULL_WEIGHT / found.length) * (WEIGHTS[dataset] ?? NEWS_WEIGHT)
  return found.map((one) => ({ ...one, dataset, site, weight }))
}
