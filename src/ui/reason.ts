import { t } from '../extension/i18n.ts'
import type { Finding } from '../reading.ts'

/** Why something was found, as a sentence in the reader's language. */
export function reasonText({ code, args }: Finding['reason']): string {
  return t(`reason_${code}`, args)
}
