import { useEffect, useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { Media } from '../reading.ts'

/** A picture over the whole window. The browser's own dialog keeps the focus and closes with Escape. */
export function ZoomedImage({ media: { src, alt }, onClose }: { media: Media; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="zoomed" aria-label={alt || t('media_zoom')} onClose={onClose}>
      <button type="button" aria-label={t('close')} onClick={() => dialog.current?.close()}>
        <img src={src} alt={alt} referrerpolicy="no-referrer" />
      </button>
    </dialog>
  )
}
