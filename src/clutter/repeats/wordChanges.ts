/** Those of some words that the others lack, or have less often. */
export function wordsBeyond(these: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  return these.filter((word) => {
    const times = left.get(word) ?? 0
    left.set(word, times - 1)
    return times <= 0
  })
}

/** More words than these are compared with nothing, since that takes the square of their number. */
const MOST = 60

/** As `wordsBeyond`, without those that begin as a word does that only the others have: its other forms. */
export function formsBeyond(these: readonly string[], others: readonly string[]): string[] {
  const [beyond, left] = [wordsBeyond(these, others), wordsBeyond(others, these)]
  if (beyond.length > MOST || left.length > MOST) return beyond
  return beyond.filter((word) => {
    const form = left.findIndex((one) => areForms(word, one))
    if (form >= 0) left.splice(form, 1)
    return form < 0
  })
}

/** Two forms of one word have so many first letters in common, and such a share of the longer one's. */
const STEM = 4
const STEM_SHARE = 0.6

function areForms(one: string, other: string): boolean {
  if (/\d/.test(one + other)) return false
  let same = 0
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same++
  return same >= STEM && same >= STEM_SHARE * Math.max(one.length, other.length)
}
