import { useEffect, useRef, useState } from 'preact/hooks'

/** Chunks drawn at first: more than a screen of them. */
const FIRST = 2

export interface Gradually {
  /** So many chunks are to be drawn now. */
  upTo: number
  /** Draws all that is left and waits until it stands. */
  all: () => Promise<void>
}

/** Draws a long list a chunk at a time, each when the browser has nothing else to do. */
export function useGradually(count: number): Gradually {
  const [upTo, setUpTo] = useState(FIRST)
  const waiting = useRef<(() => void)[]>([])
  // Who waits for something else first still holds the `all` of an earlier drawing, and more stands by now.
  const latest = useRef({ upTo, count })
  latest.current = { upTo, count }

  useEffect(() => {
    if (upTo >= count) {
      for (const done of waiting.current.splice(0)) done()
      return
    }
    const handle = requestIdleCallback(() => setUpTo((now) => Math.max(now, upTo + 1)), { timeout: 200 })
    return () => cancelIdleCallback(handle)
  }, [upTo, count])

  return {
    upTo,
    all: () => {
      const { upTo, count } = latest.current
      if (upTo >= count) return Promise.resolve()
      setUpTo(count)
      return new Promise((resolve) => waiting.current.push(resolve))
    },
  }
}
