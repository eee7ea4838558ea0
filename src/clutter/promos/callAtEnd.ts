import { sentences } from '../../article/text/sentences.ts'
import type { Block } from '../../article/types.ts'
import { linkTarget } from '../links/linkTarget.ts'
import type { Stretch } from './labelledLinks.ts'
import { promptAlone } from './promptAlone.ts'
import { allPhrases } from './promptPhrases.ts'
import { type Prompt, promptIn } from './prompts.ts'
import { tellsOfElse } from './tellsOfElse.ts'

/** Sentences of a paragraph that ask something of the reader, and what they ask. */
export interface CallInside extends Stretch {
  prompt: Prompt
}

/**
 * Where in a paragraph that asks something of the reader the asking begins, if the sentences before it tell of something else:
 * those are the story's, and stay. Null where all of it asks, or leads up to that.
 * @param kind what the paragraph asks.
 * @param url address of the page.
 * @param language BCP 47 tag of the text, or '' when unknown.
 */
export function callAtEnd(block: Block, kind: Prompt['kind'], url: string, language: string): CallInside | null {
  const [, ...later] = sentences(block.text, language)
  for (const { start, end } of later) {
    const prompt = askedIn(block, start, end, url)
    if (prompt)
      return tellsOfElse(block.text.slice(0, start), thingsOf(kind), language)
        ? { start, end: block.text.length, prompt }
        : null
  }
  return null
}

/** What a stretch of a block asks by itself, as loosely as a line that is set into a story may ask. */
function askedIn({ text, links, kind }: Block, start: number, end: number, url: string): Prompt | null {
  const said = text.slice(start, end)
  const held = links
    .filter((link) => link.start >= start && link.end <= end)
    .map((link) => ({ ...link, start: link.start - start, end: link.end - start }))
  if (held.length > 0)
    return promptIn(
      { text: said, links: held },
      held.map(({ href }) => linkTarget(href, url)),
    )
  return promptAlone({ text: said, links: [], story: true, odds: 1, kind }, { foreign: true, asks: true })
}

/** The things that calls of a kind name. */
function thingsOf(kind: Prompt['kind']): string[] {
  return allPhrases().flatMap((phrases) => (phrases.kind === kind ? phrases.things : []))
}
