import { t } from '../extension/i18n.ts'
import type { SettledFinding } from '../reading.ts'

/** Why a thing was found, in words. Evidence that a page gives no name for has a sentence of its own. */
export function reasonInWords({ code, args }: SettledFinding['reason']): string {
  const isUnnamed = args.includes('')
  return (isUnnamed && t(`reason_${code}_unnamed`)) || t(`reason_${code}`, args)
}
