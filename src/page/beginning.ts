/** So much of a text (characters) says which one it is. */
const LENGTH = 60

/** How a text begins, on one line. */
export function beginning(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ')
  return line.length > LENGTH ? `${line.slice(0, LENGTH).trimEnd()}…` : line
}
