import type { TargetedKeyboardEvent } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { numberText, t } from '../extension/i18n.ts'
import type { Speech } from './speech/useSpeech.ts'
import { useBarHeight } from './useBarHeight.ts'
import type { ReaderLook } from './useReaderLook.ts'

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5]

/** The controls of reading aloud. Arrow keys go from sentence to sentence, Escape ends it. */
export function SpeechBar({ speech, look }: { speech: Speech; look: ReaderLook }) {
  const { isPlaying, hasFailed, voices, voice } = speech
  const play = useRef<HTMLButtonElement>(null)
  const bar = useRef<HTMLElement>(null)
  useBarHeight(bar, '--speech-bar')
  // It takes the keyboard's place from the button that opened it, and gives it back while it is still there to have it.
  useLayoutEffect(() => {
    const opener = document.activeElement as HTMLElement | null
    play.current?.focus()
    return () => {
      if (bar.current?.contains(document.activeElement)) opener?.focus()
    }
  }, [])

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    // In a list of choices the arrows choose.
    if ((event.target as Element).localName === 'select') return
    const isBackward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key === 'Escape') speech.close()
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') speech.move(event.key === isBackward ? -1 : 1)
    else return
    event.preventDefault()
  }
  const rates = RATES.includes(look.speech.rate) ? RATES : [...RATES, look.speech.rate].sort((a, b) => a - b)
  return (
    <section ref={bar} class="speech-bar" aria-label={t('speech')} onKeyDown={onKeyDown}>
      <button type="button" onClick={() => speech.move(-1)} aria-label={t('speech_back')}>
        <span aria-hidden="true" class="mirrored">
          ‹
        </span>
      </button>
      <button type="button" ref={play} class="play" onClick={speech.toggle}>
        {t(isPlaying ? 'speech_pause' : 'speech_play')}
      </button>
      <button type="button" onClick={() => speech.move(1)} aria-label={t('speech_on')}>
        <span aria-hidden="true" class="mirrored">
          ›
        </span>
      </button>
      <label>
        <span>{t('speech_rate')}</span>
        <select
          value={look.speech.rate}
          onChange={(event) => look.change({ speech: { rate: Number(event.currentTarget.value) } })}
        >
          {rates.map((rate) => (
            <option key={rate} value={rate}>
              {numberText(rate)}×
            </option>
          ))}
        </select>
      </label>
      {voices.length > 0 && (
        <label>
          <span>{t('speech_voice')}</span>
          <select
            value={voice?.name}
            onChange={(event) => look.change({ speech: { voice: event.currentTarget.value } })}
          >
            {voices.map(({ name, voiceURI }) => (
              <option key={voiceURI} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {(hasFailed || voices.length === 0) && <p role="status">{t(hasFailed ? 'speech_failed' : 'speech_no_voice')}</p>}
      <button type="button" onClick={speech.close} aria-label={t('speech_close')}>
        <span aria-hidden="true">✕</span>
      </button>
    </section>
  )
}
