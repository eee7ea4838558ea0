import type { ComponentChildren } from 'preact'
import { webAddress } from './address.ts'

/** A link of the page, opened in a new tab; its mere words where the address is none of the web. */
export function WebLink({ href, children }: { href: string; children: ComponentChildren }) {
  const address = webAddress(href)
  if (!address) return <>{children}</>
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  )
}
