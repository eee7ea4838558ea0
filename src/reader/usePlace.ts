import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { loadPosition, type Position, savePosition } from '../extension/positions.ts'
import type { ReaderPart } from '../ui/readerParts.ts'
import { courseOf } from './place.ts'
import { barEdges, blockElement, scrollBySettled } from './stretch.ts'
import type { Gradually } from './useGradually.ts'

/** Where the reader is in the article. */
export interface Place {
  /** The block at the top of the window. */
  block(): number
  /** Calls with the share of the article that is read (0–1), now and whenever it changes, until the returned is called. */
  onProgress(listener: (share: number) => void): () => void
}

/** So long (ms) after the last scrolling the place is remembered. */
const REST = 800

/** Who has read less or more than this has not begun, or is done: the next time begins at the top. */
const BEGUN = 0.02
const DONE = 0.97

/**
 * Follows where in the article the window stands, remembers it, and goes there when the article is opened again.
 * @param url what it is remembered by; null in private windows, where it is not.
 */
export function usePlace(
  root: RefObject<HTMLElement | null>,
  parts: ReaderPart[],
  url: string | null,
  drawn: Gradually,
): Place {
  const course = useMemo(() => courseOf(parts), [parts])
  const listeners = useRef(new Set<(share: number) => void>())
  const now = useRef<{ position: Position; share: number }>({ position: { block: course.first, at: 0 }, share: 0 })

  useEffect(() => {
    let isAsked = false
    let hasMoved = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      isAsked = false
      const position = (root.current && positionIn(root.current)) ?? { block: course.first, at: 0 }
      const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
      const share = isAtEnd ? 1 : scrollY === 0 ? 0 : course.share(position.block, position.at)
      now.current = { position, share }
      for (const listener of listeners.current) listener(share)
    }
    const onScroll = () => {
      hasMoved = true
      if (!isAsked) requestAnimationFrame(look)
      isAsked = true
      clearTimeout(timer)
      timer = setTimeout(save, REST)
    }
    const save = () => {
      const { position, share } = now.current
      if (url && hasMoved) savePosition(url, position, share > BEGUN && share < DONE)
    }
    // Who goes to another tab, or closes this one, may be gone before the rest is over.
    document.addEventListener('visibilitychange', save)
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('resize', onScroll, { passive: true })
    look()
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', onScroll)
      removeEventListener('resize', onScroll)
      document.removeEventListener('visibilitychange', save)
    }
  }, [course, url])

  // Once for an article: a later reading of the same page must not move what is being read.
  useEffect(() => {
    if (!url) return
    loadPosition(url).then(async (position) => {
      if (!position || scrollY > 0) return
      await drawn.all()
      if (root.current) goTo(root.current, position)
    })
  }, [])

  return {
    block: () => now.current.position.block,
    onProgress: (listener) => {
      listeners.current.add(listener)
      listener(now.current.share)
      return () => listeners.current.delete(listener)
    },
  }
}

/** Pixels between the points of the window that are tried; lines of text are no lower. */
const STEP = 16

function positionIn(root: HTMLElement): Position | null {
  const { left, width } = root.getBoundingClientRect()
  const edge = barEdges().top
  for (let y = edge; y < innerHeight; y += STEP) {
    const element = document.elementFromPoint(left + width / 2, y)?.closest<HTMLElement>('[data-block]')
    if (!element || !root.contains(element)) continue
    const { top, height } = element.getBoundingClientRect()
    const at = height > 0 ? Math.max(0, Math.min(1, (edge - top) / height)) : 0
    return { block: Number(element.dataset.block), at: Math.round(at * 100) / 100 }
  }
  return null
}

function goTo(root: HTMLElement, { block, at }: Position): void {
  const element = blockElement(root, block)
  if (!element) return
  scrollBySettled(() => {
    const { top, height } = element.getBoundingClientRect()
    return top + height * at - barEdges().top
  })
}
