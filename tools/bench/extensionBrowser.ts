import { resolve } from 'node:path'
import puppeteer, { type Browser, type Extension } from 'puppeteer-core'
import { DIST } from '../measure/shipped.ts'
import { chromium } from '../setup/browsers.ts'

/** Real Chromium, headless, that takes extensions. */
export async function extensionBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await chromium(),
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: ['--no-sandbox'],
  })
}

/** Installs the extension in a folder. */
export async function install(browser: Browser, folder: string): Promise<Extension> {
  const id = await browser.installExtension(folder)
  return (await browser.extensions()).get(id) as Extension
}

/** Installs the built Unecho, and closes the page that welcomes: it comes a little later, and would hide whatever is measured. */
export async function installUnecho(browser: Browser): Promise<Extension> {
  const unecho = await install(browser, resolve(DIST))
  const welcome = await browser.waitForTarget((target) => target.url().includes(`${unecho.id}/src/welcome/`))
  await (await welcome.asPage()).close()
  return unecho
}
