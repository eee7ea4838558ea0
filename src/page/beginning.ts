/** So much of a text (characters) says which one it is. */
const LENGTH = 60

/** How a text begins, on one line, cut between words where it has any. */
export function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  if (line.length <= LENGTH) return line
  const space = line.lastIndexOf(' ', LENGTH)
  return `${line.slice(0, space > LENGTH / 2 ? space : LENGTH)}…`
}
