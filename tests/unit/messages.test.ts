import { expect, test, vi } from 'vitest'
import { answers } from '../../src/extension/messages.ts'

const { tabs } = vi.hoisted(() => ({ tabs: { sendMessage: vi.fn() } }))
vi.mock('webextension-polyfill', () => ({ default: { tabs } }))

test('our script is in a tab that says so, not in one whose page only hears the question, as the reader does', async () => {
  tabs.sendMessage.mockResolvedValueOnce(true)
  expect(await answers(1)).toBe(true)
  tabs.sendMessage.mockResolvedValueOnce(undefined)
  expect(await answers(2)).toBe(false)
  tabs.sendMessage.mockRejectedValueOnce(new Error('Receiving end does not exist.'))
  expect(await answers(3)).toBe(false)
})
