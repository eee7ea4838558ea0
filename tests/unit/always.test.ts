import { beforeEach, expect, test, vi } from 'vitest'
import { mayCleanOn } from '../../src/background/always.ts'
import { changeSite } from '../../src/extension/sites.ts'
import { leave, storage } from './fakeBrowser.ts'

vi.mock('webextension-polyfill', () => import('./fakeBrowser.ts'))
vi.mock('../../src/extension/pageScript.ts', () => ({ PAGE_SCRIPT: '' }))

const SITE = 'holm.example'

beforeEach(() => {
  storage.reset()
  leave.reset()
})

test.each([
  ['that the reader wants always clean', true, true, true],
  ['without the leave of the browser', true, false, false],
  ['that the reader does not want always clean any more', false, true, false],
])('a page of a site %s may be cleaned unasked or not', async (_, always, hasLeave, may) => {
  if (hasLeave) leave.origins.add(`*://${SITE}/*`)
  await changeSite(SITE, (rules) => ({ ...rules, always }))
  expect(await mayCleanOn(SITE)).toBe(may)
})
