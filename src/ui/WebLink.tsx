import type { ComponentChildren } from 'preact'
import { isWebAddress } from './linkedStretch.ts'

/** A link of the page, opened in a new tab; its mere words where the address is none of the web. */
export function WebLink({ href, children }: { href: string; children: ComponentChildren }) {
  if (!isWebAddress(href)) return <>{children}</>
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
