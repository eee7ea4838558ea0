import { mkdir } from 'node:fs/promises'
import { chromium, firefox } from '../../tools/setup/browsers.ts'
import { buildExtension } from './build.ts'
import { PICTURES } from './scenario.ts'

/** Once before all end-to-end tests: gets what they need, so that no test's time limit pays for it. */
export default async function setup(): Promise<void> {
  await chromium()
  await firefox()
  await buildExtension('chromium')
  await buildExtension('firefox')
  await mkdir(PICTURES, { recursive: true })
}
