import type { Kind, Strength, SummaryLength } from '../reading.ts'

/** All that a reader can choose, for every page alike. */
export interface Settings {
  strength: Strength
  /** What is looked for at all. */
  kinds: Record<Kind, boolean>
  /** Whether a thin line stands where something is folded. */
  markers: boolean
  summaryLength: SummaryLength
  /** Whether the browser's own language model may write the summary, where it has one. */
  browserModel: boolean
  reader: {
    theme: 'system' | 'light' | 'dark' | 'sepia'
    font: 'serif' | 'sans' | 'system'
    /** Size of the text in CSS pixels, width of a line in `ch`, height of a line in sizes of the text. */
    size: number
    width: number
    lineHeight: number
  }
  speech: {
    /** Name of a voice of the browser; '' for the one it finds best. */
    voice: string
    /** 1 is the voice's own pace. */
    rate: number
  }
}

/** What is so until the reader chooses otherwise. */
export const DEFAULTS: Settings = {
  strength: 'default',
  kinds: { repeats: true, promos: true, links: true },
  markers: true,
  summaryLength: 'medium',
  browserModel: false,
  reader: { theme: 'system', font: 'serif', size: 19, width: 68, lineHeight: 1.6 },
  speech: { voice: '', rate: 1 },
}

type Check = (value: unknown) => boolean
type Shape<T> = { [K in keyof T]: T[K] extends object ? Shape<T[K]> : Check }

const flag: Check = (value) => typeof value === 'boolean'
const text: Check = (value) => typeof value === 'string' && value.length <= 200
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string)
const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most

/** What each setting may be. */
const SHAPE: Shape<Settings> = {
  strength: oneOf('exact', 'default', 'likely'),
  kinds: { repeats: flag, promos: flag, links: flag },
  markers: flag,
  summaryLength: oneOf('short', 'medium', 'long'),
  browserModel: flag,
  reader: {
    theme: oneOf('system', 'light', 'dark', 'sepia'),
    font: oneOf('serif', 'sans', 'system'),
    size: between(12, 40),
    width: between(30, 120),
    lineHeight: between(1, 3),
  },
  speech: { voice: text, rate: between(0.25, 4) },
}

/** The settings in `data`, with the defaults for whatever is missing there or is none, and the paths of the latter. */
export function settingsIn(data: unknown): { settings: Settings; faults: string[] } {
  const faults: string[] = []
  const settings = take(data, DEFAULTS as unknown as Branch, SHAPE as unknown as ShapeBranch, '', faults)
  return { settings: settings as unknown as Settings, faults }
}

/** What of the settings differs from the defaults, which is all that need be stored of them. */
export function chosenIn(settings: Settings): Record<string, unknown> {
  return differing(settings as unknown as Branch, DEFAULTS as unknown as Branch)
}

function differing(branch: Branch, defaults: Branch): Branch {
  const found: Branch = {}
  for (const [key, value] of Object.entries(branch)) {
    const other = defaults[key]
    if (!isBranch(value) || !isBranch(other)) {
      if (value !== other) found[key] = value
      continue
    }
    const within = differing(value, other)
    if (Object.keys(within).length > 0) found[key] = within
  }
  return found
}

interface Branch {
  [key: string]: unknown
}
interface ShapeBranch {
  [key: string]: Check | ShapeBranch
}

function take(data: unknown, defaults: Branch, shape: ShapeBranch, path: string, faults: string[]): Branch {
  const given = isBranch(data) ? data : {}
  if (data !== undefined && !isBranch(data)) faults.push(path)
  const taken: Branch = {}
  for (const [key, check] of Object.entries(shape)) {
    const here = path ? `${path}.${key}` : key
    const value = Object.hasOwn(given, key) ? given[key] : undefined
    if (typeof check !== 'function') taken[key] = take(value, defaults[key] as Branch, check, here, faults)
    else if (value === undefined || check(value)) taken[key] = value ?? defaults[key]
    else {
      taken[key] = defaults[key]
      faults.push(here)
    }
  }
  return taken
}

/** Whether a value is an object with named members, as JSON knows them. */
export function isBranch(value: unknown): value is Branch {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
