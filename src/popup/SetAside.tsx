import { t } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'
import { type FindingActions, FindingItem } from './FindingItem.tsx'
import type { Voice } from './voice.ts'

interface Props extends FindingActions {
  findings: SettledFinding[]
  on: boolean
  voice: Voice
}

/** Everything folded or set aside, with why; and, apart from it, what is only suspected and stays as it is. */
export function SetAside({ findings, on, ...rest }: Props) {
  const settled = findings.filter((finding) => finding.state !== 'suggested')
  const suggested = findings.filter((finding) => finding.state === 'suggested')
  if (findings.length === 0) return <p class="empty">{t('set_aside_empty')}</p>
  return (
    <>
      {settled.length > 0 && (
        <>
          <p class="hint">{t(on ? 'set_aside_hint_on' : 'set_aside_hint_off')}</p>
          <Findings findings={settled} {...rest} />
        </>
      )}
      {suggested.length > 0 && (
        <section class="suggestions" aria-labelledby="suggestions">
          <h2 id="suggestions">{t('suggestions')}</h2>
          <p class="hint">{t('suggestions_hint')}</p>
          <Findings findings={suggested} {...rest} />
        </section>
      )}
    </>
  )
}

function Findings({ findings, ...rest }: Omit<Props, 'on'>) {
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingItem finding={finding} {...rest} key={finding.id} />
      ))}
    </ul>
  )
}
