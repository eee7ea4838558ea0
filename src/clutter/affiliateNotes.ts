import { eachInSteps, type Steps } from '../article/steps.ts'
import type { Article } from '../article/types.ts'
import * as data from './affiliateNotes.json' with { type: 'json' }
import { finding } from './finding.ts'
import type { Finding } from './types.ts'
import { unaccented, unaccentedAll } from './unaccented.ts'

/** Longer ones (characters) say more than that. */
const LONGEST = 400

const QUOTED = /["“„«「『][^"“”»」』]*["“”»」』]/g

let known: string[][][] | undefined

/** Notes that a site is paid for what is bought through its links: of the shops, not of the story. */
export function* affiliateNotes({ body }: Article): Steps<Finding[]> {
  const result: Finding[] = []
  yield* eachInSteps(body, (block) => {
    if (block.kind === 'row' || block.kind === 'code' || block.text.length > LONGEST || !isNote(block.text)) return
    const reason = { code: 'promo_affiliate_note', args: [] }
    result.push(finding([block], { category: 'promo', confidence: 0.9, reason }))
  })
  return result
}

function isNote(text: string): boolean {
  known ??= Object.values(data.notes).flatMap((notes) => notes.map((groups) => groups.map(unaccentedBetween)))
  // Who is quoted speaks for somebody else.
  const said = ` ${unaccented(text.replace(QUOTED, ' '))} `
  return known.some((groups) => groups.every((group) => group.some((one) => said.includes(one))))
}

/** Phrases without accents, with the blanks that they begin and end with. */
function unaccentedBetween(phrases: string[]): string[] {
  return unaccentedAll(['', ...phrases]).slice(1)
}
