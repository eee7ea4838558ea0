import { expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { finding } from '../../src/clutter/finding.ts'
import { repeats } from '../../src/clutter/repeats/repeats.ts'
import { settle } from '../../src/clutter/settle.ts'
import { withoutStrays } from '../../src/clutter/strays.ts'
import { makeArticle } from './makeArticle.ts'

const LEAD = 'The bridge over the Isk was opened on Monday after eleven years, and the first to cross it was a hen.'
const NEXT = 'The mayor, who had meant to be the first, followed the hen at a distance that the police had asked for.'

test('a repeat whose original was taken for no part of the story is still read once', () => {
  const article = makeArticle([LEAD, LEAD, NEXT])
  const [deck] = article.body
  deck!.story = false
  const body = withoutStrays(article.body, toEnd(settle(article, toEnd(repeats(article)))))
  expect(body.map(({ text }) => text)).toEqual([LEAD, LEAD, NEXT])
})

test('what is set into the story and claimed by nobody goes', () => {
  const article = makeArticle([LEAD, 'Share this', NEXT])
  article.body[1]!.story = false
  expect(withoutStrays(article.body, []).map(({ text }) => text)).toEqual([LEAD, NEXT])
})

test('a link in what is no part of the story does not put it back', () => {
  const notice = 'This copy is for you alone; more are to be had at www.courier.example, by the hundred.'
  const article = makeArticle([LEAD, notice, NEXT])
  const stray = article.body[1]!
  stray.story = false
  const start = notice.indexOf('www')
  const part = { block: stray.id, start, end: start + 19 }
  const reason = { code: 'link_home', args: [] }
  const link = finding([stray], { category: 'unrelated-link', confidence: 0.9, reason, part })
  const settled = toEnd(settle(article, [link]))
  expect(withoutStrays(article.body, settled).map(({ text }) => text)).toEqual([LEAD, NEXT])
  expect(settled).toEqual([])
})
