import { fileURLToPath } from 'node:url'
import { bundle } from './bundle.ts'
import type { World } from './chromium.ts'

/** The extractors that ours is measured against. */
export const PEERS = ['Readability', 'Defuddle'] as const
export type Peer = (typeof PEERS)[number]

/** What a peer keeps of a page, and the milliseconds of its own work, measured in the page. */
export interface PeerText {
  blocks: string[]
  ms: number
}

/** Each peer as one script for the page. */
export async function peerScripts(): Promise<Record<Peer, string>> {
  const [Readability, Defuddle] = await Promise.all(PEERS.map((peer) => bundle(entry(peer), peer)))
  return { Readability: Readability!, Defuddle: Defuddle! }
}

/** Runs a peer, loaded into the world before, on the page as it stands. */
export async function readWithPeer(world: World, peer: Peer): Promise<PeerText> {
  return (await world.evaluate(`${peer}.read()`)) as PeerText
}

function entry(peer: Peer): string {
  return fileURLToPath(new URL(`./peers/${peer.toLowerCase()}.ts`, import.meta.url))
}
