import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { aptInstall, aptWorks } from '../../tools/setup/apt.ts'
import { onPath } from '../../tools/setup/find.ts'

/** A screen of its own that nobody looks at, with a keyboard: Chromium obeys shortcuts from no other key press. */
export interface Display {
  /** For the environment of what shall show there. */
  env: { DISPLAY: string }
  /** Presses keys, as xdotool names them, in the window in front. */
  press(keys: string): void
  close(): void
}

/** Opens such a screen; undefined where the tools for it are missing and cannot be installed. */
export async function openDisplay(): Promise<Display | undefined> {
  const here = () => onPath(['Xvfb']) && onPath(['xdotool'])
  if (!here() && aptWorks()) aptInstall('xvfb', 'xdotool')
  if (!here()) return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = await once(server.stdio[3] as Readable, 'data', { signal: AbortSignal.timeout(20_000) })
  const env = { DISPLAY: `:${String(number).trim()}` }
  return {
    env,
    press: (keys) => {
      execFileSync('xdotool', ['key', '--delay', '50', keys], { env: { ...process.env, ...env } })
    },
    close: () => server.kill(),
  }
}
