import { JSDOM } from 'jsdom'
import { h, render } from 'preact'
import { afterAll, beforeEach, expect, it, vi } from 'vitest'
import { type Gradually, useGradually } from '../../src/reader/useGradually.ts'

/** What the browser is to do when it has nothing else to do. */
const idle: (() => void)[] = []

beforeEach(() => {
  idle.length = 0
  vi.stubGlobal('document', new JSDOM('').window.document)
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work))
  vi.stubGlobal('cancelIdleCallback', () => {})
})
afterAll(() => vi.unstubAllGlobals())

/** Draws a list of four chunks; gives what each drawing had, the first one first. */
function drawings(): Gradually[] {
  const all: Gradually[] = []
  const List = () => {
    all.push(useGradually(4))
    return null
  }
  render(h(List, {}), document.body)
  return all
}

/** Lets the browser be idle until so many chunks are drawn. */
async function drawn(all: Gradually[], upTo: number): Promise<void> {
  await vi.waitFor(() => {
    idle.shift()?.()
    expect(all.at(-1)?.upTo).toBe(upTo)
  })
}

it.each([2, 3, 4])('waits for all of it, asked as it was at first, once %i of 4 chunks stand', async (upTo) => {
  const all = drawings()
  await drawn(all, upTo)
  const late = new Promise((resolve) => setTimeout(resolve, 2000, 'never'))
  expect(await Promise.race([all[0]!.all().then(() => all.at(-1)?.upTo), late])).toBe(4)
})
