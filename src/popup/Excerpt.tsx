import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { LinkedText } from '../ui/LinkedText.tsx'
import { isWebAddress, locate, slice } from '../ui/linkedStretch.ts'
import { WebLink } from '../ui/WebLink.tsx'

/** About three lines of the popup. A text that is hardly longer is shown whole. */
const EXCERPT = 140
const WHOLE = 180

interface ExcerptProps {
  /** Of the element with the words, so that buttons can say what they are about. */
  id: string
  text: string
  links: { text: string; href: string }[]
  language: { lang: string | undefined; dir: 'ltr' | 'rtl' }
}

/**
 * The words of a finding with its links. What is long is cut in the data rather than hidden by a style, so that nobody
 * tabs to a link that cannot be seen.
 */
export function Excerpt({ id, text, links, language }: ExcerptProps) {
  const [isOpen, setOpen] = useState(false)
  const located = locate(text, links)
  const isLong = text.length > WHOLE
  const end = isLong && !isOpen ? wordEnd(text, EXCERPT) : text.length
  return (
    <>
      <p id={id} class="excerpt" {...language}>
        <LinkedText {...slice(located, 0, end)} />
        {end < text.length && '…'}
      </p>
      {[...new Set(located.rest)].filter(isWebAddress).map((href) => (
        // A linked picture has no words; its address tells where it leads, once for all pictures that lead there.
        <p key={href} class="note">
          <WebLink href={href}>{href}</WebLink>
        </p>
      ))}
      {isLong && (
        <button type="button" class="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'show_less' : 'show_all')}
        </button>
      )}
    </>
  )
}

/** The end of the last whole word before an offset; the offset itself in scripts that leave no spaces. */
function wordEnd(text: string, offset: number): number {
  const space = text.slice(0, offset).search(/\s\S*$/)
  return space > offset / 2 ? space : offset
}
