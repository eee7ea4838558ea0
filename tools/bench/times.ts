import type { Tab } from '../measure/chromium.ts'
import { ContentScript } from '../measure/contentScript.ts'
import { PEERS, type Peer, readWithPeer } from '../measure/peers.ts'
import type { Shipped } from '../measure/shipped.ts'
import type { BenchPage } from './pages.ts'
import { readWatched, type Watched } from './readWatched.ts'

/** Milliseconds in the page, one value a page. */
export interface Times {
  /** To read the page: ours, and each peer. */
  read: Record<'Unecho' | Peer, number[]>
  /** The longest stretch of that in which the page could not answer; a peer reads in one go. */
  longestTask: Record<'Unecho' | Peer, number[]>
  /** To read and fold, to lay the page out afterwards, to undo, and to lay it out again. */
  apply: number[]
  layoutApplied: number[]
  revert: number[]
  layoutReverted: number[]
}

export function noTimes(): Times {
  const byTool = () => ({ Unecho: [], Readability: [], Defuddle: [] })
  return { read: byTool(), longestTask: byTool(), apply: [], layoutApplied: [], revert: [], layoutReverted: [] }
}

/**
 * Times all tools on one page. Each gets the page freshly loaded and laid out, as it stands before a reader who clicks,
 * and its code is new to the engine, as it is then. `turn` rotates who comes first.
 */
export async function timePage(
  tab: Tab,
  page: BenchPage,
  turn: number,
  unecho: Shipped,
  peers: Record<Peer, string>,
  times: Times,
): Promise<void> {
  const html = page.html()
  const tools = ['Unecho' as const, ...PEERS]
  const found: Partial<Record<'Unecho' | Peer, Watched>> = {}
  let folding: number[] = []
  for (let i = 0; i < tools.length; i++) {
    const tool = tools[(i + turn) % tools.length]!
    await tab.show(page.url, html)
    if (tool === 'Unecho') {
      const script = await ContentScript.inject(tab, unecho)
      await script.world.call(layout)
      found.Unecho = await script.world.call(readWatched)
      folding = [...(await script.world.call(clean, true)), ...(await script.world.call(clean, false))]
    } else {
      const world = await tab.world()
      await world.run(peers[tool])
      await world.call(layout)
      const { ms } = await readWithPeer(world, tool)
      found[tool] = { ms, longestTask: ms }
    }
  }
  // All or none, so that every tool is judged by the same pages.
  for (const tool of tools) {
    times.read[tool].push(found[tool]!.ms)
    times.longestTask[tool].push(found[tool]!.longestTask)
  }
  const [apply, layoutApplied, revert, layoutReverted] = folding
  times.apply.push(apply!)
  times.layoutApplied.push(layoutApplied!)
  times.revert.push(revert!)
  times.layoutReverted.push(layoutReverted!)
}

/** Runs in the page: milliseconds until style and layout are up to date. */
function layout(): number {
  const start = performance.now()
  document.documentElement.getBoundingClientRect()
  return performance.now() - start
}

/** Runs in the page: milliseconds for the answer, and for the layout that it makes due, before the browser gets to it. */
async function clean(on: boolean): Promise<[number, number]> {
  const { unechoAsk } = globalThis as unknown as { unechoAsk: (message: object) => Promise<{ ms: number }> }
  const { ms } = await unechoAsk({ type: 'clean', on })
  const start = performance.now()
  document.documentElement.getBoundingClientRect()
  return [ms, performance.now() - start]
}
