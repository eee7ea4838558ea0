import type { Block } from '../reading.ts'

/** The block that says this, the one with that id before all others. */
export function blockSaying(body: Block[], id: number, said: string): Block | undefined {
  const same = body.filter(({ text }) => text === said)
  return same.find((block) => block.id === id) ?? same[0]
}
