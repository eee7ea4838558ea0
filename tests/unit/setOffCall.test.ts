import { describe, expect, test } from 'vitest'
import { setOffCall } from '../../src/clutter/promos/setOffCall.ts'

const TOLD =
  'The keeper of the northern light climbed the stair on Monday and found the lamp cold for the first time in a century. '

/** What goes of a paragraph that tells that, and then says this in a style of its own. */
function gone(said: string, { told = TOLD, style = 'em' as const, after = '', href = '' } = {}): string | null {
  const styles = [{ style, start: told.length, end: told.length + said.length }]
  const text = told + said + after
  const links = href ? [{ start: text.length - 5, end: text.length - 1, href, rel: '' }] : []
  const url = 'https://courier.example/2026/05/05/lamp'
  const call = setOffCall({ text, links, styles, kind: 'paragraph' }, url, 'en', (one) => one.includes('Courier'))
  return call && text.slice(call.start, call.end)
}

describe('a call at the end of a paragraph in a style of its own', () => {
  test.each([
    'Enjoying this story? Get six months of the Courier for $1.',
    'Watch the whole interview in the video above.',
    'Download our app to read without ads.',
    'Artiklen fortsætter under billedet.',
  ])('goes: %s', (said) => expect(gone(said)).toBe(said))

  test('goes where it points to another page of the site', () => {
    const said = 'See our pictures from inside the tower here.'
    expect(gone(said, { href: 'https://courier.example/pictures/tower-of-the-light' })).toBe(said)
    expect(gone(said, { href: 'https://tower.example/pictures' })).toBeNull()
    expect(gone(said, { href: 'https://courier.example/documents/results-list.pdf' })).toBeNull()
  })

  test.each([
    ['what the story stresses', 'Nobody had touched it.', {}],
    ['what somebody thought', 'Was it the oil, or the wick?', {}],
    ['a number to call', 'Sign up for our newsletter on 0800 555 111.', {}],
    ['advice', 'Klicken Sie auf keinen Link in solchen Nachrichten.', {}],
    ['how to boil water', 'Keitä vesijohtovettä kolme minuuttia ennen juomista.', {}],
    ['where to give blood', 'Kan bağışı için cumartesi günü belediyeye gidebilirsiniz.', {}],
    ['a line of a song', 'Follow the river until you reach the sea.', {}],
    ['a word', 'Subscribe!', {}],
    ['what goes on behind it', 'Watch the whole interview in the video above.', { after: ' Then he left.' }],
    ['the end of what is quoted', 'Watch the whole interview in the video above.”', { told: `“${TOLD}` }],
    [
      'what all of it speaks to readers of',
      'Get six months of the Courier for $1.',
      { told: 'You can read us at home, and you can read us on the boat, at any hour of the day or night. ' },
    ],
  ])('stays where it is %s', (_, said, how) => expect(gone(said, how)).toBeNull())
})
