import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'

interface ClampedProps {
  id: string
  text: string
  lang?: string
  dir: string
}

/** A text cut to a few lines, with a button for the rest where there is more. */
export function Clamped({ id, text, lang, dir }: ClampedProps) {
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  const paragraph = useRef<HTMLParagraphElement>(null)
  // Whether it is cut depends on the fonts of the machine, so it is measured.
  useLayoutEffect(() => {
    const element = paragraph.current
    if (element && !isOpen) setLong(element.scrollHeight > element.clientHeight + 1)
  }, [text, isOpen])
  return (
    <>
      <p id={id} ref={paragraph} lang={lang} dir={dir} class={isOpen ? 'clamped open' : 'clamped'}>
        {text}
      </p>
      {isLong && (
        <button type="button" class="quiet" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('show_less') : t('show_all')}
        </button>
      )}
    </>
  )
}
