/** Whether a quotation or a bracket begins before a text and ends in it. */
export function isPartOfOther(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0
  const isOdd = count(/"/g) % 2 === 1
  return isOdd || count(/[“„«「『([（［【]/g) !== count(/[”»」』)\]）］】]/g)
}
