import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { build } from 'vite'
import packageJson from '../../package.json' with { type: 'json' }
import { zip } from './zip.ts'

/** A file for a store. */
export interface Package {
  name: string
  bytes: Uint8Array
}

/** Builds both variants and packs them, and the source that they are built from, which add-on reviewers ask for. */
export async function packages(): Promise<Package[]> {
  const made: Package[] = []
  for (const [browser, mode] of [
    ['chrome', 'production'],
    ['firefox', 'firefox'],
  ] as const) {
    await build({ mode, logLevel: 'warn' })
    const folder = `dist/${browser}`
    made.push({ name: nameOf(browser), bytes: zip(folder, filesIn(folder)) })
  }
  return [...made, { name: nameOf('source'), bytes: zip('.', sourceFiles()) }]
}

const nameOf = (what: string) => `unecho-${packageJson.version}-${what}.zip`

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
}

/** What git keeps; the rest is made from it. */
function sourceFiles(): string[] {
  try {
    return execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8', stdio: 'pipe' }).split('\0').filter(Boolean)
  } catch {
    throw new Error('the source is packed from a git checkout, and this is none')
  }
}
