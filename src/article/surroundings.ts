import bodyWords from './bodyWords.json' with { type: 'json' }
import { elementWords, parentOf } from './structure.ts'

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

/** What the elements around a block say of it; each number is a set of bits. */
export interface Surroundings {
  /** Word groups of the element itself and the two around it. */
  near: number
  /** Word groups of any element around it. */
  far: number
  /** Tags around it, the element itself among them. */
  tags: number
  /** Whether microdata or JSON-LD-like attributes name it the article's body. */
  isArticleBody: boolean
  depth: number
}

const GROUP_OF_WORD = new Map<string, number>()
for (const [bit, words] of Object.values(bodyWords.groups).entries()) {
  for (const word of words) GROUP_OF_WORD.set(word, (GROUP_OF_WORD.get(word) ?? 0) | (1 << bit))
}
const BIT_OF_TAG = new Map(TAGS_AROUND.map((tag, bit) => [tag, 1 << bit]))

interface Known extends Surroundings {
  own: number
  ownAndParent: number
}

/** Answers for any element below the root, each element looked at once. */
export function surroundingsWithin(root: Element): (element: Element) => Surroundings {
  const nothing: Known = { own: 0, ownAndParent: 0, near: 0, far: 0, tags: 0, isArticleBody: false, depth: 0 }
  const known = new Map<Element, Known>([[root, nothing]])
  return (element) => {
    // Climbs to the nearest element already known, then comes down again: a page may nest deeper than the call stack.
    const path: Element[] = []
    let outer: Known | undefined
    for (let el: Element | null = element; el; el = parentOf(el)) {
      outer = known.get(el)
      if (outer) break
      path.push(el)
    }
    let current = outer ?? nothing
    for (const el of path.reverse()) {
      current = inside(el, current)
      known.set(el, current)
    }
    return current
  }
}

function inside(element: Element, outer: Known): Known {
  let own = 0
  for (const word of elementWords(element).split(' ').slice(1)) own |= GROUP_OF_WORD.get(word) ?? 0
  return {
    own,
    ownAndParent: own | outer.own,
    near: own | outer.ownAndParent,
    far: own | outer.far,
    tags: outer.tags | (BIT_OF_TAG.get(element.localName) ?? 0),
    isArticleBody: outer.isArticleBody || /articleBody/i.test(element.getAttribute('itemprop') ?? ''),
    depth: outer.depth + 1,
  }
}
