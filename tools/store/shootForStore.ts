import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chromium } from '../../tests/e2e/chromium.ts'
import type { View } from '../../tests/e2e/driver.ts'
import { has, press } from '../../tests/e2e/roles.ts'
import { sheet } from './sheet.ts'

/** The words on each picture, by its name. */
export type Captions = Record<'clean' | 'set-aside' | 'reader', string>

/**
 * Takes the pictures of one language, each 1280 by 800 pixels as the stores want them: the extension at work on the
 * sample article under a caption. Hands back their paths.
 */
export async function shootForStore(
  driver: Chromium,
  origin: string,
  language: string,
  captions: Captions,
  folder: string,
): Promise<string[]> {
  const raw = mkdtempSync(join(tmpdir(), 'unecho-store-'))
  const files: string[] = []
  const shoot = async (view: View, name: string) => {
    const file = join(raw, `${name}.png`)
    await view.screenshot(file)
    return `data:image/png;base64,${readFileSync(file, 'base64')}`
  }
  const lay = async (name: keyof Captions, pictures: string[]) => {
    const file = join(folder, `${files.length + 1}-${name}.png`)
    await sheet(driver.browser, captions[name], pictures, file)
    files.push(file)
  }

  const page = await driver.page()
  // As narrow as a phone's, so that its words can be read on the sheet.
  const [tab] = await driver.browser.pages()
  await tab?.setViewport({ width: 520, height: 900 })
  await page.goto(`${origin}/`)
  const before = await shoot(page, 'before')
  const popup = await page.popup()
  const shown = await popup.run(() => document.documentElement.lang)
  if (!language.startsWith(shown)) console.error(`${language}: this Chromium has no such language, and shows ${shown}`)
  await press(popup, 'switch')
  await has(popup, 'switch', '', 'checked')
  const summary = await shoot(popup, 'summary')
  await popup.run(() => document.getElementById('tab-set-aside')?.click())
  const setAside = await shoot(popup, 'set-aside')
  await popup.scheme('dark')
  const dark = await shoot(popup, 'set-aside-dark')
  await popup.run(() => document.querySelector<HTMLElement>('.page-actions > button:not(.opens)')?.click())
  const reader = await driver.reader()
  await has(reader, 'heading', 'Brannick')
  const reading = await shoot(reader, 'reader')
  await reader.close()
  const after = await shoot(page, 'after')

  await lay('clean', [before, after, summary])
  await lay('set-aside', [setAside, dark])
  await lay('reader', [reading])
  return files
}
