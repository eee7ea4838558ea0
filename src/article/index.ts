import { type Body, findBody, STORY } from './body/body.ts'
import { bylineAbove, onlyAuthor } from './bylineAbove.ts'
import { dateAbove } from './dateAbove.ts'
import { boxAround, fieldBoxes } from './fieldBoxes.ts'
import { headLines } from './headLines.ts'
import { insetsInSteps } from './insets.ts'
import { followInsideLinks } from './insideLinks.ts'
import { isListOfEntries } from './listOfEntries.ts'
import { mediaInSteps } from './media/media.ts'
import type { FoundMedia } from './media/mediaTypes.ts'
import { type Metadata, metadata, withoutStatedBody } from './metadata.ts'
import { plainTextOf, readPlainText } from './plainText.ts'
import { readingMinutes, takesMinutes } from './readingTime.ts'
import type { Source, Sources } from './sources.ts'
import { mapInSteps, type Steps } from './steps.ts'
import { isTampered } from './tampered.ts'
import { titleOfText } from './textDocument.ts'
import type { Article, Block } from './types.ts'
import { elementWords, frameOf, lineage, readsAsSentence } from './walk/structure.ts'
import { type Sight, sightOf, sightOfAll } from './walk/visibility.ts'
import { newNotes, type RawBlock, walkInSteps } from './walk/walk.ts'

export type NoArticle = 'empty' | 'list' | 'short' | 'pdf' | 'tampered'

/** What stands on a page: its article with the live nodes of every body block, or why there is none. */
export interface FoundArticle {
  article: Article
  sources: Sources
  media: FoundMedia[]
  noArticle: NoArticle | ''
  /** Whether the page is so large that not all of it was read. */
  partly: boolean
}

/** What is known of a document that is better not asked. */
const UNKNOWN: Omit<Article, 'body'> = {
  url: '',
  title: '',
  deck: '',
  byline: '',
  site: '',
  published: '',
  modified: '',
  language: '',
  direction: 'ltr',
}

/** Prose read in less than this (minutes) is no article: a brief of two sentences is kept, a slogan is not. */
const LEAST_PROSE = 0.1

/**
 * Finds the article of a document, step by step. Never changes the document.
 * @param through changes how the page is seen.
 * @param known what holds for this story of the page, whatever the page states of itself.
 */
export function* findArticle(
  document: Document,
  through: (sight: Sight) => Sight = (sight) => sight,
  known: Partial<Metadata> = {},
): Steps<FoundArticle> {
  if (isTampered(document))
    return { article: { ...UNKNOWN, body: [] }, sources: new Map(), media: [], noArticle: 'tampered', partly: false }
  const pre = plainTextOf(document)
  const stated = { ...metadata(document), ...known }
  if (isPdf(document)) return none(stated, 'pdf')
  if (!document.body) return none(stated, 'empty')
  if (pre) {
    const blocks = readPlainText(pre)
    const { meta, skip } = titleOfText(blocks, stated)
    const members = blocks.map((_, index) => index).slice(skip)
    const body = { members, container: pre, odds: members.map(() => 1) }
    return yield* build(meta, blocks, body, through(sightOf(document)))
  }
  const seen = yield* readPage(document, stated, through(sightOf(document)))
  if (takesMinutes(storyOf(seen), BRIEF) && sureness(seen) >= SURE) return seen
  // Some pages hide their story until a script has run that never does; it is read when there is clearly more of it.
  const hidden = yield* readPage(document, stated, through(sightOfAll))
  if (sureness(hidden) <= sureness(seen)) return seen
  return minutesOf(hidden) > Math.max(WAITING, MUCH_MORE * minutesOf(seen)) ? hidden : seen
}

/** A page that shows less than this (minutes of reading) may have its story hidden: the teasers beside it read for as long. */
const BRIEF = 1

/** A page that shows less than this (minutes of reading) may be waiting for its script. */
const WAITING = 0.5

/** A hidden text so many times as long as what is seen is the story, and the other its teasers. */
const MUCH_MORE = 3

/** Stories that are seen have mean odds of 0.9 and more; the teasers of a page whose story is hidden have less than this. */
const SURE = 0.7

/** A brief of which so little is sure (mean odds) is made of teasers. */
const DOUBTFUL = 0.6

/** How sure it is of what was found; 0 where nothing was. */
function sureness({ article, noArticle }: FoundArticle): number {
  return noArticle ? 0 : meanOdds(article.body)
}

/** Mean odds of what was taken for the story, by length; 0 where nothing was. */
function meanOdds(body: Block[]): number {
  let length = 0
  let sum = 0
  for (const { story, text, odds, kind } of body) {
    if (!story || kind === 'caption') continue
    length += text.length
    sum += text.length * odds
  }
  return length === 0 ? 0 : sum / length
}

/** The texts of the story that was found. */
function storyOf({ article, noArticle }: FoundArticle): string[] {
  return noArticle ? [] : article.body.flatMap((block) => (block.story ? [block.text] : []))
}

function minutesOf(found: FoundArticle): number {
  return storyOf(found).reduce((sum, text) => sum + readingMinutes(text), 0)
}

