import { t, uiLanguage } from '../extension/i18n.ts'
import { picturesOf } from '../extension/pictures.ts'
import type { Reading } from '../reading.ts'
import { type FileWords, toHtmlFile } from '../takeAlong/htmlFile.ts'
import { toMarkdown } from '../takeAlong/markdown.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { saveFile } from '../ui/saveFile.ts'
import { dateText } from '../ui/time.ts'

export type SaveFormat = 'markdown' | 'html'

/** Saves the clean article of a tab as a file and gives the file's name. */
export async function saveArticle(reading: Reading, format: SaveFormat, tab: number): Promise<string> {
  const { article } = reading
  const words: FileWords = {
    summary: t('view_summary'),
    source: [article.site, article.byline, dateText(article.published)].filter(Boolean).join(' · '),
    language: uiLanguage(),
    media: { image: t('media_image'), video: t('save_video'), audio: t('save_audio'), embed: t('save_embed') },
  }
  if (format === 'html') {
    const addresses = reading.media.flatMap(({ kind, src }) => (kind === 'image' ? [src] : []))
    const pictures = addresses.length > 0 ? await picturesOf(tab, addresses) : {}
    return saveFile(article.title, 'html', 'text/html', toHtmlFile(reading, words, pictures))
  }
  const address = isWebAddress(article.url) ? article.url : ''
  const citation = [words.source, address].filter(Boolean).join(' · ')
  const markdown = toMarkdown(reading, { summary: words.summary, citation: citation || undefined })
  return saveFile(article.title, 'md', 'text/markdown', markdown)
}
