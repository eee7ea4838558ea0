import { useEffect, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { canOpenShortcuts, loadShortcuts, openShortcuts, type Shortcut } from '../extension/shortcuts.ts'

/** The shortcuts as they are set, and the way to where the browser lets them be changed. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([])
  useEffect(() => {
    const look = () => void loadShortcuts().then(setShortcuts)
    look()
    // They are changed on a page of the browser, and nothing tells of it but the reader's coming back.
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [])
  return (
    <section aria-labelledby="shortcuts">
      <h2 id="shortcuts">{t('options_shortcuts')}</h2>
      <dl class="shortcuts">
        {shortcuts.map(({ name, does, keys }) => (
          <div key={name}>
            <dt>{does}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="note">{t('shortcut_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      {canOpenShortcuts() ? (
        <button type="button" onClick={openShortcuts}>
          {t('shortcuts_change')}
        </button>
      ) : (
        <p class="note">{t('shortcuts_where')}</p>
      )}
    </section>
  )
}
