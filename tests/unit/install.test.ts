import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const INSTALL = fileURLToPath(new URL('../../tools/setup/install.mjs', import.meta.url))

let folder: string
let checkout: string

/** A checkout whose lock file was changed at `lock` (s), and modules installed at 1000 s in the folder given. */
function prepare(lock: number, modules: string): void {
  writeAt(join(checkout, 'package-lock.json'), lock)
  mkdirSync(modules)
  writeAt(join(modules, '.package-lock.json'), 1000)
}

function writeAt(file: string, seconds: number): void {
  writeFileSync(file, '{}')
  utimesSync(file, seconds, seconds)
}

/** Runs the script in the checkout with a stand-in for npm, which only writes down what it was asked for. */
function install(): { code: number | null; error: string; asked: string | undefined } {
  const npm = join(folder, 'npm.cjs')
  const asked = join(folder, 'asked')
  writeFileSync(npm, `require('fs').writeFileSync(${JSON.stringify(asked)}, process.argv.slice(2).join(' '))`)
  const env = { ...process.env, npm_execpath: npm }
  const { status, stderr } = spawnSync(process.execPath, [INSTALL], { cwd: checkout, env, encoding: 'utf8' })
  return { code: status, error: stderr, asked: existsSync(asked) ? readFileSync(asked, 'utf8') : undefined }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unecho-install-'))
  checkout = join(folder, 'checkout')
  mkdirSync(checkout)
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('before a command, the dependencies', () => {
  test('are installed where they are older than the lock file', () => {
    prepare(2000, join(checkout, 'node_modules'))
    expect(install()).toMatchObject({ code: 0, asked: 'ci --include=dev' })
  })

  test('are left alone where they are newer, linked or not', () => {
    const modules = join(folder, 'modules')
    prepare(500, modules)
    symlinkSync(modules, join(checkout, 'node_modules'), 'junction')
    expect(install()).toEqual({ code: 0, error: '', asked: undefined })
  })

  test('of another checkout are never touched through a link', () => {
    const modules = join(folder, 'modules')
    prepare(2000, modules)
    symlinkSync(modules, join(checkout, 'node_modules'), 'junction')
    const { code, error, asked } = install()
    expect(code).toBe(1)
    expect(asked).toBeUndefined()
    expect(error).toMatch(/^unecho: node_modules is a link, and older than package-lock\.json: [^\n]+\n$/)
  })

  test('are not installed through a link that points nowhere', () => {
    writeAt(join(checkout, 'package-lock.json'), 2000)
    symlinkSync(join(folder, 'modules'), join(checkout, 'node_modules'), 'junction')
    expect(install()).toMatchObject({ code: 1, asked: undefined })
  })
})
