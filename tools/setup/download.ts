import { homedir } from 'node:os'
import { join } from 'node:path'
import { type Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers'

/** Where Puppeteer keeps its browsers too, so that one download serves both. */
const cacheDir = join(homedir(), '.cache', 'puppeteer')

/** A browser that an earlier run, or Puppeteer, has downloaded. */
export async function downloaded(browser: Browser): Promise<string | undefined> {
  const installed = await getInstalledBrowsers({ cacheDir })
  return installed.filter((one) => one.browser === browser).at(-1)?.executablePath
}

/** Rejects after a while, because a firewall that swallows packets would otherwise hold the whole run up. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${ms / 1000} s`)), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Downloads the current release from its maker's server; undefined where that cannot be reached. */
export async function download(browser: Browser): Promise<string | undefined> {
  const platform = detectBrowserPlatform()
  if (!platform) return undefined
  try {
    const buildId = await within(10_000, resolveBuildId(browser, platform, 'stable'))
    console.error(`unecho: downloading ${browser} ${buildId} …`)
    const { executablePath } = await within(600_000, install({ browser, buildId, platform, cacheDir }))
    return executablePath
  } catch (error) {
    console.error(`unecho: no download of ${browser}: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}
