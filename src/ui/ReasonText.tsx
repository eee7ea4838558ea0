import { t } from '../extension/i18n.ts'
import type { Article, Finding } from '../reading.ts'
import { pageLanguage } from './pageLanguage.ts'

/** Marks of Unicode that set a stretch apart from the direction of what is around it. */
const OPEN = '\u2068'
const CLOSE = '\u2069'

/**
 * Why something was found, as a sentence in the reader's language. What it quotes of the page stands in the page's
 * language, and apart, so that no mark in it turns our words around.
 */
export function ReasonText({ reason: { code, args }, article }: Pick<Finding, 'reason'> & { article: Article }) {
  const text = t(
    `reason_${code}`,
    args.map((arg) => (/^\d+$/.test(arg) ? arg : OPEN + arg.replace(/[\u2066-\u2069]/g, '') + CLOSE)),
  )
  const pieces = text.split(/\u2068([^\u2069]*)\u2069/)
  return (
    <>
      {pieces.map((piece, index) =>
        index % 2 === 0 ? (
          piece
        ) : (
          <bdi key={index} lang={pageLanguage(article).lang}>
            {piece}
          </bdi>
        ),
      )}
    </>
  )
}
