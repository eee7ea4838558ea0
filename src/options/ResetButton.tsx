import { useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'

interface ResetButtonProps {
  /** Called when the question is asked. */
  onAsk: () => void
  onReset: () => void
}

/** Forgets everything, but asks first. */
export function ResetButton({ onAsk, onReset }: ResetButtonProps) {
  const question = useRef<HTMLDialogElement>(null)
  const ask = () => {
    onAsk()
    question.current?.showModal()
  }
  return (
    <>
      <button type="button" onClick={ask}>
        {t('reset')}
      </button>
      <dialog ref={question} aria-labelledby="reset-title" aria-describedby="reset-text">
        <h2 id="reset-title">{t('reset_title')}</h2>
        <p id="reset-text">{t('reset_text')}</p>
        <form method="dialog" class="actions">
          <button type="submit">{t('reset_cancel')}</button>
          <button type="submit" class="grave" onClick={onReset}>
            {t('reset_sure')}
          </button>
        </form>
      </dialog>
    </>
  )
}
