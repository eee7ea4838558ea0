import type { Tab } from '../measure/chromium.ts'
import { ContentScript } from '../measure/contentScript.ts'
import type { Shipped } from '../measure/shipped.ts'
import { articlePage } from './synthetic.ts'

/** What a burst of changes cost a page, milliseconds. */
export interface Burst {
  /** The changes themselves, with all that is told of them before the page goes on. */
  told: number
  /** The longest stretch in which the page could not answer in the two seconds after. */
  longestTask: number
}

/** Changes made in one go. */
export const CHANGES = 10_000

/** Lets a page change itself so many times, untouched and while it is clean. */
export async function burst(tab: Tab, script: Shipped): Promise<{ off: Burst; on: Burst }> {
  await tab.show('https://burst.example/', articlePage(100, 2))
  const content = await ContentScript.inject(tab, script)
  await content.ask({ type: 'state' })
  const off = await content.world.call(changeManyTimes, CHANGES)
  await content.ask({ type: 'clean', on: true })
  const on = await content.world.call(changeManyTimes, CHANGES)
  return { off, on }
}

/** Runs in the page: adds, rewrites and takes away small things, then waits for what comes of it. */
async function changeManyTimes(changes: number): Promise<{ told: number; longestTask: number }> {
  const box = document.body.appendChild(document.createElement('div'))
  const start = performance.now()
  for (let i = 0; i < changes; i++) {
    if (i % 4 === 0) box.append(document.createElement('i'))
    else if (i % 4 === 1) box.className = `look${i}`
    else if (i % 4 === 2) box.lastElementChild?.append(`${i} readers`)
    else box.lastElementChild?.remove()
  }
  await Promise.resolve()
  const told = performance.now() - start
  let [last, longestTask] = [performance.now(), 0]
  for (const end = last + 2000; last < end; last = performance.now()) {
    await new Promise((resolve) => setTimeout(resolve))
    longestTask = Math.max(longestTask, performance.now() - last)
  }
  box.remove()
  return { told, longestTask }
}
