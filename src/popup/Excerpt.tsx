import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { LinkedText, WebLink } from '../ui/LinkedText.tsx'
import { isWebAddress, locate, slice } from '../ui/linkedStretch.ts'
import type { Voice } from './voice.ts'

/** About three lines of the popup. A text that is hardly longer is shown whole. */
const EXCERPT = 140
const WHOLE = 180

interface Props {
  text: string
  links: { text: string; href: string }[]
  voice: Voice
}

/**
 * The words of a finding with its links. What is long is cut in the data rather than hidden by a style, so that nobody
 * tabs to a link that cannot be seen.
 */
export function Excerpt({ text, links, voice }: Props) {
  const [isOpen, setOpen] = useState(false)
  const located = locate(text, links)
  const isLong = text.length > WHOLE
  const end = isLong && !isOpen ? wordEnd(text, EXCERPT) : text.length
  return (
    <div class="excerpt">
      <p {...voice}>
        <LinkedText {...slice(located, 0, end)} />
        {end < text.length && '…'}
      </p>
      {located.rest.filter(isWebAddress).map((href, index) => (
        // A linked picture has no words; its address tells where it leads.
        <p class="address" key={index}>
          <WebLink href={href}>{href}</WebLink>
        </p>
      ))}
      {isLong && (
        <button type="button" class="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'show_less' : 'show_all')}
        </button>
      )}
    </div>
  )
}

/** The end of the last whole word before an offset; the offset itself in scripts that leave no spaces. */
function wordEnd(text: string, offset: number): number {
  const space = text.slice(0, offset).search(/\s\S*$/)
  return space > offset / 2 ? space : offset
}
