import { describe, expect, test } from 'vitest'
import { sentences } from '../../src/article/text/sentences.ts'

function split(text: string, language = 'en'): string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
  test.each([
    ['en', 'Mr. Dole spoke.', 'Nobody heard.'],
    ['en', 'J. R. Marsh and Dr. A. Dole met at St. Olave.', 'They left.'],
    ['en', 'It cost 3.50 crowns on Jan. 4 in No. 11.', 'Then it fell.'],
    ['en', '“Is it done?” she asked.', 'It was not.'],
    ['en', 'He works for the U.S. Treasury.', 'She does not.'],
    ['en', 'Write to desk@news.example or see news.example.', 'Thank you.'],
    ['en', 'She has lived in the U.S.', 'The house is hers.'],
    ['en', 'He rose at 6 a.m. Monday to see it.', 'It was gone.'],
    ['en', 'Messrs. Dole and Marsh Jr. were there.', 'They left.'],
    ['de', 'Es kostet rund 3,5 Mio. Euro bzw. Kronen.', 'Es regnet.'],
    ['pl', 'Ks. Nowak i prof. Lis mieszkają przy ul. Długiej.', 'Pada.'],
    ['ru', 'Мельница на ул. Речной закрылась в 1990 г.', 'Пошёл дождь.'],
    ['id', 'Dr. Ratna tinggal di Jl. Melati.', 'Hujan turun.'],
    ['vi', 'Bà sống ở TP. Huế.', 'Trời mưa.'],
    ['ja', '「もう行く。」と彼女は言った。', '雨が降った。'],
    ['de', 'Der Turm wurde am 3. Mai eröffnet, z.B. für Dr. Lohn.', 'Es regnete.'],
    ['no', 'Vi møtte bl.a. Kari og Ola på kaia.', 'Fergen var full.'],
    ['english', 'Messrs. Dole and Marsh Jr. were there.', 'They left.'],
    ['fil', 'Ang lantsa ay may pasaherong 12.', 'Umalis ito kahapon.'],
    ['fr', 'M. Reymond et Mme. Astier sont venus.', 'Ils sont repartis.'],
    ['es', '¿Quién tiene la llave?', 'La tiene la Sra. Rebolledo.'],
    ['ja', '灯台が点灯した。', '誰も声を出さなかった。'],
    ['zh', '渡船重新开航了！', '山羊也在船上。'],
    ['ar', 'هل عاد الجسر؟', 'نعم عاد.'],
    ['hi', 'पुल फिर से खुल गया।', 'लोग खुश हैं।'],
  ])('%s: %s | %s', (language, first, second) => {
    const gap = language === 'ja' || language === 'zh' ? '' : ' '
    expect(split(first + gap + second, language)).toEqual([first, second])
  })

  test('part at a line break even after an abbreviation', () => {
    expect(split('We asked Mr.\nThe end')).toEqual(['We asked Mr.', 'The end'])
  })

  test('end in Georgian, where none begins with a capital letter', () => {
    const [first, second] = ['ბორანი კუნძულზე სამშაბათს არ მიდის.', 'კაპიტანი სამხრეთში გადავიდა.']
    expect(split(`${first} ${second}`, 'ka')).toEqual([first, second])
  })

  test('end nowhere at a full stop in Thai, which sets one behind what is shortened alone', () => {
    const text = 'แจ้งได้ที่สายด่วน ปภ. 1784 ตลอดวันที่ 4 มี.ค. นี้'
    expect(split(text, 'th')).toEqual([text])
  })

  test('do not part before a closing quotation mark', () => {
    expect(split('“I was there.” He left.')).toEqual(['“I was there.”', 'He left.'])
    expect(split('„Das Schiff ist weg.“ Er ging.', 'de')).toEqual(['„Das Schiff ist weg.“', 'Er ging.'])
  })

  test('lie within the text, in order, and leave out nothing but white space', () => {
    const text = '  One here.  Two there!\n\nThree… and four?  '
    let at = 0
    for (const { start, end } of sentences(text, 'en')) {
      expect(text.slice(at, start).trim()).toBe('')
      expect(end).toBeGreaterThan(start)
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
      at = end
    }
    expect(text.slice(at).trim()).toBe('')
  })

  test.each([
    ['It drained the fen.[1] A bundle says otherwise.[2][3] Who knew?', 'en'],
    ['It drained the fen.¹ A bundle says otherwise.²³ Who knew?', 'en'],
    ['It drained the marsh.1 A bundle says otherwise.2,3 Who knew?', 'en'],
    ['Es legte das Moor trocken.1 Ein Bündel sagt es anders.2 Wer weiß?', 'de'],
    ['它排干了沼泽。[1]一捆账单说不是。[2]谁知道？', 'zh'],
  ])('part behind marks of notes, which are of no sentence: %s', (text, language) => {
    const found = split(text, language)
    expect(found).toHaveLength(3)
    expect(found.join('')).not.toMatch(/[\d[\]¹²³]/)
  })

  test.each([
    'It costs Rs.50 Everywhere.',
    'Version 2.1 Beta is out.',
    'The rate was .5 In all.',
    'She took No.1 Street.',
    'Zarzuca mu czyn z art.15 Kodeksu.',
    'Spotkanie o godz.18 W ratuszu.',
    'It ended.3–2 City won.',
    'The rules of vol.2 Part Three.',
  ])('do not part at a number that is none: %s', (text) => expect(split(text)).toEqual([text]))

  test('are none in nothing, and one in a text without any mark', () => {
    expect(split('')).toEqual([])
    expect(split(' \n ')).toEqual([])
    expect(split('Nobody asked the river')).toEqual(['Nobody asked the river'])
  })

  // A page may state any language at all; it must not stop the reading.
  test.each(['', 'not a language', 'x', '-', 'en_US', 'tlh', '🙂'])(
    'are found where the language is "%s"',
    (language) => {
      expect(split('One here. Two there.', language)).toEqual(['One here.', 'Two there.'])
    },
  )
})
