import { partedAtApart, reasonText } from '../extension/i18n.ts'
import type { Article, Finding } from '../reading.ts'
import { pageLanguage } from './pageLanguage.ts'

/**
 * Why something was found, as a sentence in the reader's language. What it quotes of the page stands in the page's
 * language, and apart, so that no mark in it turns our words around.
 */
export function ReasonText({ reason, article }: Pick<Finding, 'reason'> & { article: Article }) {
  const pieces = partedAtApart(reasonText(reason))
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
