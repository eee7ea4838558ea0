import type { Reading } from '../../src/reading.ts'
import type { Tab, World } from '../measure/chromium.ts'
import type { GoldPage } from '../measure/sets.ts'
import { KeptText } from './contains.ts'
import { type Extractor, keptOf, loadPeers, type Scripts, Unecho } from './extractors.ts'
import { hiddenBeside, noteSeen } from './hiddenText.ts'
import type { Injections } from './injection/inPage.ts'
import type { Kind } from './injection/kinds.ts'
import { type InjectionTally, type Kept, scoreInjection } from './injection/score.ts'
import { type Label, type Tally, tally } from './labels.ts'
import { type LinkLabel, type LinkTally, tallyLinks } from './links.ts'
import { type Row, rowOf } from './row.ts'
import { type Overlap, overlap } from './shingles.ts'

/** What one tool made of one page. */
export interface ToolResult {
  overlap: Overlap
  tally: Tally
  ms: number
  injections: InjectionTally[]
}

export interface PageResult {
  page: GoldPage
  /** By tool; a tool that threw is in `errors` instead. */
  tools: Map<string, ToolResult>
  errors: Map<string, string>
  /** Why the page could not be measured at all: not shown, or a tool hung on it. */
  failed?: string
  /** Ours alone. */
  reading?: Reading
  row?: Row
  links?: LinkTally
  /** Whether the page's `outerHTML` was another one after reading, or after cleaning and undoing. */
  changedByReading: boolean
  changedByCleaning: boolean
  /** Texts that cleaning hides though no finding claims them. */
  hiddenBeside: string[]
}

/** What is known of a page beside its gold text, and what is to be tried on it. */
export interface Task {
  labels: Label[]
  linkLabels: LinkLabel[]
  kinds: Kind[]
}

/** A page of which nothing is known yet. */
export function emptyResult(page: GoldPage): PageResult {
  return {
    page,
    tools: new Map(),
    errors: new Map(),
    changedByReading: false,
    changedByCleaning: false,
    hiddenBeside: [],
  }
}

/** Measures every tool on the page that the tab shows. */
export async function evaluatePage(tab: Tab, page: GoldPage, task: Task, scripts: Scripts, injections: Injections) {
  const result = emptyResult(page)
  const extractors: Extractor[] = []
  const before = new Map<string, Kept>()
  const attempt = async (name: string, work: () => Promise<void>) => {
    if (result.errors.has(name)) return
    await work().catch((error: Error) => {
      // A page that hangs would hang with the next tool too.
      if (error.name === 'ProtocolError' || error.name === 'TargetCloseError') throw error
      result.errors.set(name, error.message)
      // Whoever throws has read nothing, and is scored for that.
      if (!result.tools.has(name)) result.tools.set(name, scored(page, task, [], Number.NaN))
    })
  }
  await attempt('Unecho', async () => {
    const unecho = await Unecho.load(tab, scripts)
    const { reading, ms } = await readOnce(unecho, result)
    extractors.push(unecho)
    before.set('Unecho', keptOf(reading))
    result.reading = reading
    result.row = rowOf(page.id, reading, ms)
    result.links = tallyLinks(task.linkLabels, result.row.links, page.url)
    result.tools.set('Unecho', scored(page, task, result.row.text.split('\n'), ms))
  })
  for (const peer of await loadPeers(tab, scripts)) {
    await attempt(peer.name, async () => {
      const { ms, ...kept } = await peer.read()
      extractors.push(peer)
      before.set(peer.name, kept)
      result.tools.set(peer.name, scored(page, task, kept.blocks, ms))
    })
  }
  if (task.kinds.length === 0) return result
  const site = await injections.prepare(tab, page.gold)
  for (const kind of task.kinds) {
    const copies = await site.inject(kind, page.id)
    if (!copies) continue
    for (const extractor of extractors) {
      await attempt(extractor.name, async () => {
        const kept = await extractor.read()
        const scoredCopies = scoreInjection(kind, copies, before.get(extractor.name)!, kept)
        result.tools.get(extractor.name)!.injections.push(scoredCopies)
      })
    }
    await site.undo()
  }
  return result
}

function scored(page: GoldPage, task: Task, blocks: string[], ms: number): ToolResult {
  return {
    overlap: overlap(page.gold.join('\n'), blocks.join('\n')),
    tally: tally(task.labels, new KeptText(blocks)),
    ms,
    injections: [],
  }
}

/** Reads, cleans and undoes, and looks each time whether the page is still the same, byte for byte. */
async function readOnce(unecho: Unecho, result: PageResult): Promise<{ reading: Reading; ms: number }> {
  const { script } = unecho
  await remember(script.world)
  const { reading, ms } = await unecho.reading()
  result.changedByReading = await isChanged(script.world)
  await noteSeen(script.world)
  const { state } = await script.ask({ type: 'clean', on: true })
  result.hiddenBeside = await hiddenBeside(script.world, state.reading)
  await script.ask({ type: 'clean', on: false })
  result.changedByCleaning = await isChanged(script.world)
  return { reading, ms }
}

const remember = (world: World) => world.run('var unechoBefore = document.documentElement.outerHTML')
const isChanged = async (world: World) =>
  (await world.evaluate('document.documentElement.outerHTML !== unechoBefore')) === true