function* readPage(document: Document, stated: Metadata, sight: Sight): Steps<FoundArticle> {
  const notes = newNotes()
  const blocks = yield* walkInSteps(document.body, sight, notes)
  const body = yield* findBody(blocks, stated, document.body)
  if (!body) return none(stated, whyNone(blocks))
  const found = yield* build(stated, blocks, body, sight)
  if (found.noArticle) return found
  const { body: members } = found.article
  const story = new Set(members.filter((block) => block.story).map((block) => block.id))
  const media = yield* mediaInSteps(
    { ...found.article, blocks, members: body.members, story, container: body.container, hosts: notes.hosts },
    sight,
  )
  yield* followInsideLinks(document, found.article.body, found.sources)
  const bodyIds = new Map(members.map((block) => [block.id, block]))
  for (const { box, captionsAgain } of media) {
    for (const [i, id] of captionsAgain.entries()) {
      const block = bodyIds.get(id)
      const first = box[i % box.length]!
      if (block) block.captionOf = bodyIds.has(first) ? first : -1
    }
  }
  return { ...found, media, partly: notes.partly }
}

function none(stated: Metadata, noArticle: NoArticle): FoundArticle {
  return {
    article: { ...withoutStatedBody(stated), body: [] },
    sources: new Map(),
    media: [],
    noArticle,
    partly: false,
  }
}

function* build(
  stated: Metadata,
  blocks: RawBlock[],
  { members, container, odds }: Body,
  sight: Sight,
): Steps<FoundArticle> {
  const groups = new Map<Element | null, number>()
  const sources = new Map<number, Source>()
  const boxes = fieldBoxes(container, sight)
  const elements = members.map((id) => blocks[id]!.element)
  const insets = yield* insetsInSteps(elements, odds, container)
  const lines = stated.byline === '' || stated.published === '' ? headLines(blocks, members) : []
  const above = stated.byline === '' ? bylineAbove(lines) : null
  const byline = stated.byline || (above?.names ?? onlyAuthor(container.closest('article') ?? container.ownerDocument))
  const meta = { ...stated, byline, published: stated.published || dateAbove(lines, stated.language) }
  const body: Block[] = yield* mapInSteps(members, (id, index) => {
    const { element, pieces, emphasised, afterMedia: _, styles: __, ...shown } = blocks[id]!
    const { text, links } = shown
    const styles = shownStyles(blocks[id]!)
    const around = lineage(element, container)
    const parent = element.parentElement
    const fieldBox = boxAround(element, boxes)
    if (!groups.has(parent)) groups.set(parent, groups.size)
    sources.set(id, { element, pieces })
    return {
      ...shown,
      id,
      links: links.map((link) => ({ ...link, href: absolute(link.href, meta.url) })),
      ...(styles.length > 0 && { styles }),
      words: around.map(elementWords).join(' '),
      frame: frameOf(around),
      group: groups.get(parent)!,
      emphasis: emphasised / text.length,
      // Who wrote it is read in the reading's head, and said again in a second copy; a heading parts what it stands between.
      story: odds[index]! >= STORY && (text !== above?.text || shown.kind === 'heading'),
      odds: odds[index]!,
      ...(fieldBox && { fieldBox }),
      ...(insets[index]! > 0 && { inset: insets[index]! }),
    }
  })
  const isNone =
    !takesMinutes(proseOf(body), LEAST_PROSE) || (!takesMinutes(proseOf(body), WAITING) && meanOdds(body) < DOUBTFUL)
  const noArticle = !meta.isStated && isListOfEntries(body, meta.url) ? 'list' : isNone ? whyNone(blocks) : ''
  return { article: { ...withoutStatedBody(meta), body }, sources, media: [], noArticle, partly: false }
}

/** The styles that say something beside what the block is: code is code, and a heading stands out as it is. */
function shownStyles({ kind, styles }: RawBlock): RawBlock['styles'] {
  if (kind === 'code') return []
  return kind === 'heading' ? styles.filter(({ style }) => style !== 'strong') : styles
}

/** The texts of the story that read as prose, one after the other. */
function* proseOf(body: Block[]): Iterable<string> {
  for (const { story, text } of body) if (story && readsAsSentence(text)) yield text
}

function whyNone(blocks: RawBlock[]): NoArticle {
  return blocks.length === 0 ? 'empty' : looksLikeList(blocks) ? 'list' : 'short'
}

/** Nearly every other line on the page is linked, as on a home page or a page of search results. */
function looksLikeList(blocks: RawBlock[]): boolean {
  const linked = blocks.filter((block) => block.links.length > 0).length
  return blocks.length >= 5 && linked >= blocks.length * 0.4
}

function isPdf(document: Document): boolean {
  return (
    document.contentType === 'application/pdf' ||
    document.querySelector('body > embed[type="application/pdf"]') !== null
  )
}

/** Relative addresses stay relative where the parser knows no address of the page, as for a saved file. */
function absolute(href: string, base: string): string {
  return URL.canParse(href) || !URL.canParse(href, base) ? href : new URL(href, base).href
}
