import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BROWSERS } from './scenario.ts'

describe.each(BROWSERS)('what is built for $name', ({ name, extension }) => {
  const manifest = async () => JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'))

  it('asks for four permissions at install, in Chrome for its side panel too, and for no site', async () => {
    const built = await manifest()
    const place = name === 'chromium' ? ['sidePanel'] : []
    expect(built.permissions).toEqual(['activeTab', 'scripting', 'storage', 'contextMenus', ...place])
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts']) {
      expect(built, key).not.toHaveProperty(key)
    }
  })

  it('shows pages none of its files', async () => {
    expect(await manifest()).not.toHaveProperty('web_accessible_resources')
  })

  it('never writes markup and never evaluates text', async () => {
    const files = await readdir(extension, { recursive: true })
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const code = await readFile(join(extension, file), 'utf8')
      expect(code, file).not.toMatch(
        /\.(innerHTML|outerHTML)\s*=[^=]|insertAdjacentHTML|document\.write|\beval\(|new Function/,
      )
    }
  })
})
