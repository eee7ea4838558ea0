import type { Reading } from '../../src/reading.ts'
import type { Tab, World } from '../measure/chromium.ts'
import { ContentScript } from '../measure/contentScript.ts'
import { PEERS, type Peer, peerScripts, readWithPeer } from '../measure/peers.ts'
import { type Shipped, shipped } from '../measure/shipped.ts'
import type { Kept } from './injection/score.ts'
import { keptBlocks } from './row.ts'

/** The scripts of one run, built once. */
export interface Scripts {
  unecho: Shipped
  peers: Partial<Record<Peer, string>>
}

export async function buildScripts(withPeers: boolean): Promise<Scripts> {
  return { unecho: shipped(), peers: withPeers ? await peerScripts() : {} }
}

/** What one of the tools keeps of the page as it stands, and the milliseconds it took. */
export interface Extract extends Kept {
  ms: number
}

/** One tool, loaded beside a page, ready to read it as often as it changes. */
export interface Extractor {
  name: string
  read(): Promise<Extract>
}

/** Ours: the shipped content script, asked as the popup asks it. */
export class Unecho implements Extractor {
  readonly name = 'Unecho'
  private constructor(readonly script: ContentScript) {}

  static async load(tab: Tab, scripts: Scripts): Promise<Unecho> {
    const script = await ContentScript.inject(tab, scripts.unecho)
    await script.world.call(layOut)
    return new Unecho(script)
  }

  async reading(): Promise<{ reading: Reading; ms: number }> {
    const { state, ms } = await this.script.ask({ type: 'state' })
    return { reading: state.reading, ms }
  }

  async read(): Promise<Extract> {
    const { reading, ms } = await this.reading()
    return { ...keptOf(reading), ms }
  }
}

/** Runs in the page: a page stands laid out before whoever asks for it, and that is no part of the time that reading takes. */
function layOut(): void {
  document.documentElement.getBoundingClientRect()
}

/** The text of a reading. Its deck stands above the text, unless it is one of the body's blocks. */
export function keptOf({ article, clean }: Reading): Kept {
  const inBody = article.body.some((block) => block.text === article.deck)
  return { blocks: keptBlocks(clean), deck: inBody ? '' : article.deck, body: article.body.map(({ text }) => text) }
}

/** The peers, in one world: neither minds the other's globals. */
export async function loadPeers(tab: Tab, scripts: Scripts): Promise<Extractor[]> {
  const names = PEERS.filter((peer) => scripts.peers[peer])
  if (names.length === 0) return []
  const world: World = await tab.world()
  for (const name of names) await world.run(scripts.peers[name]!)
  return names.map((name) => ({ name, read: async () => ({ ...(await readWithPeer(world, name)), deck: '' }) }))
}
