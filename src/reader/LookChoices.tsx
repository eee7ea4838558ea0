import { t, uiLanguage } from '../extension/i18n.ts'
import type { Settings } from '../extension/settings.ts'
import type { ReaderLook } from './useReaderLook.ts'

type Look = Settings['reader']

const THEMES: [Look['theme'], string][] = [
  ['system', 'theme_system'],
  ['light', 'theme_light'],
  ['sepia', 'theme_sepia'],
  ['dark', 'theme_dark'],
]
const FONTS: [Look['font'], string][] = [
  ['serif', 'font_serif'],
  ['sans', 'font_sans'],
  ['system', 'font_system'],
]

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
      <Choice
        label={t('look_theme')}
        choices={THEMES}
        chosen={reader.theme}
        onChoose={(theme) => change({ reader: { theme } })}
      />
      <Choice
        label={t('look_font')}
        choices={FONTS}
        chosen={reader.font}
        onChoose={(font) => change({ reader: { font } })}
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

interface ChoiceProps<T extends string> {
  label: string
  choices: [T, string][]
  chosen: T
  onChoose: (value: T) => void
}

function Choice<T extends string>({ label, choices, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{label}</legend>
      {choices.map(([value, key]) => (
        <label key={value}>
          <input type="radio" name={label} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{t(key)}</span>
        </label>
      ))}
    </fieldset>
  )
}
