import { t } from '../extension/i18n.ts'
import './skeleton.css'

/** The popup's shape while the page is read: every bar stands where its words will. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-busy="true">
      <p class="only-heard">{t('reading')}</p>
      <div class="skeleton-head" aria-hidden="true">
        <span class="bar title" />
        <span class="bar title short" />
        <span class="bar" />
        <span class="bar short" />
      </div>
      <p class="skeleton-note" aria-hidden="true">
        {t('reading')}
      </p>
      <div class="skeleton-body" aria-hidden="true">
        {['a', 'b', 'c'].map((name) => (
          <div key={name}>
            <span class="bar" />
            <span class="bar" />
            <span class="bar short" />
          </div>
        ))}
      </div>
    </div>
  )
}
