import { eachInSteps, type Steps } from '../../article/steps.ts'
import type { Article } from '../../article/types.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../types.ts'
import * as data from './affiliateNotes.json' with { type: 'json' }
import { holds, lineOf, plainPhrases } from './promptPhrases.ts'

/** Longer ones (characters) say more than that. */
const LONGEST = 400
/** What is quoted: who says it speaks for somebody else. */
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
  known ??= Object.values(data.notes).flatMap((notes: string[][][]) => notes.map((groups) => groups.map(plainPhrases)))
  const line = lineOf(text.replace(QUOTED, ' '))
  return known.some((groups) => groups.every((group) => group.some((phrase) => holds(line, phrase))))
}
