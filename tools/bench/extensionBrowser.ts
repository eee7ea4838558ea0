import puppeteer, { type Browser, type Extension } from 'puppeteer-core'
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
