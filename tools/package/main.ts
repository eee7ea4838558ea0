import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from './packages.ts'

const FOLDER = join('out', 'package')

export const USAGE = `usage: npm run package

Makes the files for the stores in out/package, and prints each with its size and checksum.`

/** Makes the files for the stores in out/package, and prints each with its size and checksum. Returns the exit code. */
export async function main(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true })
  for (const { name, bytes } of await packages()) {
    const file = join(FOLDER, name)
    writeFileSync(file, bytes)
    const checksum = createHash('sha256').update(bytes).digest('hex')
    console.log(`${file}  ${(bytes.length / 1024).toFixed(1)} KB  sha256 ${checksum}`)
  }
  return 0
}
