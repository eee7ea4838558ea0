import { describe, expect, test } from 'vitest'
import { isMended } from '../../src/clutter/repeats/mended.ts'

const gate = (who: string, whom: string) =>
  `${who} told the court that ${whom} had held the key to the yard and had opened the gate on the night of the flood.`
const boats = (when: string) =>
  `In ${when} the boats ran only between the lower sluice and the bathing place below the mill.`

describe('a text is another one mended', () => {
  test.each([
    ['a letter is missing', 'The harbour office closed the sluice.', 'The harbor office closed the sluice.'],
    ['letters have changed places', 'The council received the letter.', 'The council recieved the letter.'],
    ['a letter is doubled', 'The letter was forwarded.', 'The letter was forwardded.'],
    ['an accent came', 'El rio subio anoche otra vez.', 'El río subió anoche otra vez.'],
    ['words are added', 'The keeper slept.', 'The old keeper slept at home.'],
  ])('where %s', (_, text, other) => {
    expect(isMended(text, other)).toBe(true)
    expect(isMended(other, text)).toBe(true)
  })

  test.each([
    ['who did it is another', gate('Orrin', 'Lister'), gate('Lister', 'Orrin')],
    ['it was another month', boats('June'), boats('July')],
    ['in Spanish too', 'En junio la playa estuvo cerrada.', 'En julio la playa estuvo cerrada.'],
    ['it was another day', boats('Sunday'), boats('Monday')],
    ['it went the other way', 'Der Zoll zählt die Importe von Holz.', 'Der Zoll zählt die Exporte von Holz.'],
    ['it is another country', 'The ship came from Iran.', 'The ship came from Iraq.'],
    ['it denies, by a letter before the word', 'Rada souhlasí s návrhem.', 'Rada nesouhlasí s návrhem.'],
    ['it denies, inside the word', 'Başkan toplantıya geldi.', 'Başkan toplantıya gelmedi.'],
    ['it was a woman', 'The witness said he had seen it.', 'The witness said she had seen it.'],
    ['a syllable of Korean is another', '재판부는 유죄를 선고했다.', '재판부는 무죄를 선고했다.'],
    ['a number spelt in signs has one more', '参加的学生有二十人。', '参加的学生有二十五人。'],
    ['it denies in Bengali', 'সেতুটি বন্ধ করা হবে।', 'সেতুটি বন্ধ করা হবে না।'],
    ['it denies in Thai', 'สภาจะปิดสะพาน', 'สภาจะไม่ปิดสะพาน'],
  ])('but not where %s', (_, text, other) => {
    expect(isMended(text, other)).toBe(false)
    expect(isMended(other, text)).toBe(false)
  })
})
