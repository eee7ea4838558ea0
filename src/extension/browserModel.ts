import type { SummaryLength } from '../reading.ts'

// The only file that knows the browser's Summarizer (https://webmachinelearning.github.io/writing-assistance-apis/). What
// the browser lacks it lacks as a whole: Firefox has no such thing, and Chrome only where a model fits the machine.

/** What is asked of the model: points as lines of plain text, in the language of the article. */
interface SummarizerOptions {
  type: 'key-points'
  format: 'plain-text'
  length: SummaryLength
  expectedInputLanguages?: string[]
  outputLanguage?: string
}

interface BrowserSummarizer {
  summarize(text: string, options: { signal: AbortSignal }): Promise<string>
  destroy(): void
}

interface SummarizerClass {
  availability(options: SummarizerOptions): Promise<'unavailable' | 'downloadable' | 'downloading' | 'available'>
  create(options: SummarizerOptions & { signal: AbortSignal }): Promise<BrowserSummarizer>
}

/**
 * Whether the browser has a model on this device, ready to write in a language. One that would have to be downloaded
 * first counts as none: several gigabytes are not fetched for a summary. Never rejects.
 * @param language BCP 47 tag, or '' when unknown.
 */
export async function hasBrowserModel(language: string): Promise<boolean> {
  try {
    return (await summarizer()?.availability(optionsFor(language, 'medium'))) === 'available'
  } catch {
    return false
  }
}

/**
 * Has the browser's model summarise a text, on this device, as key points, one a line.
 * @throws where there is no model that is ready, or when it fails, as with a text too long for it, or when the signal stops it.
 */
export async function writtenByModel(
  text: string,
  language: string,
  length: SummaryLength,
  signal: AbortSignal,
): Promise<string> {
  // To create what is not there would download it.
  if (!(await hasBrowserModel(language))) throw new Error('The browser has no model that is ready.')
  const model = await summarizer()!.create({ ...optionsFor(language, length), signal })
  try {
    return await model.summarize(text, { signal })
  } finally {
    model.destroy()
  }
}

function summarizer(): SummarizerClass | undefined {
  return (globalThis as { Summarizer?: SummarizerClass }).Summarizer
}

function optionsFor(language: string, length: SummaryLength): SummarizerOptions {
  const primary = language.split('-')[0]!.toLowerCase()
  const languages = primary ? { expectedInputLanguages: [primary], outputLanguage: primary } : {}
  return { type: 'key-points', format: 'plain-text', length, ...languages }
}
