import type { Steps } from '../steps.ts'
import type { ElementTree } from '../walk/elementTree.ts'
import { elementWords } from '../walk/structure.ts'
import * as bodyWords from './bodyWords.json' with { type: 'json' }

/** Groups of class words, in the order of their bits. */
export const WORD_GROUPS = Object.keys(bodyWords.groups)

/** Elements around a block that say what it is, in the order of their bits. */
export const TAGS_AROUND = [
  'article',
  'main',
  'section',
  'aside',
  'nav',
  'header',
  'footer',
  'figure',
  'form',
  'table',
  'ul',
  'li',
  'blockquote',
  'a',
  'button',
  'details',
]

/** What each element and those around it say of a block in it, by the element's number; bits are sets. */
export interface Surroundings {
  /** Word groups of the element itself and the two around it. */
  near: number[]
  /** Word groups of any element around it. */
  far: number[]
  /** Tags around it, the element itself among them. */
  tags: number[]
  /** 1 where microdata names it the article's body, else 0. */
  articleBody: number[]
  depth: number[]
}

const GROUP_OF_WORD = new Map<string, number>()
for (const [bit, words] of Object.values(bodyWords.groups).entries()) {
  for (const word of words) GROUP_OF_WORD.set(word, (GROUP_OF_WORD.get(word) ?? 0) | (1 << bit))
}
const BIT_OF_TAG = new Map(TAGS_AROUND.map((tag, bit) => [tag, 1 << bit]))

/** So many elements are one step. */
const ELEMENTS = 100

/** Reads every element of the tree once, some a step; the root says nothing. */
export function* surroundings({ elements, parents }: ElementTree): Steps<Surroundings> {
  const own = [0]
  const [near, far, tags, articleBody, depth] = [[0], [0], [0], [0], [0]]
  for (let n = 1; n < elements.length; n++) {
    if (n % ELEMENTS === 0) yield
    const element = elements[n]!
    const outer = parents[n]!
    own[n] = groupsOf(element)
    near[n] = own[n]! | own[outer]! | (outer > 0 ? own[parents[outer]!]! : 0)
    far[n] = own[n]! | far[outer]!
    tags[n] = tags[outer]! | (BIT_OF_TAG.get(element.localName) ?? 0)
    articleBody[n] = articleBody[outer]! || (/articleBody/i.test(element.getAttribute('itemprop') ?? '') ? 1 : 0)
    depth[n] = depth[outer]! + 1
  }
  return { near, far, tags, articleBody, depth }
}

function groupsOf(element: Element): number {
  let groups = 0
  for (const word of elementWords(element).split(' ').slice(1)) groups |= GROUP_OF_WORD.get(word) ?? 0
  return groups
}
