import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { bodyContext, CONTEXT } from '../../src/article/body/bodyContext.ts'
import { bodyFeatures, FEATURES } from '../../src/article/body/bodyFeatures.ts'
import * as model from '../../src/article/body/bodyModel.json' with { type: 'json' }
import { metadata } from '../../src/article/metadata.ts'
import { sightByAttributes } from '../../src/article/walk/visibility.ts'
import { walk } from '../../src/article/walk/walk.ts'

const STORY = 'The ferry to Holm will not sail on Tuesdays this winter, because its captain has gone south.'
const HTML = `<nav><a href="/">Home</a></nav>
  <main><h1>No ferry</h1><article><p>${STORY}</p><p>${STORY.replace('Tuesdays', 'Fridays')}</p></article></main>
  <footer><p>All rights reserved by the Holm Post</p></footer>`

const { document } = new JSDOM(`<title>No ferry</title>${HTML}`, { url: 'https://holm.example/ferry' }).window
const page = bodyFeatures(walk(document.body, sightByAttributes), metadata(document), document.body)
/** Its blocks: navigation, title, two paragraphs, the line at the foot. */
const [NAVIGATION, TITLE, FIRST, SECOND, FOOT] = [0, 1, 2, 3, 4] as const
const PAGE = [NAVIGATION, TITLE, FIRST, SECOND, FOOT]
/** The first judgement of them, made up. */
const ODDS = [0.01, 0.4, 0.9, 0.8, 0.1]

const lengths = page.blocks.map(({ length }) => length)
const length = (...blocks: number[]) => blocks.reduce((sum, block) => sum + lengths[block]!, 0)
const mass = (...blocks: number[]) => blocks.reduce((sum, block) => sum + ODDS[block]! * lengths[block]!, 0)
const odds = (...blocks: number[]) => expect.closeTo(mass(...blocks) / length(...blocks), 10)
const share = (...blocks: number[]) => expect.closeTo(mass(...blocks) / mass(...PAGE), 10)

const named = (names: string[], values: number[]) => Object.fromEntries(names.map((name, i) => [name, values[i]]))
const featuresOf = (block: number) => named(FEATURES, page.blocks[block]!.x)
const contextOf = (block: number) => named(CONTEXT, bodyContext(page, ODDS)[block]!)

// The names alone tell which value is which to whoever looks into the trees; the engine reads few of them.
describe('the names of what is measured of a block', () => {
  test('are as many as the values, each once, and no fewer than the trees ask of', () => {
    const names = [...FEATURES, ...CONTEXT]
    expect(new Set(names).size).toBe(names.length)
    for (const { x } of page.blocks) expect(x).toHaveLength(FEATURES.length)
    for (const values of bodyContext(page, ODDS)) expect(values).toHaveLength(CONTEXT.length)
    expect(model.thresholds.length).toBeLessThanOrEqual(names.length)
  })

  test('stand in the order of the values: of the block itself', () => {
    expect(featuresOf(NAVIGATION)).toMatchObject({ linked: 1, 'in nav': 1, 'in main': 0 })
    expect(featuresOf(TITLE)).toMatchObject({ 'kind heading': 1, 'is title': 1, 'next sentence': 1 })
    expect(featuresOf(FIRST)).toMatchObject({
      'kind paragraph': 1,
      sentence: 1,
      'in article': 1,
      'place on page': FIRST / PAGE.length,
      'before title': 0,
      'has title': 1,
      'previous heading': 1,
      'next heading': 0,
      'next same parent': 1,
      'next same frame': 1,
      'prose before': 0,
    })
    expect(featuresOf(FOOT)).toMatchObject({ 'in footer': 1, 'next sentence': 0, 'prose after': 0 })
  })

  test('stand in the order of the values: of what is around it', () => {
    expect(contextOf(SECOND)).toEqual({
      'own odds': 0.8,
      'odds at -3': 0.01,
      'odds at -2': 0.4,
      'odds at -1': 0.9,
      'odds at 1': 0.1,
      'odds at 2': 0,
      'odds at 3': 0,
      'best of 8 before': 0.9,
      'best of 8 after': 0.1,
      'odds near by length': odds(NAVIGATION, TITLE, FIRST, FOOT),
      'odds in parent': odds(FIRST, SECOND),
      'odds in grandparent': odds(TITLE, FIRST, SECOND),
      'odds in great-grandparent': odds(...PAGE),
      'odds in next around': odds(...PAGE),
      'share in parent': share(FIRST, SECOND),
      'share in grandparent': share(TITLE, FIRST, SECOND),
      'share in great-grandparent': 1,
      'share in next around': 1,
      'odds in frame': odds(FIRST, SECOND),
      'share in frame': share(FIRST, SECOND),
      'share before': share(NAVIGATION, TITLE, FIRST),
      'share after': share(FOOT),
      'odds of heading above': 0.4,
      'odds since heading': odds(TITLE, FIRST),
      'in story stretch': 1,
      'text to story stretch': 0,
      'before story stretch': 0,
      'words shared with story': expect.closeTo(0.84, 2),
      'in story element': 1,
      'levels to story element': 0,
      'odds in branch': odds(SECOND),
      'share in branch': share(SECOND),
    })
    expect(contextOf(NAVIGATION)).toMatchObject({ 'before story stretch': 1, 'in story element': 0 })
    expect(contextOf(FOOT)).toMatchObject({
      'text to story stretch': length(FOOT) / length(...PAGE),
      'before story stretch': 0,
      'levels to story element': 0.1,
    })
  })
})
