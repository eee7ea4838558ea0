import { t } from '../extension/i18n.ts'

/** The outline of what is to come, so that nothing jumps when it is there. */
export function ReadingPlaceholder() {
  return (
    <main class="placeholder" aria-busy="true">
      <div class="head">
        <div class="bar bar-title" />
        <div class="bar bar-title bar-short" />
        <p class="meta">{t('reading_page')}</p>
        <div class="bar bar-switch" />
      </div>
      <div class="tabs" />
      <div class="panel">
        <div class="bar" />
        <div class="bar" />
        <div class="bar bar-short" />
      </div>
    </main>
  )
}
