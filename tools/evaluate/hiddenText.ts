import type { Reading } from '../../src/reading.ts'
import type { World } from '../measure/chromium.ts'

/** Notes which text of the page is seen, to be compared once it is clean. */
export async function noteSeen(world: World): Promise<void> {
  await world.call(() => {
    const texts: [Text, Element][] = []
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const text = walker.currentNode as Text
      const parent = text.parentElement
      if (parent && text.data.trim() !== '' && parent.checkVisibility()) texts.push([text, parent])
    }
    Object.assign(globalThis, { unechoSeen: texts })
  })
}

/** Texts that were seen and are hidden now, though no applied finding claims them: what was folded beside the body. */
export async function hiddenBeside(world: World, { findings }: Reading): Promise<string[]> {
  const hidden = await world.call(() => {
    const { unechoSeen } = globalThis as unknown as { unechoSeen: [Text, Element][] }
    return unechoSeen.filter(([, parent]) => !parent.checkVisibility()).map(([text]) => text.data)
  })
  const claimed = lettersOf(findings.flatMap(({ state, text }) => (state === 'applied' ? text : [])).join(''))
  return hidden.filter((text) => !claimed.includes(lettersOf(text))).map((text) => text.trim())
}

/** Letters and digits alone: a block's text differs from its nodes' in white space and in what parts table cells. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
