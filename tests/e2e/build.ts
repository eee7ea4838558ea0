import { build } from 'vite'

/** Builds one variant of the extension and gives its folder. */
export async function buildExtension(browser: 'chromium' | 'firefox'): Promise<string> {
  await build({ mode: browser === 'firefox' ? 'firefox' : 'production', logLevel: 'warn' })
  return `dist/${browser === 'firefox' ? 'firefox' : 'chrome'}`
}
