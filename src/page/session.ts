import type { PageGlance, PageState, ShownStretch } from '../extension/messages.ts'
import type { Remembered } from '../extension/siteRules.ts'
import { placeInBody, summarisedInSteps } from '../reading.ts'
import { createAddressBook } from './address.ts'
import { blockSaying } from './blockSaying.ts'
import { type CleanerOptions, createCleaner } from './cleaner.ts'
import { followFragments } from './fragments.ts'
import { glanceAt } from './glance.ts'
import { createLeftovers } from './leftovers.ts'
import { removeMarkers } from './markers.ts'
import { createMarks } from './marks.ts'
import { readUnfolded } from './readUnfolded.ts'
import { createRelevance } from './relevance.ts'
import { createSiteMemory } from './siteMemory.ts'
import { inSlices } from './slices.ts'
import { foldedCount, type Story, shadowRootsOf, storyInView } from './story.ts'
import { createTurns } from './turns.ts'
import { type Watch, watch } from './watch.ts'
import { NO_WISHES, type Wishes } from './wishes.ts'

/** What happens outside of the page's document. */
export interface SessionHooks {
  /** The number of folded findings is another one; null when the page is not clean. */
  counted(count: number | null): void
  /** The page changed while it is clean, and was read anew. */
  reread?(): void
  /** Whether the extension that runs this is still there; one that was updated or removed leaves its scripts behind. */
  isAlive(): boolean
  /** The reader decided something that holds for the site; settles once it is stored, or cannot be. */
  remember?(what: Remembered, on: boolean): Promise<void>
}

/** The reader's dealings with one page, from the first reading on. All answers come in the order of the questions. */
export interface Session {
  /** What is known already, whatever is being done; metadata alone while the page is unread. */
  glance(): PageGlance
  /** What the page says now. */
  state(): Promise<PageState>
  clean(on: boolean): Promise<PageState>
  /** Cleans the page, when nobody waits for an answer; gives whether it is clean then. */
  cleanUnasked(): Promise<boolean>
  /** @param kind whether it is meant for all of the finding's kind. */
  keep(finding: string, keep: boolean, kind?: boolean): Promise<PageState>
  /** Hides an element that the reader picked, and cleans the page if it is not clean yet; gives the id of that. */
  hide(element: Element, forSite: boolean): Promise<string>
  unhide(id: string): Promise<PageState>
  /** The reader wants something else of pages, or of this site. */
  follow(wishes: Wishes): Promise<void>
  /** Shows a block that said this, or a stretch of it, of the story that was told of last. */
  show(block: number, said: string, stretch?: ShownStretch): Promise<PageState>
  /** How much is folded; null when the page is not clean. */
  count(): number | null
}

/**
 * Begins a session; with the signal it ends, and the page is as it was.
 * @param options.markers the words of the lines that stand where something is folded; left out, there are none.
 */
