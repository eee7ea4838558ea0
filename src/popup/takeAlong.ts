import { t } from '../extension/i18n.ts'
import type { KeyPoint, Reading } from '../reading.ts'
import { citation } from '../takeAlong/citation.ts'
import type { CopyWords } from '../takeAlong/copyWords.ts'
import { toMarkdown } from '../takeAlong/markdown.ts'
import { summaryText, toPlainText } from '../takeAlong/plainText.ts'
import { toRichText } from '../takeAlong/richText.ts'
import { shareLink } from '../takeAlong/shareLink.ts'
import { copyRichText, copyText } from '../ui/clipboard.ts'
import { dateText } from '../ui/time.ts'

/** One way to take the article along: its label, and what puts it on the clipboard. */
export interface Take {
  id: string
  label: string
  copy: () => Promise<void>
}

/** All ways that there are for this reading: no summary of what has none, no link to a file of this computer. */
export function takes(reading: Reading): Take[] {
  const { article, summary } = reading
  const [point] = summary.points
  const link = point ? pointLink(reading, point) : ''
  const words = (): CopyWords => ({ summary: t('view_summary'), citation: citationOf(reading) })
  return [
    { id: 'markdown', label: t('copy_markdown'), copy: () => copyText(toMarkdown(reading, words())) },
    { id: 'plain', label: t('copy_plain'), copy: () => copyText(toPlainText(reading, words())) },
    {
      id: 'rich',
      label: t('copy_rich'),
      copy: () => copyRichText(toRichText(reading, words()), toPlainText(reading, words())),
    },
    ...(point ? [{ id: 'summary', label: t('copy_summary'), copy: () => copyText(summaryText(reading)) }] : []),
    ...(link ? [{ id: 'link', label: t('copy_point_link'), copy: () => copyText(link) }] : []),
    ...(article.title
      ? [{ id: 'citation', label: t('copy_citation'), copy: () => copyText(citationOf(reading)) }]
      : []),
  ]
}

/** A link that leads to the key point on the page; '' where there is no such link. */
export function pointLink({ article }: Reading, { text }: KeyPoint): string {
  return shareLink(article.url, text)
}

function citationOf({ article }: Reading): string {
  return citation(article, { quoted: (title) => t('quoted', [title]), date: dateText })
}
