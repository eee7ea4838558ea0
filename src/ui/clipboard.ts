/** Puts text on the clipboard. Rejects where the browser does not let us, as outside of the reader's own click. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text)
}

/** Puts the same text there twice, formatted and plain, so that whatever it is pasted into takes what it can. */
export function copyRichText(html: string, text: string): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([html], { type: 'text/html' }),
    'text/plain': new Blob([text], { type: 'text/plain' }),
  })
  return navigator.clipboard.write([item])
}
