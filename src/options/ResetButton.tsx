import { useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'

/** Forgets everything, but asks first. */
export function ResetButton({ onReset }: { onReset: () => void }) {
  const question = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" onClick={() => question.current?.showModal()}>
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
