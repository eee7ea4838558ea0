import { likeTitle, type Metadata, metadata } from '../article/metadata.ts'
import type { Steps } from '../article/steps.ts'
import { isTampered } from '../article/tampered.ts'
import type { Sight } from '../article/walk/visibility.ts'
import { type Choices, readInSteps } from '../reading.ts'
import { sightWithin } from './sightWithin.ts'
import type { Story } from './story.ts'
import { storyRegions } from './storyRegions.ts'

/** What a page states of itself holds for one story alone. */
const UNSTATED = { deck: '', byline: '', published: '', modified: '', statedBody: '' }

/** Reads every story of a page by itself, the page's own first, so that none is taken for a repeat of another. */
export function* readStories(
  document: Document,
  choices: Partial<Choices>,
  through: (sight: Sight) => Sight,
): Steps<Story[]> {
  const [first, ...others] = isTampered(document) ? [] : storyRegions(document)
  const readOne = (root: Element | null, without: Set<Element>, known?: Partial<Metadata>) =>
    readInSteps(document, { choices, through: (sight) => sightWithin(through(sight), root, without), known })
  // A site that names the story being read in the title of the page speaks of that one.
  const speaksOf = first ? metadata(document).title : ''
  const isOfOther = first && others.some(({ title }) => likeTitle(title, speaksOf))
  const own = isOfOther ? { ...UNSTATED, title: first.title } : undefined
  const roots = new Set(others.map(({ root }) => root))
  const top = yield* readOne(null, roots, own)
  // What stands before a story that follows is no story of its own: a headline with a long deck, and the text is elsewhere.
  if (top.reading.noArticle && others.length > 0) return [{ root: null, ...(yield* readOne(null, new Set())) }]
  const stories: Story[] = [{ root: null, ...top }]
  for (const { root, title } of others) {
    yield
    const found = yield* readOne(root, new Set(), { ...UNSTATED, title })
    if (!found.reading.noArticle) stories.push({ root, ...found })
  }
  return stories
}
