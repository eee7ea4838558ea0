import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import sourceManifest from '../../manifest.json' with { type: 'json' }
import packageJson from '../../package.json' with { type: 'json' }
import { type Package, packages } from '../../tools/package/packages.ts'

describe('what the stores get', () => {
  let first: Package[]
  beforeAll(async () => {
    first = await packages()
  })
  const filesOf = (what: string) => unzipSync(first.find(({ name }) => name.includes(what))?.bytes ?? new Uint8Array())

  it('is the same, byte for byte, when it is made again', async () => {
    const second = await packages()
    expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name))
    for (const [index, { name, bytes }] of second.entries()) {
      expect(Buffer.compare(bytes, first[index]?.bytes ?? new Uint8Array()), name).toBe(0)
    }
  })

  it.each(['chrome', 'firefox'])(
    'is for %s the extension with the one version there is, and nothing else',
    (browser) => {
      const files = filesOf(browser)
      const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))
      expect(manifest.version).toBe(packageJson.version)
      expect(sourceManifest).not.toHaveProperty('version')
      expect(Object.keys(files).filter((file) => /\.(map|tsx?)$|(^|\/)\.|^tests\//.test(file))).toEqual([])
      expect(Object.keys(files)).toContain(manifest.action.default_popup)
    },
  )

  it('has all that a reviewer needs to build it', () => {
    const files = Object.keys(filesOf('source'))
    expect(files).toEqual(expect.arrayContaining(['package.json', 'package-lock.json', 'README.md', 'vite.config.ts']))
    expect(files.filter((file) => /^(node_modules|dist|out)\//.test(file))).toEqual([])
  })
})
