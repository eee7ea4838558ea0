import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t, uiDirection, uiLanguage } from '../extension/i18n.ts'
import type { CleanBlock, Media } from '../reading.ts'
import { LinkedText } from '../ui/LinkedText.tsx'
import { WebLink } from '../ui/WebLink.tsx'
import { ZoomedImage } from './ZoomedImage.tsx'

const LABEL: Record<Exclude<Media['kind'], 'image'>, string> = {
  video: 'media_video',
  audio: 'media_audio',
  embed: 'media_embed',
}

/** A picture with its caption, or a link to what is played or shown elsewhere. */
export function MediaPart({ media, captions }: { media: Media; captions: CleanBlock[] }) {
  return (
    <figure data-media={media.kind}>
      {media.kind === 'image' ? <Picture media={media} /> : <Elsewhere media={media} />}
      {(captions.length > 0 || media.caption) && (
        <figcaption>
          {captions.map((caption) => (
            <p key={caption.id} data-block={caption.id}>
              <LinkedText {...caption} />
            </p>
          ))}
          {media.caption && <p>{media.caption}</p>}
        </figcaption>
      )}
    </figure>
  )
}

/**
 * A picture that the page shows is shown from the same address, without saying who asks. One that the page has not
 * loaded is asked for only when the reader says so.
 */
function Picture({ media }: { media: Media }) {
  const [state, setState] = useState<'shown' | 'waiting' | 'failed'>(media.loaded ? 'shown' : 'waiting')
  const [isZoomed, setZoomed] = useState(false)
  const zoom = useRef<HTMLButtonElement>(null)
  const note = useRef<HTMLDivElement>(null)
  const hadKeyboard = useRef(false)
  /** The button that has the keyboard's place goes with what is shown instead, which is then its place. */
  const turn = (to: 'shown' | 'failed') => {
    hadKeyboard.current = [zoom, note].some(({ current }) => current?.contains(document.activeElement))
    setState(to)
  }
  useLayoutEffect(() => {
    if (hadKeyboard.current) (zoom.current ?? note.current)?.focus()
  }, [state])
  const { src, alt, width, height } = media
  const ours = { lang: uiLanguage(), dir: uiDirection() }
  if (state !== 'shown') {
    return (
      <div ref={note} class="no-picture" tabIndex={-1}>
        <p {...ours}>{t(state === 'waiting' ? 'media_waiting' : 'media_failed')}</p>
        {alt && <p>{alt}</p>}
        {state === 'waiting' && (
          <button type="button" {...ours} onClick={() => turn('shown')}>
            {t('media_load')}
          </button>
        )}
      </div>
    )
  }
  return (
    <>
      <button ref={zoom} type="button" class="zoom" onClick={() => setZoomed(true)}>
        <img
          src={src}
          alt={alt}
          width={width || undefined}
          height={height || undefined}
          decoding="async"
          loading="lazy"
          referrerpolicy="no-referrer"
          onError={() => turn('failed')}
        />
        <span class="only-heard" {...ours}>
          {t('media_zoom')}
        </span>
      </button>
      {isZoomed && <ZoomedImage media={media} onClose={() => setZoomed(false)} />}
    </>
  )
}

function Elsewhere({ media: { kind, src, alt } }: { media: Media }) {
  const host = URL.canParse(src) ? new URL(src).hostname.replace(/^www\./, '') : ''
  return (
    <p class="elsewhere">
      <WebLink href={src}>
        <span lang={uiLanguage()}>{t(LABEL[kind as keyof typeof LABEL], [host])}</span>
        {alt && `: ${alt}`}
      </WebLink>
    </p>
  )
}
