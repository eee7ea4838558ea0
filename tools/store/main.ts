import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildExtension } from '../../tests/e2e/build.ts'
import { startChromium } from '../../tests/e2e/chromium.ts'
import { serve } from '../../tests/e2e/server.ts'
import { type Captions, shootForStore } from './shootForStore.ts'

const LISTING = 'store/listing'
const FOLDER = join('out', 'store')

export const USAGE = `usage: npm run store

Takes the stores' screenshots from the real extension, in every language that there is a listing for, into out/store.`

/** Takes the stores' screenshots from the real extension, in every language that there is a listing for. */
export async function main(): Promise<number> {
  const extension = await buildExtension('chromium')
  const server = await serve('tests/sample')
  try {
    for (const file of readdirSync(LISTING)) {
      const language = file.replace('.json', '')
      const captions: Captions = JSON.parse(readFileSync(join(LISTING, file), 'utf8')).screenshots
      const folder = join(FOLDER, language)
      mkdirSync(folder, { recursive: true })
      // Chromium takes the language of its own messages from the environment.
      const env = { LANG: `${language}.UTF-8`, LANGUAGE: language }
      const driver = await startChromium({ extension, headless: true, env })
      try {
        for (const picture of await shootForStore(driver, server.origin, language, captions, folder))
          console.log(picture)
      } finally {
        await driver.close()
      }
    }
    return 0
  } finally {
    await server.close()
  }
}
