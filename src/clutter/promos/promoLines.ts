import { eachInSteps, mapInSteps, type Steps } from '../../article/steps.ts'
import type { Article, Block } from '../../article/types.ts'
import { ALL_LINKED } from '../../article/walk/structure.ts'
import { finding } from '../finding.ts'
import type { Finding, Reason } from '../types.ts'
import { inBoxes } from './boxes.ts'
import type { CallInside } from './callAtEnd.ts'
import { inFieldBoxes, isInFieldBox } from './fieldBoxes.ts'
import { promoInsets } from './insets.ts'
import { itemsWithList } from './itemsWithList.ts'
import { asLabelledElsewhere } from './labelledAlike.ts'
import { polls } from './polls.ts'
import { type Evidence, gatherEvidence, mayGo } from './promoEvidence.ts'
import { PART_LINKED, signsOf } from './promoSigns.ts'
import * as weights from './promoWeights.json' with { type: 'json' }
import type { Prompt } from './prompts.ts'

const learned: Record<string, number> = weights.signs

/** Promos that are a block of their own: each sign adds to the odds, and none is enough alone but a plain cue. */
export function* promoLines(article: Article): Steps<Finding[]> {
  const { body } = article
  const evidence = yield* gatherEvidence(article)
  const alone = yield* mapInSteps(evidence, (signs, index) =>
    isPossible(body[index]!, signs) ? odds(signs, body, index) : 0,
  )
  const inLists = yield* itemsWithList(body, evidence, alone)
  const boxed = yield* inFieldBoxes(body, evidence, yield* inBoxes(body, evidence, inLists))
  const confidence = yield* asLabelledElsewhere(body, evidence, yield* asSureAsElsewhere(body, evidence, boxed))
  const asked = yield* polls(body, evidence, article.language)
  const inPoll = new Set(asked.flatMap(({ blocks }) => blocks))
  const insets = (yield* promoInsets(body, evidence, confidence)).filter(
    ({ blocks }) => !blocks.some((index) => inPoll.has(index)),
  )
  const promo = (indices: number[], sure: number, reason: Reason) =>
    finding(
      indices.map((index) => body[index]!),
      { category: 'promo', confidence: sure, reason },
    )
  const reasonFor = (lead: number) => reasonOf(evidence[lead]!, body[lead]!)
  const result = [
    ...asked.map(({ blocks, sure, lead }) => promo(blocks, sure, { code: 'promo_poll', args: [body[lead]!.text] })),
    ...insets.map(({ blocks, sure, lead }) => promo(blocks, sure, reasonFor(lead))),
  ]
  const inInset = new Set([...inPoll, ...insets.flatMap(({ blocks }) => blocks)])
  yield* eachInSteps(body, (block, index) => {
    const { call } = evidence[index]!
    if (call) result.push(callOf(block, call))
    const sure = Math.max(confidence[index]!, opensBox(body, evidence, index) ? confidence[index + 1]! : 0)
    if (sure >= weights.suggest && !inInset.has(index)) result.push(promo([index], sure, reasonFor(index)))
  })
  return result
}

/** How sure it is that a call inside of a paragraph is none of the story's. */
const CALL = 0.9

function callOf(block: Block, { start, end, prompt }: CallInside): Finding {
  const reason = { code: CUE_REASON[prompt.kind], args: [prompt.text] }
  const part = { block: block.id, start, end }
  return finding([block], { category: 'promo', confidence: CALL, reason, part })
}

/**
 * A line that stands several times, with a link that leads as the others do, is judged by the place where it is surest: what
 * it asks is the same in all of them.
 */
function* asSureAsElsewhere(body: Block[], evidence: Evidence[], confidence: number[]): Steps<number[]> {
  const surest = new Map<string, number>()
  const keyOf = (index: number) => `${body[index]!.kind} ${evidence[index]!.targets.join()} ${body[index]!.text}`
  yield* eachInSteps(body, (_, i) => {
    if (confidence[i]! >= weights.suggest) surest.set(keyOf(i), Math.max(surest.get(keyOf(i)) ?? 0, confidence[i]!))
  })
  return yield* mapInSteps(confidence, (sure, i) => (sure >= weights.suggest ? surest.get(keyOf(i))! : sure))
}

