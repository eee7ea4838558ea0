import type { CleanBlock } from '../reading.ts'

/** What stands before an item on its page, for text that has no lists of its own: a bullet, "3.", "c." or "iv.". */
export function itemMark({ ordinal, numerals }: CleanBlock, bullet: string): string {
  if (ordinal === undefined) return bullet
  const lower = numerals?.toLowerCase()
  const sign = lower === 'a' ? letters(ordinal) : lower === 'i' ? roman(ordinal) : ''
  return `${(numerals === lower ? sign : sign.toUpperCase()) || ordinal}.`
}

/** a to z, then aa; '' where there are none for a number. */
function letters(number: number): string {
  let sign = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    sign = String.fromCharCode(97 + ((rest - 1) % 26)) + sign
  }
  return sign
}

const ROMAN = Object.entries({
  m: 1000,
  cm: 900,
  d: 500,
  cd: 400,
  c: 100,
  xc: 90,
  l: 50,
  xl: 40,
  x: 10,
  ix: 9,
  v: 5,
  iv: 4,
  i: 1,
})

/** Roman numerals reach from 1 to 3999; '' for other numbers. */
function roman(number: number): string {
  if (number > 3999) return ''
  let sign = ''
  let rest = number
  for (const [letter, value] of ROMAN) {
    for (; rest >= value; rest -= value) sign += letter
  }
  return sign
}
