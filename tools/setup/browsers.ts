import { Browser } from '@puppeteer/browsers'
import { aptInstall, aptWorks } from './apt.ts'
import { download, downloaded } from './download.ts'
import { CHROMIUM, FIREFOX, find, type Program } from './find.ts'

async function get(program: Program, browser: Browser, debian: string, name: string): Promise<string> {
  const there = find(program) ?? (await downloaded(browser))
  if (there) return there
  console.error(`unecho: no ${name} found`)
  const got = (await download(browser)) ?? (aptWorks() && aptInstall(debian) ? find(program) : undefined)
  if (got) return got
  throw new Error(`${name} is needed and could not be got. Install it, or set ${program.variable} to its executable.`)
}

/** The executable of a Chromium or Chrome: of this machine, else downloaded, else installed with apt-get. */
export const chromium = (): Promise<string> => get(CHROMIUM, Browser.CHROME, 'chromium', 'Chromium')

/** The executable of a Firefox: of this machine, else downloaded, else installed with apt-get. */
export const firefox = (): Promise<string> => get(FIREFOX, Browser.FIREFOX, 'firefox-esr', 'Firefox')
