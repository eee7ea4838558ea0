import type { Steps } from '../article/steps.ts'
import { isTampered } from '../article/tampered.ts'
import type { Sight } from '../article/visibility.ts'
import { type Choices, type LiveReading, readInSteps, type Unsummarised } from '../reading.ts'
import { furtherStories } from './furtherStories.ts'
import { sightWithin } from './sightWithin.ts'
import type { Story } from './story.ts'

/** Reads every story of a page by itself, the page's own first, so that none is taken for a repeat of another. */
export function* readStories(
  document: Document,
  choices: Partial<Choices>,
  through: (sight: Sight) => Sight,
): Steps<Story[]> {
  const others = isTampered(document) ? [] : furtherStories(document)
  const none = new Set<Element>()
  const readOne = (root: Element | null): Steps<LiveReading<Unsummarised>> =>
    readInSteps(document, {
      choices,
      through: (sight) => sightWithin(through(sight), root, root ? none : new Set(others)),
    })
  const stories: Story[] = [{ root: null, ...(yield* readOne(null)) }]
  for (const root of others) {
    yield
    const found = yield* readOne(root)
    if (!found.reading.noArticle) stories.push({ root, ...found })
  }
  return stories
}
