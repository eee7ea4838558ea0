import { useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { LengthChoice } from '../ui/LengthChoice.tsx'
import { LiveRegion, type Said } from '../ui/LiveRegion.tsx'
import { RadioChoice } from '../ui/RadioChoice.tsx'
import { CheckChoice } from './CheckChoice.tsx'
import { FileSection } from './FileSection.tsx'
import { Shortcuts } from './Shortcuts.tsx'
import { SitesSection } from './SitesSection.tsx'
import { useBrowserModel } from './useBrowserModel.ts'
import { useSettings } from './useSettings.ts'

/** All that the reader can choose once for every page, and what is remembered of sites. */
export function Options() {
  const { settings, change, reset, failed } = useSettings()
  const hasModel = useBrowserModel()
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 })
  const announce = (text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 }))
  if (!settings) return null
  const { strength, kinds, markers, summaryLength } = settings
  return (
    <>
      <LiveRegion said={said} />
      <h1>{t('options')}</h1>
      {failed && (
        <p class="failed" role="alert">
          {t('options_failed')}
        </p>
      )}
      <section aria-labelledby="cleaning">
        <h2 id="cleaning">{t('options_cleaning')}</h2>
        <RadioChoice
          name="strength"
          label={t('strength')}
          value={strength}
          choices={[
            { value: 'exact', label: t('strength_exact'), note: t('strength_exact_note') },
            { value: 'default', label: t('strength_default'), note: t('strength_default_note') },
            { value: 'likely', label: t('strength_likely'), note: t('strength_likely_note') },
          ]}
          onChange={(strength) => change({ strength })}
        />
        <fieldset>
          <legend>{t('kinds')}</legend>
          <CheckChoice
            label={t('kinds_repeats')}
            checked={kinds.repeats}
            onChange={(repeats) => change({ kinds: { repeats } })}
          />
          <CheckChoice
            label={t('kinds_promos')}
            checked={kinds.promos}
            onChange={(promos) => change({ kinds: { promos } })}
          />
          <CheckChoice
            label={t('kinds_links')}
            checked={kinds.links}
            onChange={(links) => change({ kinds: { links } })}
          />
        </fieldset>
        <CheckChoice
          label={t('markers')}
          note={t('markers_note')}
          checked={markers}
          onChange={(markers) => change({ markers })}
        />
      </section>
      <section aria-labelledby="summary">
        <h2 id="summary">{t('view_summary')}</h2>
        <LengthChoice length={summaryLength} onChange={(summaryLength) => change({ summaryLength })} />
        {hasModel && (
          <CheckChoice
            label={t('browser_model')}
            note={t('browser_model_note')}
            checked={settings.browserModel}
            onChange={(browserModel) => change({ browserModel })}
          />
        )}
      </section>
      <SitesSection announce={announce} />
      <Shortcuts />
      <FileSection announce={announce} reset={reset} />
    </>
  )
}
