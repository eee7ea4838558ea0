import type { Media, Reading } from '../reading.ts'
import { isWebAddress } from '../ui/linkedStretch.ts'
import { pageLanguage } from '../ui/pageLanguage.ts'
import { pointWords } from '../ui/pointWords.ts'
import { type ReaderPart, readerParts } from '../ui/readerParts.ts'
import { STYLE } from './htmlFileStyle.ts'
import { escapeHtml, inline, partHtml, type Targets } from './richText.ts'

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
  const drawn = readerParts(reading)
  const targets = targetsIn(drawn)
  const parts: string[] = []
  parts.push(`<h1>${escapeHtml(article.title)}</h1>`)
  const source = [escapeHtml(words.source), isWebAddress(article.url) ? link(article.url, article.url) : '']
  parts.push(`<p class="source">${source.filter(Boolean).join('<br>')}</p>`)
  if (summary.points.length > 0) {
    const points = summary.points.map((point) => `<li>${inline(pointWords(reading, point), targets)}</li>`).join('\n')
    const heading = `<h2 lang="${escapeHtml(words.language)}">${escapeHtml(words.summary)}</h2>`
    parts.push(`<section>\n${heading}\n<ul>\n${points}\n</ul>\n</section>`)
  }
  for (const part of drawn) {
    if (part.is === 'text') parts.push(partHtml(part, targets))
    else if (part.is === 'media') {
      const src = Object.hasOwn(pictures, part.media.src) ? pictures[part.media.src]! : part.media.src
      const captions = part.captions.map((caption) => inline(caption, targets))
      parts.push(mediaHtml({ ...part.media, src }, captions, words))
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

/** The blocks of the text that links in it lead to, as to a note and back: these are followed inside of the file. */
function targetsIn(parts: ReaderPart[]): Targets {
  const blocks = parts.flatMap((part) => (part.is === 'text' ? part.blocks : []))
  const ids = new Set(blocks.map(({ id }) => id))
  const led = blocks.flatMap(({ links }) => links.flatMap(({ block }) => block ?? []))
  return new Set(led.filter((id) => ids.has(id)))
}

/** @param captions of it, as HTML. */
function mediaHtml({ kind, src, alt, caption }: Media, captions: string[], { media, language }: FileWords): string {
  const label = `<span lang="${escapeHtml(language)}">${escapeHtml(media[kind])}</span>`
  const isInside = kind === 'image' && /^data:image\//i.test(src)
  const shown = isInside
    ? `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">`
    : `<p>${isWebAddress(src) ? link(src, '', `${label}${alt ? `: ${escapeHtml(alt)}` : ''}`) : escapeHtml(alt)}</p>`
  const texts = [...captions, escapeHtml(caption)].filter(Boolean)
  return `<figure>${shown}${texts.length > 0 ? `<figcaption>${texts.join('<br>')}</figcaption>` : ''}</figure>`
}

function link(href: string, text: string, html = escapeHtml(text)): string {
  return `<a href="${escapeHtml(href)}">${html}</a>`
}
