import { useState } from 'preact/hooks'
import { numberText, plural, t } from '../extension/i18n.ts'
import { SiteItem } from './SiteItem.tsx'
import { useSites } from './useSites.ts'

/** A list longer than this is no help to look through; the box above it finds the rest. */
const MOST_SHOWN = 50

/** The sites of which something is remembered, and all of it. */
export function SitesSection({ announce }: { announce: (text: string) => void }) {
  const here = useSites()
  const [sought, seek] = useState('')
  if (!here) return null
  const { rules, onlyHere, isGranted } = here
  const names = [...rules.keys()]
  const found = names.filter((site) => site.includes(sought.trim().toLowerCase()))
  return (
    <section aria-labelledby="sites">
      <h2 id="sites" tabIndex={-1}>
        {t('options_sites')}
      </h2>
      {names.length === 0 && <p class="note">{t('sites_none')}</p>}
      {onlyHere > 0 && <p class="note">{plural('sites_only_here', onlyHere)}</p>}
      {names.length > 5 && (
        <label class="seek">
          <span>{t('sites_seek')}</span>
          <input type="search" value={sought} onInput={({ currentTarget }) => seek(currentTarget.value)} />
        </label>
      )}
      <ul class="sites">
        {found.slice(0, MOST_SHOWN).map((site) => (
          <SiteItem key={site} site={site} rules={rules.get(site)!} isGranted={isGranted(site)} announce={announce} />
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p class="note">{t('sites_more', [numberText(MOST_SHOWN), numberText(found.length)])}</p>
      )}
    </section>
  )
}
