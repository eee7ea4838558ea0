import './switch.css'

interface SwitchProps {
  label: string
  /** Undefined as long as that is not known; it cannot be turned then. */
  on: boolean | undefined
  /** While what it asked for is being done. */
  busy: boolean
  onChange: (on: boolean) => void
}

/** A switch with its label. It turns when what it asked for is done, so that it never says what is not so. */
export function Switch({ label, on, busy, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on === true}
      disabled={on === undefined}
      aria-busy={busy}
      onClick={() => !busy && onChange(!on)}
    >
      <span>{label}</span>
      <span class="switch-track" aria-hidden="true">
        <span class="switch-thumb" />
      </span>
    </button>
  )
}
