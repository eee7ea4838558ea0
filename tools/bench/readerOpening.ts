import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { serve } from '../../tests/e2e/server.ts'
import { extensionBrowser, installUnecho } from './extensionBrowser.ts'
import { articlePage } from './synthetic.ts'

/** Paragraphs of about 45 words: a hundred thousand words, as a book has. */
const PARAGRAPHS = 2450

/** What it costs to open a book in the reader and to scroll through it, milliseconds. */
export interface Opening {
  words: number
  /** From the reader's navigation to its first paint. */
  firstPaint: number
  /** The longest task after the first paint, until all is drawn; 0 where none took 50 ms, from which a browser tells of them. */
  longestTask: number
  /** How many took 50 ms and more. */
  longTasks: number
  /** The longest wait for a frame while the whole is scrolled through, a window's height a frame. */
  longestFrame: number
  /** The same for a page that holds the bare paragraphs, in the same browser. */
  longestFrameBare: number
}

/** Opens a page of a hundred thousand words in the reader, through the popup. */
export async function readerOpening(): Promise<Opening> {
  const folder = mkdtempSync(join(tmpdir(), 'unecho-book-'))
  writeFileSync(join(folder, 'index.html'), articlePage(PARAGRAPHS, 1))
  const server = await serve(folder)
  const browser = await extensionBrowser()
  try {
    const extension = await installUnecho(browser)
    const { id } = extension
    const page = await browser.newPage()
    await page.goto(`${server.origin}/index.html`)
    await page.bringToFront()
    const longestFrameBare = await page.evaluate(scrollThrough)
    const popup = browser.waitForTarget((target) => target.url().includes(`${id}/src/popup`))
    await page.triggerExtensionAction(extension)
    const opened = browser.waitForTarget((target) => target.url().includes(`${id}/src/reader`))
    // The press closes the popup before it can answer.
    ;(await (await popup).asPage()).evaluate(pressReader).catch(() => {})
    const reader = (await (await opened).page()) as Page
    await reader.bringToFront()
    const drawn = await reader.evaluate(whenDrawn, PARAGRAPHS - 1)
    return { ...drawn, longestFrame: await reader.evaluate(scrollThrough), longestFrameBare }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Runs in the popup: waits for the button that opens the reader and presses it. */
async function pressReader(): Promise<void> {
  for (;;) {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Reader')
    if (button) return button.click()
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Runs in the reader: waits until the last paragraph is there, and tells what that cost. */
async function whenDrawn(last: number) {
  const tasks: PerformanceEntry[] = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true })
  const text = () => document.querySelector('article')?.textContent ?? ''
  while (!text().includes(`Witness${last} `)) await new Promise((done) => setTimeout(done, 200))
  await new Promise((done) => setTimeout(done, 500))
  const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  const after = tasks.filter(({ startTime }) => startTime > firstPaint)
  const longestTask = Math.max(0, ...after.map(({ duration }) => duration))
  return { words: text().split(/\s+/).length, firstPaint, longestTask, longTasks: after.length }
}

/** Runs in a page: scrolls from its top to its end and gives the longest wait between two frames. */
async function scrollThrough(): Promise<number> {
  const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
  await frame()
  let last = await frame()
  let longest = 0
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo({ top: y, behavior: 'instant' })
    const now = await frame()
    longest = Math.max(longest, now - last)
    last = now
  }
  scrollTo({ top: 0, behavior: 'instant' })
  return longest
}
