import { beforeEach, expect, test, vi } from 'vitest'
import { toggleCleaning } from '../../src/background/toggle.ts'
import type { ActiveTab } from '../../src/extension/tabs.ts'

const asked: string[] = []
const answers = new Map<number, Promise<unknown>>()

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
vi.mock('../../src/extension/inject.ts', () => ({ openPage: async () => {} }))
vi.mock('../../src/extension/messages.ts', () => ({
  glanceAtPage: async () => ({ on: false }),
  askPage: async (tab: number) => {
    asked.push(`${tab} asked`)
    await answers.get(tab)
    asked.push(`${tab} answered`)
    return { on: true, reading: { noArticle: '' } }
  },
}))

beforeEach(() => {
  asked.length = 0
  answers.clear()
})

const tab = (id: number) => ({ id }) as ActiveTab

test('a page that is slow to clean holds up no other tab, but what is asked of it again', async () => {
  let answer = () => {}
  answers.set(1, new Promise<void>((done) => (answer = done)))
  const slow = [toggleCleaning(tab(1)), toggleCleaning(tab(1))]
  await toggleCleaning(tab(2))
  expect(asked).toEqual(['1 asked', '2 asked', '2 answered'])
  answer()
  await Promise.all(slow)
  expect(asked.slice(3)).toEqual(['1 answered', '1 asked', '1 answered'])
})
