import { useState } from 'preact/hooks'
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
  const { src, alt, width, height } = media
  const ours = { lang: uiLanguage(), dir: uiDirection() }
  if (state !== 'shown') {
    return (
      <div class="no-picture">
        <p {...ours}>{t(state === 'waiting' ? 'media_waiting' : 'media_failed')}</p>
        {alt && <p>{alt}</p>}
        {state === 'waiting' && (
          <button type="button" {...ours} onClick={() => setState('shown')}>
            {t('media_load')}
          </button>
        )}
      </div>
    )
  }
  return (
    <>
      <button type="button" class="zoom" onClick={() => setZoomed(true)}>
        <img
          src={src}
          alt={alt}
          width={width || undefined}
          height={height || undefined}
          decoding="async"
          loading="lazy"
          referrerpolicy="no-referrer"
          onError={() => setState('failed')}
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
