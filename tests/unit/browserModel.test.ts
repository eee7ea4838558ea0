import { afterEach, describe, expect, it, vi } from 'vitest'
import { hasBrowserModel, writtenByModel } from '../../src/extension/browserModel.ts'

afterEach(() => vi.unstubAllGlobals())

/** Stands in for the browser's Summarizer. */
function fakeSummarizer(availability: string, summarize = async () => '* One.\n* Two.') {
  const destroy = vi.fn()
  const create = vi.fn(async () => ({ summarize, destroy }))
  vi.stubGlobal('Summarizer', { availability: vi.fn(async () => availability), create })
  return { create, destroy }
}

const write = () => writtenByModel('A text.', 'en-GB', 'short', new AbortController().signal)

describe("the browser's model", () => {
  it('is none where the browser knows no such thing', async () => {
    expect(await hasBrowserModel('en')).toBe(false)
    await expect(write()).rejects.toThrow()
  })

  it.each(['unavailable', 'downloadable', 'downloading'])(
    'is none while %s, and is never downloaded',
    async (state) => {
      const { create } = fakeSummarizer(state)
      expect(await hasBrowserModel('en')).toBe(false)
      await expect(write()).rejects.toThrow()
      expect(create).not.toHaveBeenCalled()
    },
  )

  it('is none where asking for it fails', async () => {
    vi.stubGlobal('Summarizer', { availability: () => Promise.reject(new Error('not here')) })
    expect(await hasBrowserModel('en')).toBe(false)
  })

  it('is asked for points in the language and length of the reader, and let go afterwards', async () => {
    const { create, destroy } = fakeSummarizer('available')
    expect(await hasBrowserModel('en-GB')).toBe(true)
    expect(await write()).toBe('* One.\n* Two.')
    const language = { expectedInputLanguages: ['en'], outputLanguage: 'en' }
    expect(create).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'key-points', format: 'plain-text', length: 'short', ...language }),
    )
    expect(destroy).toHaveBeenCalledOnce()
  })

  it('is let go when it fails, and says that it failed', async () => {
    const { destroy } = fakeSummarizer('available', () => Promise.reject(new Error('too long')))
    await expect(write()).rejects.toThrow('too long')
    expect(destroy).toHaveBeenCalledOnce()
  })
})
