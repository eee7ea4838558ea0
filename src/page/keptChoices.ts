import type { Finding, Reading } from '../reading.ts'

/** The findings that the reader wants left visible. */
export interface KeptChoices {
  /** Their ids, as the engine takes them. */
  readonly ids: ReadonlySet<string>
  set(finding: Finding, keep: boolean): void
  /**
   * Follows what was kept to where it stands now: a finding is named for its text and its place, and the place changes
   * when a paragraph comes in above. Gives whether the page must be read again for it.
   */
  follow(readings: Reading[]): boolean
  clear(): void
}

export function createKeptChoices(): KeptChoices {
  const kept = new Map<string, Finding>()
  const ids = new Set<string>()
  return {
    ids,
    set(finding, keep) {
      if (keep) {
        kept.set(finding.id, finding)
        ids.add(finding.id)
      } else {
        for (const [id, { category, text }] of kept) {
          if (category === finding.category && text === finding.text) kept.delete(id)
        }
        ids.delete(finding.id)
      }
    },
    follow(readings) {
      const findings = readings.flatMap((reading) => reading.findings)
      const there = new Set(findings.map(({ id }) => id))
      let moved = false
      for (const [id, lost] of kept) {
        if (there.has(id)) continue
        const now = findings.find((one) => one.category === lost.category && one.text === lost.text && !ids.has(one.id))
        if (!now) continue
        kept.delete(id)
        ids.delete(id)
        this.set(now, true)
        moved = true
      }
      return moved
    },
    clear() {
      kept.clear()
      ids.clear()
    },
  }
}
