import { jsonLines } from './jsonLines.ts'
import { chosenIn, isBranch, type Settings, settingsIn } from './settingsShape.ts'
import { upToDate, VERSION } from './settingsVersions.ts'
import { isSiteName } from './siteOf.ts'
import { NO_RULES, type SiteRules, siteFaults } from './siteRules.ts'

/** All that a reader has chosen, as a file holds it. */
export interface SettingsFile {
  settings: Settings
  sites: Map<string, SiteRules>
}

/** Why a file cannot be imported, and on which line the trouble is. */
export class FileFault extends Error {
  constructor(
    /** syntax: it is no JSON. foreign: it is no file of Unecho. newer: it is of a newer Unecho. value: `path` cannot be so. */
    readonly kind: 'syntax' | 'foreign' | 'newer' | 'value',
    readonly line: number,
    readonly path = '',
  ) {
    super(`${kind} on line ${line} ${path}`)
  }
}

/** What names a file as one of ours. */
const APP = 'Unecho'

/**
 * The text of a file with these settings and sites, for people to read as well. What is as by default is left out, so that a
 * new default reaches whoever imports the file later.
 */
export function writeSettingsFile({ settings, sites }: SettingsFile): string {
  const all = { app: APP, version: VERSION, settings: chosenIn(settings), sites: Object.fromEntries(sites) }
  return `${JSON.stringify(all, null, 2)}\n`
}

/**
 * Reads such a file, of this version or an older one. It is taken as a whole or not at all.
 * @throws FileFault at the first thing that is wrong with it.
 */
export function readSettingsFile(text: string): SettingsFile {
  const { lines, brokenAt } = jsonLines(text)
  if (brokenAt !== null) throw new FileFault('syntax', brokenAt)
  const data: unknown = JSON.parse(text)
  if (!isBranch(data) || data.app !== APP || !isBranch(data.settings)) throw new FileFault('foreign', 1)
  const { version, sites = {} } = data
  const fault = (path: string) => new FileFault('value', lines.get(path) ?? 1, path)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) throw fault('version')
  if (version > VERSION) throw new FileFault('newer', lines.get('version') ?? 1)
  const { settings, faults } = settingsIn(upToDate({ ...data.settings, version }))
  if (faults[0] !== undefined) throw fault(`settings.${faults[0]}`)
  if (!isBranch(sites)) throw fault('sites')
  for (const [site, rules] of Object.entries(sites)) {
    const wrong = isSiteName(site) ? siteFaults(rules) : ['']
    if (wrong[0] !== undefined) throw fault(['sites', site, wrong[0]].filter(Boolean).join('.'))
  }
  const whole = (rules: unknown): SiteRules => ({ ...NO_RULES, ...(rules as SiteRules) })
  return { settings, sites: new Map(Object.entries(sites).map(([site, rules]) => [site, whole(rules)])) }
}
