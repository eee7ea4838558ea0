import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../tools/measure/random.ts'
import { cleaned, told, undone } from './cleaning.ts'
import type { PageView } from './driver.ts'
import { all, press, pressIfThere } from './roles.ts'
import { BROWSERS, markup, stage } from './scenario.ts'

/** What a page does to itself, told by numbers, so that it does the same with Unecho and without. */
interface Change {
  kind: number
  a: number
  b: number
}
const KINDS = 15

/** Runs in a page before all changes: remembers what it renders anew later, as an app does that keeps its own state. */
function remember(): void {
  Object.assign(window, { rendered: document.querySelector('main')?.innerHTML })
}

/** Runs in a page. */
function change({ kind, a, b }: Change): void {
  const elements = [...document.body.querySelectorAll('main, main *')] as HTMLElement[]
  const one = elements[a % elements.length]
  const other = elements[b % elements.length]
  const main = document.querySelector('main')
  if (!one || !other || !main) return
  const paragraph = (text: string) => Object.assign(document.createElement('p'), { textContent: text })
  const deeds = [
    () => one !== main && one.remove(),
    () => one.contains(other) || other.append(one),
    () => other.after(one.cloneNode(true)),
    () => main.append(paragraph(document.querySelector('#below')?.textContent ?? 'Said by nobody else.')),
    () => one.setAttribute('class', `look${b % 3}`),
    () => one.toggleAttribute('hidden'),
    () => one.setAttribute('style', b % 2 ? 'display: none' : 'float: left'),
    () => one.append(' And so on, and so on.'),
    () => one !== main && one.replaceWith(...one.childNodes),
    () => {
      main.innerHTML = (window as unknown as { rendered: string }).rendered
    },
    () => {
      // A page that copies its own markup copies what stands in it.
      const copy = one.innerHTML
      one.innerHTML = copy
    },
    () => one.removeAttribute('data-unecho'),
    () => document.body.replaceWith(document.body.cloneNode(true)),
    () => document.documentElement.replaceWith(document.documentElement.cloneNode(true)),
    () => {
      history.pushState(null, '', `?part=${a}`)
      if (b % 2) main.innerHTML = (window as unknown as { rendered: string }).rendered
    },
  ]
  deeds[kind]?.()
}

/** Turns cleaning off, whatever the page has become; a page on which no article is left has no switch. */
async function off(page: PageView): Promise<void> {
  const popup = await told(page)
  if ((await all(popup, 'switch', 'Clean this page', 'checked')).length > 0) await undone(popup)
  else await popup.close()
}

describe.each(BROWSERS)('changes and toggles in any order in $name', (browser) => {
  const on = stage(browser)

  it.each([10, 11, 15])('end with the page as it would be without Unecho (%i)', async (seed) => {
    const random = randomFrom(`any order ${seed}`)
    const pick = (below: number) => Math.floor(random() * below)
    const changes: Change[] = []
    const page = await on.open('/e2e/pages/shapes.html')
    await page.run(remember)
    const popup = await cleaned(page)
    await press(popup, 'tab', 'Set aside')
    for (let step = 0; step < 30; step++) {
      const deed = pick(10)
      if (deed === 0) await pressIfThere(popup, 'switch', 'Clean this page')
      else if (deed === 1) await pressIfThere(popup, 'button', 'Keep')
      else if (deed === 2) await pressIfThere(popup, 'button', 'Fold again')
      else if (deed === 3) await pressIfThere(popup, 'button', 'Show on page')
      // Long enough for a look at the changes to begin.
      else if (deed === 4) await new Promise((resolve) => setTimeout(resolve, pick(400)))
      else {
        const next = { kind: pick(KINDS), a: pick(1000), b: pick(1000) }
        changes.push(next)
        await page.run(change, next)
      }
    }
    await popup.close()
    await off(page)
    const after = await page.run(markup)
    const alone = await on.open('/e2e/pages/shapes.html')
    await alone.run(remember)
    for (const next of changes) await alone.run(change, next)
    expect(after).toBe(await alone.run(markup))
  })
})
