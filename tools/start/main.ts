import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildExtension } from '../../tests/e2e/build.ts'
import { startChromium } from '../../tests/e2e/chromium.ts'
import type { Driver } from '../../tests/e2e/driver.ts'
import { startFirefox } from '../../tests/e2e/firefox.ts'
import { serve } from '../../tests/e2e/server.ts'
import { complain } from '../complain.ts'
import { shoot } from './shoot.ts'

export const USAGE = 'usage: npm start [-- --firefox]'

/** Windows and macOS always have one; elsewhere a display says so in the environment. */
function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform === 'win32' || process.platform === 'darwin' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

/** Builds the extension and shows it at work on the sample article: in a window, or in pictures where there is none. */
export async function main(args: string[]): Promise<number> {
  const unknown = args.filter((arg) => arg !== '--firefox')
  if (unknown.length > 0) {
    complain(`does not know ${unknown.join(' ')}\n${USAGE}`)
    return 2
  }
  const browser = args.includes('--firefox') ? 'firefox' : 'chromium'
  const headless = !hasDisplay()
  console.log('Building the extension …')
  const launch = { extension: await buildExtension(browser), headless }
  const server = await serve('tests/sample')
  let driver: Driver | undefined
  try {
    driver = await (browser === 'firefox' ? startFirefox(launch) : startChromium(launch))
    if (headless) {
      console.log('No display was found, so these pictures show what a window would have shown:')
      await mkdir('out/start', { recursive: true })
      for (const file of await shoot(driver, server.origin, join('out', 'start'))) console.log(`  ${file}`)
      return 0
    }
    const page = await driver.page()
    await page.goto(`${server.origin}/`)
    await page.popup()
    console.log(`Open in ${browser}: ${server.origin}/ — close the window to end.`)
    await driver.closed
    return 0
  } finally {
    await driver?.close().catch(() => {})
    await server.close()
  }
}
