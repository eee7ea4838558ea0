import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { WebLink } from './WebLink.tsx'

/** What goes to a block of the article where that is shown here, else null; without it such links open the page. */
export const LeadInside = createContext<(block: number) => (() => void) | null>(() => null)

interface InsideLinkProps {
  href: string
  /** The block to which the address leads. */
  block: number
  children: ComponentChildren
}

/** A link to another place of the article, as to a footnote and back: followed here; with a key that opens tabs, on the page. */
export function InsideLink({ href, block, children }: InsideLinkProps) {
  const go = useContext(LeadInside)(block)
  if (!go) return <WebLink href={href}>{children}</WebLink>
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go()
  }
  return (
    <a href={href} rel="noopener noreferrer" onClick={follow}>
      {children}
    </a>
  )
}
