import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { anchorRules } from '../../src/page/markerAnchors.ts'

/** The built extension for Chrome. */
export const DIST = 'dist/chrome'

/** What goes into the build. */
const SOURCES = ['src', 'public', 'manifest.json', 'package.json', 'vite.config.ts']

/** What the extension puts into a page. */
export interface Shipped {
  script: string
  css: string
}

/** The content script and page style that ship, from `dist/chrome`, which is built first where missing or out of date. */
export function shipped(): Shipped {
  if (!existsSync(join(DIST, 'manifest.json')) || newest(SOURCES) > newest([join(DIST, 'manifest.json')])) buildChrome()
  return {
    script: readFileSync(CONTENT_SCRIPT, 'utf8'),
    css: ['page', 'highlights'].map((name) => readFileSync(`src/page/${name}.css`, 'utf8')).join('') + anchorRules(),
  }
}

function buildChrome(): void {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the extension could not be built:\n${stdout}\n${stderr}`)
}

/** The one-file content script, where the build puts it: at the path of its source. */
export const CONTENT_SCRIPT = join(DIST, 'src', 'page', 'inject.js')

/** All files under a folder, or the file itself. */
export function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

function newest(paths: string[]): number {
  return Math.max(...paths.flatMap(filesIn).map((file) => statSync(file).mtimeMs))
}
