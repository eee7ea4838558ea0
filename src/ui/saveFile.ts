import { fileName } from './fileName.ts'

/** Time (ms) that a browser may take to begin writing the file, after which its content is let go. */
const BEGUN = 60_000

/**
 * Hands a text to the browser as a file to save, which asks where to or puts it with the other downloads.
 * @returns the name proposed for it.
 */
export function saveFile(title: string, extension: string, type: string, text: string): string {
  const name = `${fileName(title)}.${extension}`
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), BEGUN)
  return name
}
