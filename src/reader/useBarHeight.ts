import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/**
 * Tells the style sheet how high a bar is, for as long as it is there: its buttons wrap as the window and the language leave
 * them room, and what is scrolled to or opened must not lie under it.
 */
export function useBarHeight(bar: RefObject<HTMLElement | null>, name: '--bar' | '--speech-bar'): void {
  useLayoutEffect(() => {
    const element = bar.current!
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty(name, `${element.offsetHeight}px`))
    observer.observe(element, { box: 'border-box' })
    return () => {
      observer.disconnect()
      style.removeProperty(name)
    }
  }, [])
}
