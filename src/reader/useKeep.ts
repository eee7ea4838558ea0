import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'
import type { ReaderPart } from '../ui/readerParts.ts'
import { blockElement, takeKeyboardTo } from './stretch.ts'
import type { Source } from './useSource.ts'

/**
 * Keeps what a finding folds, says so, and moves the keyboard's place to what is now shown: the button that it stood on goes
 * with the fold.
 */
export function useKeep(
  root: RefObject<HTMLElement | null>,
  parts: ReaderPart[],
  ask: Source['ask'],
  announce: (text: string) => void,
): (finding: SettledFinding) => void {
  const kept = useRef<SettledFinding | null>(null)
  useEffect(() => {
    const finding = kept.current
    kept.current = null
    if (!finding || !root.current || document.activeElement !== document.body) return
    const [shown] = finding.blocks.flatMap((block) => blockElement(root.current!, block) ?? [])
    takeKeyboardTo(shown ?? root.current)
  }, [parts])
  return async (finding) => {
    kept.current = finding
    if (await ask({ type: 'keep', finding: finding.id, keep: true })) announce(t('now_kept'))
  }
}
