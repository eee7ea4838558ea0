import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/**
 * Every file gets this date, since those on disk tell only when a build ran. It is the first that a ZIP file can hold,
 * in the local time that it is written in, so that it is the same bytes in every time zone.
 */
const DATE = new Date(1980, 0, 1)

/** The files of a folder as a ZIP archive: the same bytes for the same contents, whenever and wherever it is made. */
export function zip(folder: string, files: string[]): Uint8Array {
  const contents: Zippable = {}
  for (const file of files.toSorted()) contents[file.replaceAll('\\', '/')] = readFileSync(join(folder, file))
  return zipSync(contents, { level: 9, mtime: DATE })
}
