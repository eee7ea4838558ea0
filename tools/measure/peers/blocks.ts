/** Elements that stand on lines of their own, whatever their style sheet would say. */
const BLOCK =
  /^(?:ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|DD|DETAILS|DIV|DL|DT|FIGCAPTION|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|SUMMARY|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/

/** The text of an extractor's HTML, one block-level stretch an item, white space collapsed. */
export function blocksOf(html: string): string[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body
  const blocks: string[] = ['']
  const add = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) blocks[blocks.length - 1] += node.nodeValue ?? ''
    if (!(node instanceof Element) || /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/i.test(node.tagName)) return
    const apart = BLOCK.test(node.tagName.toUpperCase())
    if (apart) blocks.push('')
    for (const child of node.childNodes) add(child)
    if (apart) blocks.push('')
  }
  add(body)
  return blocks.flatMap((block) => block.replace(/\s+/g, ' ').trim() || [])
}
