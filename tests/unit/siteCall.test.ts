import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import type { Block } from '../../src/article/types.ts'
import { callOdds } from '../../src/clutter/promos/callOdds.ts'
import { siteCall, speakersIn } from '../../src/clutter/promos/siteCall.ts'
import limits from '../../src/clutter/promos/siteCallLimits.json' with { type: 'json' }
import { makeBlock } from './makeArticle.ts'

const CALL = 'Never miss a story from your valley, with our best reads in your inbox every morning'
/** What sounds a little like one. */
const VAGUE = [
  'Every score and every storyline, in your inbox before the coffee is done.',
  'More of this every Friday, with the best of the valley.',
  'Each Friday in your inbox: the valley.',
  'See all of our pictures of the regatta here.',
]
/** What the model was asked of a line that is no cue, with what stands beside it. */
const asked = (text: string, more: Partial<Block> = {}, beside: (Block | undefined)[] = [], speakers: string[] = []) =>
  siteCall(makeBlock(text, 0, { odds: 0.6, ...more }), beside, new Set(speakers), null, 'en')

describe('a line that sounds like a call of its site', () => {
  test('is one, whatever no list of words has of it', () => {
    expect(asked(CALL)).toEqual({ kind: 'call', text: CALL })
  })

  test.each([
    ['a heading', CALL, { kind: 'heading' }],
    ['an item of a list', CALL, { kind: 'item' }],
    ['a quotation', `“${CALL}”`, {}],
    ['what quotes somebody', 'Join “the club of readers” and never miss a story of the Lantern again', {}],
    ['what opens the next lines', `${CALL}:`, {}],
    ['a line of a poem set with breaks', 'Follow us to the lantern\nand never miss a story', {}],
    ['a line with a date', 'Subscribe to the Lantern, updated 14/03/2026', {}],
    ['what says which picture it speaks of', `▲ ${CALL}`, {}],
    ['a word or two', 'Subscribe now', {}],
    ['what is asked in an interview', 'Do you ever read the comments below your stories?', {}],
    ['a number to call', 'Join us, follow us, subscribe or call 0451 1310 every morning', {}],
    ['what stands nowhere near the story', CALL, { odds: 0.05 }],
    [
      'a paragraph that tells first and calls then',
      'The harbour office closed the pier on Monday after a storm had torn out two of its planks. Download our app.',
      {},
    ],
  ] as [string, string, Partial<Block>][])('is none as %s', (_, text, more) => {
    expect(asked(text, more)).toBeNull()
  })

  test('is none among lines that are laid out as it is and call for nothing', () => {
    const line = (text: string) => makeBlock(text, 1, { frame: 'div.poem>p' })
    const own = 'Get our lantern song in your inbox every morning'
    expect(asked(own, { frame: 'div.poem>p' })).not.toBeNull()
    expect(asked(own, { frame: 'div.poem>p' }, [undefined, line('where the herring sleep below the tide')])).toBeNull()
  })

  test('is none behind the name of one who speaks more often', () => {
    const spoken = `Interviewer: ${CALL}`
    expect(asked(spoken)).not.toBeNull()
    expect(asked(spoken, {}, [], ['Interviewer:'])).toBeNull()
    const body = ['Lund: Yes.', spoken, 'Interviewer: To all of them?'].map((text) => makeBlock(text))
    expect([...toEnd(speakersIn(body))]).toEqual(['Interviewer:'])
  })

  test('must sound more so, the surer it is of the story by its place', () => {
    const odds = [0.35, 0.5, 0.65, 0.8, 0.95]
    const known = VAGUE.map((text) => odds.filter((one) => asked(text, { odds: one }) !== null).length)
    const upTo = VAGUE.map((text) => odds.filter((one) => callOdds(text) >= limits.odds + limits.ofStory * one).length)
    expect(known).toEqual(upTo)
    expect(known.some((count) => count > 0 && count < odds.length)).toBe(true)
  })

  test('must sound alike wherever it stands behind a cue or with an address of the site', () => {
    const surely = { odds: 0.95 }
    const cued = (text: string) => siteCall(makeBlock(text, 0, surely), [], new Set(), 'cue', 'en')
    const vague = VAGUE.filter((text) => asked(text, surely) === null)
    expect(vague.length).toBeGreaterThan(0)
    expect(vague.filter(cued)).toEqual(vague.filter((text) => callOdds(text) >= limits.oddsOfSite))
    expect(cued('The pier was closed on Monday after a storm had torn out planks.')).toBeNull()
  })

  test('gives no address of another site', () => {
    expect(asked('Get our lantern song in your inbox every morning')).not.toBeNull()
    expect(asked('Get our lantern song in your inbox every morning: www.bells.example')).toBeNull()
  })

  test('may give a number to call only where it speaks for the site', () => {
    const text = 'Have you a tip for us? Write to our WhatsApp: 0451 1310 77'
    const from = (one: 'cue' | 'us' | 'site' | null) =>
      siteCall(makeBlock(text, 0, { odds: 0.9 }), [], new Set(), one, 'en')
    expect(callOdds(text)).toBeGreaterThan(limits.oddsOfSite)
    expect([from('site')?.text, from('us'), from('cue'), from(null)]).toEqual([text, null, null, null])
  })
})

test('a question that leads up to a call is part of it', () => {
  const call = 'Seen it, filmed it? Never miss a story from your valley, with our best reads in your inbox.'
  expect(asked(call)).toEqual({ kind: 'call', text: call })
})
