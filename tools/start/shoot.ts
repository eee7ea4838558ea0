import { join } from 'node:path'
import type { Driver } from '../../tests/e2e/driver.ts'
import { has, press } from '../../tests/e2e/roles.ts'

/** Takes pictures of the sample page before, the popup, and the page after; hands back their paths. */
export async function shoot(driver: Driver, origin: string, folder: string): Promise<string[]> {
  const files: string[] = []
  const picture = async (view: { screenshot(file: string): Promise<void> }, name: string) => {
    const file = join(folder, `${name}.png`)
    await view.screenshot(file)
    files.push(file)
  }
  const page = await driver.page()
  await page.goto(`${origin}/`)
  await picture(page, 'page-before')
  const popup = await page.popup()
  await has(popup, 'switch')
  await press(popup, 'switch')
  await has(popup, 'switch', '', 'checked')
  await picture(popup, 'popup')
  await popup.close()
  await picture(page, 'page-after')
  return files
}
