import { expect, test } from 'vitest'
import { readsAsSentence } from '../../src/article/walk/structure.ts'

const THAI = 'เรือข้ามฟากจากท่าน้ำบ้านปลายคลองไปเกาะลมจะหยุดให้บริการทุกวันอังคารตลอดฤดูฝนปีนี้ เพราะกัปตันย้ายไปอยู่กับลูกสาวที่จังหวัดทางใต้'

test.each([
  ['English', 'The ferry does not sail.'],
  ['English, amid it', 'The ferry does not sail. The captain has left'],
  ['Urdu', 'کشتی منگل کو نہیں چلے گی۔'],
  ['Hindi', 'नाव मंगलवार को नहीं चलेगी।'],
  ['Burmese', 'သင်္ဘော အင်္ဂါနေ့ မထွက်ပါ။'],
  ['Khmer', 'សាឡាង​មិន​ចេញ​នៅ​ថ្ងៃ​អង្គារ។'],
  ['Amharic', 'መርከቡ ማክሰኞ አይሄድም።'],
  ['Tibetan', 'གྲུ་གཟིངས་གཟའ་མིག་དམར་ལ་མི་འགྲོ།'],
  ['Thai, by its length alone', THAI],
])('%s reads as a sentence', (_, text) => expect(readsAsSentence(text)).toBe(true))

test.each([
  ['a headline', 'No ferry on Tuesdays'],
  ['a Thai headline', THAI.slice(0, 80)],
  ['a long line in Latin letters without a mark', 'No ferry to Holm on Tuesdays '.repeat(6)],
])('%s does not', (_, text) => expect(readsAsSentence(text)).toBe(false))
