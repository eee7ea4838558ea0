import browser from 'webextension-polyfill'
import { storyAddress } from './storyAddress.ts'

/** Where in an article its reader is: a block of it, and how far down in that block (0–1). */
export interface Position {
  block: number
  at: number
}

const KEY = 'positions'

/** The articles that are remembered, the one read last first. */
const MOST_ARTICLES = 100

type Stored = [article: string, block: number, at: number][]

/** Where the article was left; undefined where it is not known. Never rejects. */
export async function loadPosition(url: string): Promise<Position | undefined> {
  const name = await nameOf(url)
  const found = (await stored()).find(([article]) => article === name)
  return found && { block: found[1], at: found[2] }
}

/** Remembers where the article was left, on this device only; the first block is no place worth remembering. */
export function savePosition(url: string, position: Position, isWorthIt: boolean): Promise<void> {
  return navigator.locks.request('unecho.positions', async () => {
    const name = await nameOf(url)
    const others = (await stored()).filter(([article]) => article !== name)
    const own: Stored = isWorthIt ? [[name, position.block, position.at]] : []
    const next = [...own, ...others].slice(0, MOST_ARTICLES)
    await browser.storage.local.set({ [KEY]: next }).catch(() => {})
  }) as Promise<void>
}

/** Forgets where all articles were left. Rejects when the browser keeps it all the same. */
export function forgetPositions(): Promise<void> {
  return navigator.locks.request('unecho.positions', () => browser.storage.local.remove(KEY)) as Promise<void>
}

async function stored(): Promise<Stored> {
  const items: Record<string, unknown> = await browser.storage.local.get(KEY).catch(() => ({}))
  const list = items[KEY]
  return Array.isArray(list) ? list.filter((one) => Array.isArray(one) && one.length === 3) : []
}

/**
 * A short name for an address, so that the store is no list of what was read. It does not hide it from who has both: the
 * same address gives the same name, so that one can find out whether an article was read.
 */
async function nameOf(url: string): Promise<string> {
  const bytes = new TextEncoder().encode(storyAddress(url))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash.subarray(0, 9)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