/** Whether the block may be a promo at all, and its signs are worth weighing. */
export function isPossible(block: Block, evidence: Evidence): boolean {
  if (block.kind === 'code' || block.kind === 'row') return false
  // A quoted post ends with its author and date, all linked to where it was posted; only a cue tells a promo from it.
  if (block.kind === 'quote') return evidence.prompt !== null || (evidence.cue !== null && evidence.cue.form !== 'open')
  // “Video: …” below a picture says what it is of.
  if (block.kind === 'caption' && block.links.length === 0 && evidence.cue?.kind === 'video') return false
  // A class such as “card” is the picture's, and says nothing of the line that tells what the picture shows.
  if (block.kind === 'caption' && evidence.classes.strong.length === 0 && !asksOrLeads(evidence)) return false
  if (evidence.amid || !mayGo(evidence)) return false
  return hasSign(evidence, block)
}

function asksOrLeads({ cue, prompt, linked }: Evidence): boolean {
  return cue !== null || prompt !== null || linked >= ALL_LINKED
}

/** Of the 12 sentences with a link that went for such a class on 848 dev pages, the two with these odds were of their stories. */
const SURELY_STORY = 0.8

/** Whether the block is the heading of the box that the next block stands in. */
function opensBox(body: Block[], evidence: Evidence[], index: number): boolean {
  const next = evidence[index + 1]
  return (
    body[index]!.kind === 'heading' &&
    next !== undefined &&
    evidence[index]!.classes.strong.some((word) => next.classes.strong.includes(word))
  )
}

/** Whether anything but its words speaks for a promo; a byline or a short sentence has none of it. */
function hasSign({ cue, prompt, linked, targets, classes, sentence }: Evidence, { odds }: Block): boolean {
  return (
    prompt !== null ||
    (cue !== null && !(cue.weak && cue.form === 'open')) ||
    linked >= PART_LINKED ||
    targets.includes('social') ||
    classes.strong.length > 0 ||
    // A class such as “box” or “inline” says little of a line that leads nowhere, or of a sentence that is surely of the story.
    (classes.weak.length > 0 && targets.length > 0 && !(sentence && odds >= SURELY_STORY))
  )
}

/** The evidence weighed: a logistic sum, 0–1. */
function odds(evidence: Evidence, body: Block[], index: number): number {
  const notStory = speaksForPromo(evidence) ? Math.max(0, 0.5 - body[index]!.odds) * 2 : 0
  let sum = weights.bias + notStory * weights.notStory
  for (const [sign, value] of Object.entries(signsOf(evidence, body, index))) sum += value * (learned[sign] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** What is set into the story and is not of it may be a breadcrumb or a table's head; that alone makes it no promo. */
function speaksForPromo({ cue, prompt, classes, linked, shop, targets }: Evidence): boolean {
  const isNamed = classes.strong.length + classes.weak.length > 0
  return cue !== null || prompt !== null || isNamed || linked >= ALL_LINKED || shop || targets.includes('social')
}

const CUE_REASON: Record<Prompt['kind'], string> = {
  call: 'promo_call',
  story: 'promo_cue',
  newsletter: 'promo_newsletter',
  app: 'promo_app',
  follow: 'promo_follow',
  donate: 'promo_donate',
  poll: 'promo_poll',
  series: 'promo_series',
  ad: 'promo_ad',
  continue: 'promo_continue',
  video: 'promo_video',
  shop: 'promo_shop',
}

const FIELD_REASON = { address: 'promo_address', choice: 'promo_choice' }

function reasonOf({ cue, prompt, targets, classes, linked, shop }: Evidence, block: Block): Reason {
  if (prompt) return { code: CUE_REASON[prompt.kind], args: [prompt.text] }
  if (cue && !(cue.weak && cue.form === 'open')) return { code: CUE_REASON[cue.kind], args: [cue.text] }
  if (isInFieldBox(block)) return { code: FIELD_REASON[block.fieldBox!.asks], args: [] }
  const box = classes.strong[0]
  if (box) return { code: 'promo_box', args: [box] }
  if (targets.includes('social')) return { code: 'promo_follow_plain', args: [] }
  if (shop || targets.includes('affiliate')) return { code: 'promo_shop_plain', args: [] }
  if (linked >= ALL_LINKED && targets.every((target) => target === 'self')) return { code: 'link_jump', args: [] }
  if (linked >= ALL_LINKED) return { code: 'promo_link_alone', args: [] }
  const [named] = classes.weak
  return named ? { code: 'promo_box', args: [named] } : { code: 'promo_box_plain', args: [] }
}
