import { t } from '../extension/i18n.ts'
import type { Finding } from '../reading.ts'

/** Reasons whose evidence may be missing, with the sentence that does without it. */
const WITHOUT_EVIDENCE: Record<string, string> = {
  promo_box: 'reason_promo_box_plain',
  promo_shop: 'reason_promo_shop_plain',
}

/** Why something was found, as a sentence in the reader's language. */
export function reasonText({ code, args }: Finding['reason']): string {
  // A run of which all but one block were claimed by another finding is a run no more.
  if (code === 'repeat_run' && args[0] === '1') return t('reason_repeat_block', args.slice(1))
  const plain = WITHOUT_EVIDENCE[code]
  return plain && args.every((arg) => arg === '') ? t(plain) : t(`reason_${code}`, args)
}
