import { t } from '../extension/i18n.ts'
import { openOptions } from '../extension/optionsPage.ts'
import { Picture } from './Picture.tsx'

interface WelcomeProps {
  /** The keys that clean a page, as the browser names them; '' where it has given none. */
  shortcut: string
  isFirefox: boolean
}

/** What a reader sees once, after installing: what it does, how to have it at hand, and what it never does. */
export function Welcome({ shortcut, isFirefox }: WelcomeProps) {
  return (
    <>
      <header>
        <h1>{t('welcome_title')}</h1>
        <p class="lead">{t('welcome_lead')}</p>
      </header>
      <Picture />
      <section aria-labelledby="start">
        <h2 id="start">{t('welcome_start')}</h2>
        <ol>
          <li>{t(isFirefox ? 'welcome_pin_firefox' : 'welcome_pin_chrome')}</li>
          <li>{t('welcome_open')}</li>
          <li>{shortcut ? <WithKeys keys={shortcut} /> : t('welcome_no_shortcut')}</li>
        </ol>
      </section>
      <section aria-labelledby="never">
        <h2 id="never">{t('welcome_never')}</h2>
        <ul class="never">
          <li>{t('welcome_never_network')}</li>
          <li>{t('welcome_never_sites')}</li>
          <li>{t('welcome_never_break')}</li>
          <li>{t('welcome_never_lose')}</li>
        </ul>
      </section>
      <p>
        <button type="button" onClick={() => void openOptions()}>
          {t('options_open')}
        </button>
      </p>
    </>
  )
}

/** The sentence on the shortcut, with its keys set apart as such. */
function WithKeys({ keys }: { keys: string }) {
  const [before, after = ''] = t('welcome_shortcut', ['\u2068']).split('\u2068')
  return (
    <>
      {before}
      <kbd>{keys}</kbd>
      {after}
    </>
  )
}
