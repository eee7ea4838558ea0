import type { KeyPoint, Reading } from '../reading.ts'
import { type Linked, slice } from './linkedStretch.ts'

/** The words of a key point, with what of them is raised or lowered: without that 10⁶ would be read as another number. */
export function pointWords({ clean }: Pick<Reading, 'clean'>, { text, block, start, end }: KeyPoint): Linked {
  const around = clean.find(({ id }) => id === block)
  if (around?.text.slice(start, end) !== text) return { text, links: [] }
  const { styles = [] } = slice({ ...around, links: [] }, start, end)
  return { text, links: [], styles: styles.filter(({ style }) => style === 'sub' || style === 'sup') }
}
