import { expect, test } from 'vitest'
import { signCue } from '../../src/clutter/promos/signCue.ts'
import { makeArticle } from './makeArticle.ts'

const STORY = 'https://news.example/2026/05/05/story'

/** What a line opens with that tells a promo; its text in braces is linked. */
function sign(text: string, href = 'https://news.example/2026/05/04/bell-of-the-ferry'): string | undefined {
  const start = text.indexOf('{')
  const links = start < 0 ? [] : [{ start, end: text.indexOf('}') - 1, href, rel: '' }]
  const { body } = makeArticle([{ text: text.replace(/[{}]/g, ''), links }])
  return signCue(body[0]!, STORY)?.text
}

test.each([
  ['🎧 Nyt afsnit af {Lavvande}: Manden, der solgte båden', '🎧'],
  ['📩 {The week on the quay}, every Friday', '📩'],
  ['→ Recorde a entrevista ao capitão: {“O sino não dorme”}', '→'],
  ['>> {Maltempo in valle, gli aggiornamenti}', '>>'],
  ['[Video Lampu TV: Detik-detik lonceng feri dicuri]', 'Video'],
])('%s', (text, found) => expect(sign(text)).toBe(found))

test.each([
  '🎧 The captain wears them at night',
  '→ {The old bell} hangs in the school',
  '▶ Where: the hall, at ten',
  '[Video: Nan Ferris, Lantern]',
  'He wrote: → {see the bell}',
])('%s has none', (text) => expect(sign(text)).toBeUndefined())

test('what leads to other sites is a source', () => {
  expect(sign('🎧 {Hear the bell itself}', 'https://archive.example/bell.html')).toBeUndefined()
  expect(sign('→ {The verdict}', 'https://court.example/verdicts/12')).toBeUndefined()
})
