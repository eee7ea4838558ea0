import { anonymousAddress } from './addresses.ts'
import { escapeHtml } from './escapeHtml.ts'
import type { Pseudonyms } from './pseudonyms.ts'

/** What the engine reads of a page's `<meta>`; see metadata.ts. */
const META =
  /^(og:(title|description|site_name|url|type|locale)|twitter:(title|description)|description|author|application-name|parsely-author|article:(author|published_time|modified_time)|date|datepublished)$/i

/** Members of JSON-LD whose values are kinds of things and languages, not words of the page. */
const KINDS = /^(@type|@context|inLanguage)$/

/** The hour of all dates. Day and month stay, as they do in the text: numbers so short tell little, and a byline is known by them. */
const SOME_HOUR = 'T03:04:05Z'

/** More of a page's JSON-LD than this is not taken along (characters). */
const LONGEST = 300_000

/** What a page says of itself, in other words. */
export function caseHead(document: Document, names: Pseudonyms): string {
  const lines = ['<meta charset="utf-8">', `<title>${escapeHtml(names.text(document.title))}</title>`]
  lines.push(`<link rel="canonical" href="${escapeHtml(anonymousAddress(document.URL, names))}">`)
  for (const element of document.querySelectorAll('meta[content]')) {
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute) ?? ''
      if (!META.test(name)) continue
      const content = value(name, element.getAttribute('content') ?? '', names)
      lines.push(`<meta ${attribute}="${escapeHtml(name)}" content="${escapeHtml(content)}">`)
    }
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const json = anonymousJson(script.textContent ?? '', names)
    if (json) lines.push(element('script', 'type="application/ld+json"', json))
  }
  return lines.join('\n')
}

function element(name: string, attributes: string, content: string): string {
  return `<${name} ${attributes}>${content}</${name}>`
}

function value(key: string, text: string, names: Pseudonyms): string {
  if (/^og:(type|locale)$/i.test(key)) return text
  if (/^\d{4}-\d\d-\d\d/.test(text)) return names.name(text.slice(0, 4)) + text.slice(4, 10) + SOME_HOUR
  return /^https?:/.test(text) ? anonymousAddress(text, names) : names.text(text)
}

function anonymousJson(text: string, names: Pseudonyms): string {
  if (text.length > LONGEST) return ''
  try {
    const change = (key: string, data: unknown): unknown =>
      typeof data !== 'string' || KINDS.test(key) ? data : value(key, data, names)
    // A list's members are named by their numbers, so a list of types is told by its own name.
    const json = JSON.stringify(JSON.parse(text), function (this: unknown, key, data) {
      return Array.isArray(this) && /^(Web|News|Report|Article|BlogPosting)/.test(String(data))
        ? data
        : change(key, data)
    })
    return json.replaceAll('<', '\\u003c')
  } catch {
    return ''
  }
}
