import axe from 'axe-core'
import type { Code, View } from './driver.ts'

/** The checker and its use in one function, as source text: the popup's own policy lets nothing be loaded or eval'ed. */
const check = new Function(`
  ${axe.source}
  return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) =>
      violations.map(({ id, help, nodes }) => id + ': ' + help + ' — ' + nodes.map((node) => node.html).join(' ')))
`) as Code<[], string[]>

/** What axe has to report of a view, by the rules of WCAG 2.2 AA and its own of good practice. */
export const violations = (view: View): Promise<string[]> => view.run(check)
