import { accessSync, constants, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

/** Where a program may be found on a machine that has it. */
export interface Program {
  /** Environment variable that names the executable and wins over everything else. */
  variable: string
  /** Names it goes by on the PATH. */
  names: string[]
  /** Places it is installed to without being on the PATH. */
  places: string[]
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

/** The first of these names on the PATH. */
export function onPath(names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix))).find(runs)
}

/** The executable of a program, or undefined when this machine has none. */
export function find({ variable, names, places }: Program): string | undefined {
  const named = process.env[variable]
  if (named) {
    // Falling back in silence would run the tests in another browser than the one that was asked for.
    if (!runs(named)) throw new Error(`${variable} is ${named}, which is no executable file`)
    return named
  }
  return onPath(names) ?? places.find(runs)
}

const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const inWindows = (path: string) => windows.flatMap((folder) => (folder ? [join(folder, path)] : []))
const inMac = (path: string) => ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, path))

export const CHROMIUM: Program = {
  variable: 'CHROME_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  places: [
    ...inMac('Chromium.app/Contents/MacOS/Chromium'),
    ...inMac('Google Chrome.app/Contents/MacOS/Google Chrome'),
    ...inWindows('Chromium/Application/chrome.exe'),
    ...inWindows('Google/Chrome/Application/chrome.exe'),
    '/opt/google/chrome/chrome',
  ],
}

export const FIREFOX: Program = {
  variable: 'FIREFOX_PATH',
  names: ['firefox', 'firefox-esr'],
  places: [
    ...inMac('Firefox.app/Contents/MacOS/firefox'),
    ...inWindows('Mozilla Firefox/firefox.exe'),
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
  ],
}
