/** What reading a page cost. */
export interface Watched {
  /** Milliseconds to read it. */
  ms: number
  /** The longest stretch in which the page could not answer, milliseconds. */
  longestTask: number
}

/**
 * Runs in the page: reads it while a timer ticks; the longest pause between two ticks is the longest task. Only figures
 * come back: at this length the answer itself would take seconds to cross over.
 */
export async function readWatched(): Promise<Watched> {
  const { unechoAsk } = globalThis as unknown as { unechoAsk: (message: object) => Promise<{ ms: number }> }
  const wait = () => new Promise((resolve) => setTimeout(resolve))
  let [last, longestTask, done] = [performance.now(), 0, false]
  const tick = async () => {
    while (!done) {
      await wait()
      longestTask = Math.max(longestTask, performance.now() - last)
      last = performance.now()
    }
  }
  const ticking = tick()
  await wait()
  const { ms } = await unechoAsk({ type: 'state' })
  await wait()
  done = true
  await ticking
  return { ms, longestTask }
}
