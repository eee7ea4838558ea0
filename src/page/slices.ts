import type { Steps } from '../article/steps.ts'

/** Milliseconds of work before the page gets its turn: well under the 50 ms from which a task is felt. */
const SLICE = 12

/** How often work is begun because the page changed under it; then changes are left for the next reading. */
const MOST_STARTS = 3

/**
 * Takes work to its end in slices, so that the page stays responsive. When the page changes between two slices the work
 * is begun anew, but on a page that never stands still it is at last brought to its end all the same.
 * @param begin starts the work; its steps are the places where it may be interrupted.
 * @param changed whether the page has changed since the work was last begun.
 */
export async function inSlices<T>(begin: () => Steps<T>, changed: () => boolean, signal: AbortSignal): Promise<T> {
  let steps = begin()
  let starts = 1
  let end = performance.now() + SLICE
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < end) continue
    await breath()
    signal.throwIfAborted()
    if (starts < MOST_STARTS && changed()) {
      steps = begin()
      starts++
    }
    end = performance.now() + SLICE
  }
}

/** Lets the page and the browser do what waits. A message takes its turn among timers and input, and is never held back. */
function breath(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