export function createSession(
  document: Document,
  hooks: SessionHooks,
  signal: AbortSignal,
  { markers, wishes = NO_WISHES }: Pick<CleanerOptions, 'markers'> & { wishes?: Wishes } = {},
): Session {
  const marks = createMarks(document)
  const quietly = <T>(change: () => T): T => (watching ? watching.watch.quietly(change) : change())
  const cleaner = createCleaner(document, marks, { markers, quietly, hasMarkers: () => wishes.markers })
  const relevance = createRelevance(document, marks)
  const leftovers = createLeftovers(document, marks, signal)
  /** What the reader decided is stored; an answer waits for it, so that who is told may leave the page at once. */
  let stored: Promise<unknown> = Promise.resolve()
  const memory = createSiteMemory(document, wishes.rules, (what, on) => {
    stored = Promise.all([stored, hooks.remember?.(what, on)])
  })
  let stories: Story[] = []
  let told: Story | undefined
  const address = createAddressBook(document.location)
  const inTurn = createTurns()
  let watching: { controller: AbortController; watch: Watch } | undefined

  /** Reads all stories, with the page as folded as it is. */
  async function readAgain(): Promise<void> {
    quietly(() => cleaner.clearView())
    const { strength, kinds } = wishes
    const begin = () => {
      memory.look()
      return { choices: { strength, kinds, keeps: memory.keeps, folds: memory.folds }, hidden: memory.hidden }
    }
    const found = await readUnfolded(document, marks, relevance, begin, signal)
    address.arrived(stories)
    stories = found
    told = undefined
    relevance.renew(stories.map(({ sources }) => sources))
  }

  let toldCount: number | null | undefined
  /** Tells of the count, where it is another one than was told of last. */
  function tellCount(count: number | null): void {
    if (count !== toldCount) hooks.counted(count)
    toldCount = count
  }

  const isOn = () => watching !== undefined
  const count = () => foldedCount(stories) + memory.hidden.size

  /** Reads anew after the reader decided something, and goes on telling of the same story. */
  async function readOn(): Promise<void> {
    const before = told?.root
    await readAgain()
    told = stories.find(({ root }) => root === before)
    if (isOn()) fold()
  }

  function fold(): void {
    watching?.watch.also(shadowRootsOf(stories))
    // What changed while nobody watched yet, or while the page was read, is read soon.
    if (relevance.hasNews()) watching?.watch.due()
    quietly(() => cleaner.apply(stories, memory.hidden))
    tellCount(count())
  }

  /** The page has changed in a way that may matter. */
  async function follow(): Promise<void> {
    if (!hooks.isAlive()) return stop()
    if (!relevance.isStale()) return quietly(cleaner.mend)
    await readAgain()
    if (isOn()) fold()
    hooks.reread?.()
  }

  function turnOn(): void {
    if (isOn() || signal.aborted) return
    leftovers.rest()
    const controller = new AbortController()
    const watcher = {
      matters: (records: MutationRecord[]) => {
        // The marks go at once where a site has put another story in place of the one they belong to.
        if (address.hasLeft(stories)) quietly(() => cleaner.revert())
        else quietly(() => marks.carryOver(records))
        return relevance.matters(records)
      },
      look: () => inTurn(follow),
    }
    const until = AbortSignal.any([controller.signal, signal])
    watching = { controller, watch: watch([document], watcher, until) }
    followFragments(document, (element) => quietly(() => cleaner.reveal(element)), until)
  }

  function stop(): void {
    const wasOn = isOn()
    watching?.controller.abort()
    if (wasOn) leftovers.watch()
    watching = undefined
    cleaner.revert()
    if (wasOn) tellCount(null)
  }

  async function tell(): Promise<PageState> {
    told ??= storyInView(stories, document)
    const story = told!
    story.summarised ??= await inSlices(
      () => summarisedInSteps(story.reading),
      () => false,
      signal,
    )
    const { strength, kinds } = wishes
    return {
      reading: story.summarised,
      choices: { strength, kinds },
      on: isOn(),
      resists: marks.fought,
      hidden: memory.list(),
    }
  }

  async function turn(on: boolean): Promise<void> {
    if (on) {
      await readAgain()
      if (stories[0]?.reading.noArticle === '' || memory.hidden.size > 0) {
        turnOn()
        fold()
      }
    } else {
      stop()
      if (stories.length === 0) await readAgain()
      tellCount(null)
    }
  }

  // A script that was ended with its extension may have marked this page; nobody else would take that back.
  marks.clear()
  removeMarkers(document)
  signal.addEventListener('abort', () => {
    // Where this one folds nothing another may: that of the extension's next version, while this one was left behind.
    if (isOn()) stop()
  })

  return {
    glance: () => ({ article: glanceAt(document, storyInView(stories, document)?.reading), on: isOn() }),
    state: () =>
      inTurn(async () => {
        // The reader may have scrolled on to another story since it was last asked.
        told = undefined
        if (isOn() && !relevance.isStale()) return tell()
        await readAgain()
        if (isOn()) fold()
        return tell()
      }),
    clean: (on) =>
      inTurn(async () => {
        await turn(on)
        return tell()
      }),
    cleanUnasked: () =>
      inTurn(async () => {
        await turn(true)
        return isOn()
      }),
    keep: (id, keep, kind = false) =>
      inTurn(async () => {
        const findingIn = ({ reading }: Story) => reading.findings.find((one) => one.id === id)
        // Whoever asks was told of this story; the reader may have scrolled on to another one since.
        told = stories.find(findingIn) ?? told
        const finding = told && findingIn(told)
        if (finding) memory.keep(finding, keep, kind)
        await readOn()
        await stored
        return tell()
      }),
    hide: (element, forSite) =>
      inTurn(async () => {
        const id = memory.hide(element, forSite)
        await readAgain()
        turnOn()
        fold()
        await stored
        return id
      }),
    unhide: (id) =>
      inTurn(async () => {
        memory.unhide(id)
        await readOn()
        await stored
        return tell()
      }),
    follow: (now) =>
      inTurn(async () => {
        const { rules, ...settings } = wishes
        const { rules: _, ...next } = now
        const isNew = JSON.stringify(settings) !== JSON.stringify(next)
        wishes = now
        if ((memory.follow(now.rules) || isNew) && stories.length > 0) await readOn()
      }),
    show: (block, said, stretch) =>
      inTurn(async () => {
        if (stories.length === 0) await readAgain()
        const blockIn = ({ reading }: Story) => blockSaying(reading.article.body, block, said)
        told = [...(told ? [told] : []), ...stories].find(blockIn) ?? told
        const state = await tell()
        const from = told && blockIn(told)
        const source = from && told?.sources.get(from.id)
        const shown = stretch?.isClean && from ? placeInBody(from, told!.reading.findings, stretch) : stretch
        const isShown = source !== undefined && quietly(() => cleaner.show(source, shown?.start, shown?.end))
        return { ...state, isShown }
      }),
    count: () => (isOn() ? count() : null),
  }
}
