/** A case with the reader's own words in a comment below its first line, where two hyphens would end it. */
export function withNote(html: string, note: string): string {
  const words = note
    .replace(/\s+/g, ' ')
    .replace(/-(?=-|$)|[<>]/g, ' ')
    .trim()
  // Given as text, it would have "$'" in the note stand for the rest of the page.
  return words === '' ? html : html.replace('\n', () => `\n<!-- Wrong here: ${words} -->\n`)
}
