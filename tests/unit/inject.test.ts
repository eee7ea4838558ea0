import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const { servePage, extension } = vi.hoisted(() => ({ servePage: vi.fn(), extension: { isAlive: true } }))
vi.mock('../../src/page/servePage.ts', () => ({ servePage }))
vi.mock('../../src/extension/messages.ts', () => ({ isExtensionAlive: () => extension.isAlive }))

/** Runs the content script, as the browser does each time it is injected. */
async function inject(): Promise<void> {
  vi.resetModules()
  await import('../../src/page/inject.ts')
}
const lives = () => servePage.mock.calls.map(([life]: AbortController[]) => life!)

beforeEach(() => {
  extension.isAlive = true
  servePage.mockClear()
})
afterEach(() => {
  for (const life of lives()) life.abort()
})

test('a script that is at work stays when another one comes, so that what it was asked is answered', async () => {
  await inject()
  await inject()
  expect(lives().map(({ signal }) => signal.aborted)).toEqual([false])
})

test('one that its extension left behind ends, and the new one serves', async () => {
  await inject()
  extension.isAlive = false
  const [old] = lives()
  await inject()
  expect(lives()).toHaveLength(2)
  expect(old!.signal.aborted).toBe(true)
})

test('one that has ended itself is replaced', async () => {
  await inject()
  lives()[0]!.abort()
  await inject()
  expect(lives().map(({ signal }) => signal.aborted)).toEqual([true, false])
})
