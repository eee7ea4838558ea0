import type { CleanBlock, Media, Reading } from '../reading.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { pointWords } from '../ui/pointWords.ts'
import { readerParts } from '../ui/readerParts.ts'
import { STYLE } from './htmlFileStyle.ts'
import { escapeHtml, inline, partHtml } from './richText.ts'

/** The words of a saved file that are not the page's own. */
export interface FileWords {
  /** The heading over the key points, and the language of these words. */
  summary: string
  language: string
  /** Site, author and date in one line. */
  source: string
  /** What each kind of media is called. */
  media: Record<Media['kind'], string>
}

/** A file from elsewhere is best opened by a browser that is told to load and run nothing for it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"

/**
 * The clean article as one HTML file that needs nothing else: no script, no style sheet, no address asked when it is
 * opened. Pictures that stand in the page's own markup come along, all others as links to where they are.
 * @param pictures further pictures that come along, as `data:` addresses by the addresses that the reading has.
 */
export function toHtmlFile(reading: Reading, words: FileWords, pictures: Record<string, string> = {}): string {
  const { article, summary } = reading
  const { lang, dir } = pageLanguage(article)
  const parts: string[] = []
  parts.push(`<h1>${escapeHtml(article.title)}</h1>`)
  const source = [escapeHtml(words.source), isWebAddress(article.url) ? link(article.url, article.url) : '']
  parts.push(`<p class="source">${source.filter(Boolean).join('<br>')}</p>`)
  if (summary.points.length > 0) {
    const points = summary.points.map((point) => `<li>${inline(pointWords(reading, point))}</li>`).join('\n')
    const heading = `<h2 lang="${escapeHtml(words.language)}">${escapeHtml(words.summary)}</h2>`
    parts.push(`<section>\n${heading}\n<ul>\n${points}\n</ul>\n</section>`)
  }
  for (const part of readerParts(reading)) {
    if (part.is === 'text') parts.push(partHtml(part))
    else if (part.is === 'media') {
      const src = Object.hasOwn(pictures, part.media.src) ? pictures[part.media.src]! : part.media.src
      parts.push(mediaHtml({ ...part.media, src }, part.captions, words))
    }
  }
  return `<!doctype html>
<html${lang ? ` lang="${escapeHtml(lang)}"` : ''} dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(article.title)}</title>
<style>
${STYLE.trim()}
</style>
</head>
<body>
<article>
${parts.join('\n')}
</article>
</body>
</html>
`
}

function mediaHtml({ kind, src, alt, caption }: Media, captions: CleanBlock[], { media, language }: FileWords): string {
  const label = `<span lang="${escapeHtml(language)}">${escapeHtml(media[kind])}</span>`
  const isInside = kind === 'image' && /^data:image\//i.test(src)
  const shown = isInside
    ? `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
    : `<p>${isWebAddress(src) ? link(src, '', `${label}${alt ? `: ${escapeHtml(alt)}` : ''}`) : escapeHtml(alt)}</p>`
  const texts = [...captions.map(inline), escapeHtml(caption)].filter(Boolean)
  return `<figure>${shown}${texts.length > 0 ? `<figcaption>${texts.join('<br>')}</figcaption>` : ''}</figure>`
}

function link(href: string, text: string, html = escapeHtml(text)): string {
  return `<a href="${escapeHtml(href)}">${html}</a>`
}
