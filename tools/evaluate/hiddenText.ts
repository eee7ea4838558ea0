import type { Reading } from '../../src/reading.ts'

/** Where functions are run on a page; they must be self-contained. */
export interface Runner {
  call<A extends unknown[], R>(fn: (...args: A) => R, ...args: A): Promise<Awaited<R>>
}

/** Notes which text of the page is seen, to be compared once it is clean. */
export async function noteSeen(page: Runner): Promise<void> {
  await page.call(() => {
    const texts: [Text, Element][] = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const parent = text.parentElement
      const isSeen = parent?.checkVisibility({ visibilityProperty: true })
      if (parent && isSeen && text.data.trim() !== '') texts.push([text, parent])
    }
    Object.assign(globalThis, { unechoSeen: texts })
  })
}

/** Texts that were seen and are hidden now, though no applied finding claims them: what was folded beside the body. */
export async function hiddenBeside(page: Runner, { findings }: Reading): Promise<string[]> {
  const hidden = await page.call(() => {
    const { unechoSeen } = globalThis as unknown as { unechoSeen: [Text, Element][] }
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    return unechoSeen.filter(([, parent]) => !isSeen(parent)).map(([text]) => text.data)
  })
  return unclaimed(
    hidden,
    findings.flatMap(({ state, text }) => (state === 'applied' ? text : [])),
  )
}

/**
 * The hidden texts that no claim accounts for; a claim accounts for as many characters as it has. Compared by letters and
 * digits alone, because a block's text differs from its nodes' in white space and in what parts table cells.
 */
export function unclaimed(hidden: string[], claims: string[]): string[] {
  let left = claims.map(lettersOf).join('|')
  const beside: string[] = []
  // The longest first, so that a short text takes nothing out of the middle of a long one. White space does not count for
  // it, or a text that its page indents far would be long.
  const texts = hidden.map((text) => ({ text, letters: lettersOf(text) })).filter(({ letters }) => letters !== '')
  for (const { text, letters } of texts.sort((a, b) => b.letters.length - a.letters.length)) {
    const at = left.indexOf(letters)
    if (at < 0) beside.push(text.trim())
    else left = `${left.slice(0, at)}|${left.slice(at + letters.length)}`
  }
  return beside
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
