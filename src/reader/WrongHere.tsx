import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { makeCase } from '../extension/testCase.ts'
import { saveFile } from '../ui/saveFile.ts'
import { withNote } from './withNote.ts'

interface WrongHereProps {
  tab: number
  announce: (text: string) => void
  onClose: () => void
}

/**
 * A test case of a page that was read wrongly: its structure with other words. The reader sees all of it before it is
 * saved, and does with the file what he likes.
 */
export function WrongHere({ tab, announce, onClose }: WrongHereProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [html, setHtml] = useState<string>()
  const [hasFailed, setFailed] = useState(false)
  const [note, setNote] = useState('')

  useEffect(() => {
    dialog.current?.showModal()
    makeCase(tab).then(setHtml, () => setFailed(true))
  }, [])

  const whole = html === undefined ? '' : withNote(html, note)
  const save = () => {
    announce(t('now_saved', [saveFile('unecho-case', 'html', 'text/html', whole)]))
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} class="wrong-here" aria-labelledby="wrong-here" onClose={onClose}>
      <h2 id="wrong-here">{t('wrong_here')}</h2>
      <p>{t('wrong_text')}</p>
      {hasFailed && <p role="alert">{t('wrong_failed')}</p>}
      {html === undefined && !hasFailed && <p role="status">{t('wrong_making')}</p>}
      {html !== undefined && (
        <>
          <label>
            <span>{t('wrong_note')}</span>
            <textarea rows={2} maxLength={400} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
          <label>
            <span>{t('wrong_file')}</span>
            <textarea class="file" rows={12} readOnly dir="ltr" spellcheck={false} value={whole} />
          </label>
        </>
      )}
      <p class="actions">
        <button type="button" disabled={html === undefined} onClick={save}>
          {t('wrong_save')}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {t('close')}
        </button>
      </p>
    </dialog>
  )
}
