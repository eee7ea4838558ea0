import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Extension, Page } from 'puppeteer-core'
import { serve } from '../../tests/e2e/server.ts'
import { quantile } from '../evaluate/numbers.ts'
import { extensionBrowser, install, installUnecho } from './extensionBrowser.ts'

/** Openings of each popup, in turns, so that both meet the same machine; the first of each warms it up. */
const OPENINGS = 12

/** Milliseconds from the opening of a popup, medians. */
export interface Paint {
  /** Until anything is painted. */
  first: number
  /** Until the largest text is painted: of ours, the key points of the page. */
  content: number
  /** From the end of its script to the first paint; a frame is 16.7. */
  afterScript: number
}

/** When our popup over a page that was read before, and a popup with one line and no script, have painted. */
export async function popupPaint(): Promise<{ own: Paint; empty: Paint }> {
  const server = await serve('tests/sample')
  const browser = await extensionBrowser()
  try {
    const own = await installUnecho(browser)
    const empty = await install(browser, emptyExtension())
    const page = await browser.newPage()
    await page.goto(`${server.origin}/index.html`)
    const times: Record<'own' | 'empty', Paint[]> = { own: [], empty: [] }
    for (let turn = 0; turn < OPENINGS; turn++) {
      times.own.push(await open(browser, page, own))
      times.empty.push(await open(browser, page, empty))
    }
    return { own: median(times.own.slice(1)), empty: median(times.empty.slice(1)) }
  } finally {
    await browser.close()
    await server.close()
  }
}

/** The least that a popup can be. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'unecho-empty-'))
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', action: { default_popup: 'popup.html' } }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><meta charset="utf-8"><p>One line of text.</p>')
  return folder
}

async function open(browser: Browser, page: Page, extension: Extension): Promise<Paint> {
  await page.bringToFront()
  const opened = browser.waitForTarget(
    (target) => target.url().includes(`${extension.id}/`) && /popup/.test(target.url()),
  )
  await page.triggerExtensionAction(extension)
  const popup = await (await opened).asPage()
  const paint = await popup.evaluate(paints)
  const closed = new Promise<void>((resolve) => popup.once('close', () => resolve()))
  popup.evaluate(() => window.close()).catch(() => {})
  await closed
  return paint
}

/** Runs in a popup, after it has come to rest. */
async function paints(): Promise<Paint> {
  const largest = await new Promise<number>((resolve) => {
    let last = 0
    new PerformanceObserver((list) => {
      last = list.getEntries().at(-1)?.startTime ?? last
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    setTimeout(() => resolve(last), 600)
  })
  const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
  const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return { first, content: largest, afterScript: first - (loading?.domContentLoadedEventEnd ?? Number.NaN) }
}

function median(paints: Paint[]): Paint {
  const of = (name: keyof Paint) =>
    quantile(
      paints.map((paint) => paint[name]),
      0.5,
    )
  return { first: of('first'), content: of('content'), afterScript: of('afterScript') }
}
