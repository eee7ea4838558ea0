/** Longest name (characters) that every file system takes with some room for an ending and a number. */
const LONGEST = 80

/** A file's name, without its ending, that every system takes: the title with what a system forbids left out. */
export function fileName(title: string): string {
  const name = title
    // Control characters, and what Windows, macOS or a shell would take for something else.
    .replace(/[\p{C}\p{Z}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
  const short = [...name].slice(0, LONGEST).join('').trim()
  return short === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short) ? 'article' : short
}
