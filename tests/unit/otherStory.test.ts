import { describe, expect, test } from 'vitest'
import { toEnd } from '../../src/article/steps.ts'
import { unrelatedLinks } from '../../src/clutter/links/unrelatedLinks.ts'
import limits from '../../src/clutter/settleLimits.json' with { type: 'json' }
import { makeArticle } from './makeArticle.ts'

const PAPER = 'https://news.example'
const HEADLINED = `${PAPER}/local/ferry-from-oddholm-was-late-every-day-5512034`
const LATE = 'The ferry from Oddholm to the mainland was late on every day of last week, the harbour office says.'

/** What is found in a story of the ferry with one link. */
function found(anchor: string, href: string, url = HEADLINED, more: string | object = LATE) {
  const before = 'On Monday its captain waited beside the '
  const text = `${before}${anchor} wall until the fog was gone, and nobody on board complained about a single minute of it.`
  const links = [{ start: before.length, end: before.length + anchor.length, href, rel: '' }]
  const article = makeArticle([{ text, links }, LATE, more], { url, title: 'Ferry from Oddholm late every day' })
  const findings = toEnd(unrelatedLinks(article))
  expect(findings.every(({ confidence }) => confidence < limits.apply['unrelated-link'])).toBe(true)
  return findings.map(({ reason }) => reason.code)
}

describe('a link to another story of the site', () => {
  test.each([
    ['of which nothing is spoken', 'brick', '/home/ten-living-room-colours-for-winter-5510022'],
    ['of two words', 'old brick', '/home/ten-living-room-colours-for-winter-5510022'],
    ['in another script', 'кирпич', `/home/${encodeURIComponent('десять-цветов-гостиной-зимой')}-5510022`],
  ])('is suggested: %s', (_, anchor, path) => {
    expect(found(anchor, PAPER + path)).toEqual(['link_other_story'])
  })

  test('is suggested where not its own address, but a report that it links shows how addresses are made', () => {
    const said = 'The harbour office had said so in March.'
    const links = [
      { start: 4, end: 18, href: `${PAPER}/local/oddholm-harbour-office-says-ferry-late-5410022`, rel: '' },
    ]
    const path = `${PAPER}/home/ten-living-room-colours-for-winter-5510022`
    expect(found('brick', path, `${PAPER}/a/5512034`, { text: said, links })).toEqual(['link_other_story'])
    expect(found('brick', path, `${PAPER}/a/5512034`)).toEqual([])
  })

  test.each([
    ['that the page speaks of', 'brick', '/local/captain-late-as-harbour-fog-stays-5510022'],
    ['that it speaks of in other forms', 'brick', '/local/foggy-harbours-complaints-captains-5510022'],
    ['that names the noun', 'brick', '/home/brick-oven-recipes-your-guests-adore-5510023'],
    ['below the same part of its address', 'criticism', '/local/passengers-stranded-overnight-amid-chaos-5510024'],
    ['of somebody by name', 'Runa Vik', '/life/sourdough-queen-opens-second-branch-5510025'],
    ['about what is named', 'Brick', '/people/brick-opens-third-bakery-downtown-5510022'],
    ['about a phrase', 'old brick', '/home/old-brick-ovens-recipes-guests-adore-5510022'],
    ['that a phrase tells of', 'brick that he laid', '/home/ten-living-room-colours-for-winter-5510022'],
    ['that it points to', 'here', '/home/ten-living-room-colours-for-winter-5510022'],
    ['with a short name', 'brick', '/home/living-colours-5510022'],
  ])('stays: %s', (_, anchor, path) => {
    expect(found(anchor, PAPER + path)).toEqual([])
  })

  test('stays where addresses are in another language than the page', () => {
    const url = `${PAPER}/local/faehre-kommt-dauernd-verspaetet-5512034`
    expect(found('brick', `${PAPER}/home/zehn-farben-wohnzimmer-winter-5510022`, url)).toEqual([])
  })

  test('stays on a site that files nothing, as guides and blogs', () => {
    const url = `${PAPER}/ferry-from-oddholm-was-late-every-day`
    expect(found('brick', `${PAPER}/ten-living-room-colours-for-winter`, url)).toEqual([])
  })

  test('stays on another site, whatever its address says', () => {
    expect(found('brick', 'https://masons.example/home/ten-living-room-colours-for-winter-5510022')).toEqual([])
  })
})
