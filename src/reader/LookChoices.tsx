import { t, uiLanguage } from '../extension/i18n.ts'
import { RadioChoice } from '../ui/RadioChoice.tsx'
import type { ReaderLook } from './useReaderLook.ts'

/** Each of these can be anything between its ends; the steps are as fine as an eye can tell. */
const SLIDERS: { name: 'size' | 'width' | 'lineHeight'; label: string; min: number; max: number; step: number }[] = [
  { name: 'size', label: 'look_size', min: 14, max: 36, step: 1 },
  { name: 'width', label: 'look_width', min: 40, max: 100, step: 2 },
  { name: 'lineHeight', label: 'look_line_height', min: 1.2, max: 2.4, step: 0.1 },
]

/** Theme, font, size, width and line height of the reader. */
export function LookChoices({ look: { reader, change } }: { look: ReaderLook }) {
  const number = new Intl.NumberFormat(uiLanguage(), { maximumFractionDigits: 1 })
  return (
    <>
      <RadioChoice
        name="theme"
        label={t('look_theme')}
        value={reader.theme}
        choices={[
          { value: 'system', label: t('theme_system') },
          { value: 'light', label: t('theme_light') },
          { value: 'sepia', label: t('theme_sepia') },
          { value: 'dark', label: t('theme_dark') },
        ]}
        onChange={(theme) => change({ reader: { theme } })}
      />
      <RadioChoice
        name="font"
        label={t('look_font')}
        value={reader.font}
        choices={[
          { value: 'serif', label: t('font_serif') },
          { value: 'sans', label: t('font_sans') },
          { value: 'system', label: t('font_system') },
        ]}
        onChange={(font) => change({ reader: { font } })}
      />
      {SLIDERS.map(({ name, label, min, max, step }) => (
        <label key={name} class="slider">
          <span>{t(label)}</span>
          <input
            type="range"
            min={min}
            max={max}
            step={step}
            value={reader[name]}
            onInput={(event) => change({ reader: { [name]: Number(event.currentTarget.value) } })}
          />
          <output>{number.format(reader[name])}</output>
        </label>
      ))}
    </>
  )
}
