import { collapse, fold } from '../article/text/normalise.ts'
import type { Sign } from '../extension/sites.ts'
import { holdsModal } from './modals.ts'
import { seenTexts } from './seenTexts.ts'
import { areAlike, isSame, MOST_SAID, mayBeSame, signOf } from './signs.ts'

/** A box is known by how its text begins when that is a label of its own, at most so long (characters). */
const LONGEST_LABEL = 60

/**
 * What a block that the reader hides is known by on the next page of the site: its text, in a frame of its tag, the
 * words that the page names it by, and the label that it begins with. A path to it would break with the first new box.
 */
export function signOfElement(element: Element): Sign {
  return signOfTexts(element, textsOf(element, Number.POSITIVE_INFINITY).texts)
}

/** What an element says, text by text, until that has `most` characters; and whether it is all that it says. */
function textsOf(element: Element, most: number): { texts: string[]; areAll: boolean } {
  const texts: string[] = []
  let length = 0
  for (const { data } of seenTexts(element)) {
    if (length >= most) return { texts, areAll: false }
    texts.push(data)
    length += collapse(data).length
  }
  return { texts, areAll: true }
}

function signOfTexts(element: Element, texts: string[]): Sign {
  const text = collapse(texts.join(' '))
  const label = collapse(texts[0] ?? '')
  const opening = label.length <= LONGEST_LABEL && label.length < text.length ? fold(label).replace(/\d+/g, '0') : ''
  return signOf(text || mediaIn(element), `${nameOf(element)}${BETWEEN}${opening}`, text || nameOf(element))
}

/**
 * The elements that bear one of the signs, the innermost where one stands in another that says more. Nothing that holds the
 * heading of the page is taken, nor what keeps the reader from the rest of it.
 */
export function elementsWith(document: Document, signs: readonly Sign[]): Map<Element, Sign> {
  const byName = new Map<string, Sign[]>()
  for (const sign of signs) {
    const [name = ''] = sign.frame.split(BETWEEN)
    if (/^[a-z][\w-]*( |$)/.test(name)) byName.set(name, [...(byName.get(name) ?? []), sign])
  }
  const found = new Map<Element, Sign>()
  if (byName.size === 0) return found
  const tags = new Set([...byName.keys()].map((name) => name.split(' ')[0]))
  for (const element of document.querySelectorAll([...tags].join())) {
    const asked = byName.get(nameOf(element))
    const sign = asked && signBorneBy(element, asked)
    if (!sign || element.matches('html, body') || holdsHeading(element) || holdsModal(element)) continue
    found.set(element, sign)
  }
  for (const element of [...found.keys()]) {
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (!found.has(around)) continue
      // Where both say the same, the outer one has the frame and the ground of it.
      const saysSame = collapse(around.textContent) === collapse(element.textContent)
      found.delete(saysSame ? element : around)
      if (saysSame) break
    }
  }
  return found
}

/** Whether the heading of a page may stand in the element, so that more goes with it than the reader saw. */
export function holdsHeading(element: Element): boolean {
  return element.querySelector('h1') !== null
}

/** Stands between the name of a box and the label that it begins with. */
const BETWEEN = ' | '

function signBorneBy(element: Element, signs: Sign[]): Sign | undefined {
  // How it begins tells most elements apart. Else, in boxes within boxes, all text would be read once for each of them.
  const { texts, areAll } = textsOf(element, MOST_SAID)
  const beginning = signOfTexts(element, texts)
  let whole: Sign | undefined
  const saysSame = (sign: Sign) => {
    if (areAll) return isSame(beginning, sign)
    if (areAlike(beginning.says, sign.says)) return true
    if (!mayBeSame(beginning.says, sign.says)) return false
    whole ??= signOfElement(element)
    return isSame(whole, sign)
  }
  return signs.find((sign) => {
    const [name = '', opening = ''] = sign.frame.split(BETWEEN)
    // Under a label of its own a box may say something else each day, if it is named at all.
    const isLabelled = opening !== '' && name.includes(' ')
    return beginning.frame === sign.frame && (isLabelled || saysSame(sign))
  })
}

/** Tag, role and the words of class and id; what looks made up by a program changes with the next build of the site. */
function nameOf(element: Element): string {
  const words = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('role') ?? ''}`
  const stable = words.split(/[\s_-]+/).filter((word) => /^[a-z]{3,}$/i.test(word) && /[aeiouy]/i.test(word))
  return [element.localName, ...new Set(stable.map((word) => word.toLowerCase()))].join(' ')
}

/** What a block without text shows, by where it comes from. */
function mediaIn(element: Element): string {
  const media = [element, ...element.querySelectorAll('[src], [alt], [aria-label]')]
  return media
    .flatMap((one) => [one.getAttribute('alt'), one.getAttribute('aria-label'), one.getAttribute('src')?.split('?')[0]])
    .filter(Boolean)
    .join(' ')
}
