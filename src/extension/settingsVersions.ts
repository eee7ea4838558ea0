import { isBranch } from './settingsShape.ts'

/** Takes settings as an older version of Unecho wrote them to the form of the next version. */
export type Migration = (data: Record<string, unknown>) => Record<string, unknown>

/**
 * One for each version that changed what a setting means or is called; a setting that is new needs none, since what is
 * missing is the default. The migration at index n takes version n + 1 to version n + 2.
 */
const MIGRATIONS: Migration[] = []

/** The version that the present form of the settings has. */
export const VERSION = MIGRATIONS.length + 1

/**
 * Settings that were written by whichever version, in the form of today. What a newer version wrote is left as it is.
 * @param data the stored object; its version stands in `version`.
 */
export function upToDate(data: unknown, migrations: Migration[] = MIGRATIONS): Record<string, unknown> {
  const { version, ...rest }: Record<string, unknown> = isBranch(data) ? data : {}
  const from = typeof version === 'number' && version >= 1 ? version : 1
  const today = migrations.slice(from - 1).reduce((older, migrate) => migrate(older), rest)
  return { ...today, version: Math.max(from, migrations.length + 1) }
}
