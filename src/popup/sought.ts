import type { Choices } from '../reading.ts'

/** How much is looked for of what can be. */
export function sought(kinds: Choices['kinds']): 'all' | 'some' | 'none' {
  const are = Object.values(kinds)
  if (!are.includes(false)) return 'all'
  return are.includes(true) ? 'some' : 'none'
}
