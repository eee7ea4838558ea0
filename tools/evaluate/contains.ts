import { words } from './shingles.ts'

/** A text as its words, lower case, one space between and around each, so that stretches of whole words are substrings. */
export function plain(text: string): string {
  return ` ${words(text.toLowerCase()).join(' ')} `
}

/** Whether blocks of text are among those an extractor kept, judged by their words alone. */
export class KeptText {
  #blocks: string[]
  #set: Set<string>
  #all: string
  #shingles = new Set<string>()

  constructor(blocks: string[]) {
    this.#blocks = blocks.map(plain)
    this.#set = new Set(this.#blocks)
    this.#all = plain(blocks.join(' '))
    const all = this.#all.trim().split(' ')
    for (let i = 0; i + 4 <= all.length; i++) this.#shingles.add(all.slice(i, i + 4).join(' '))
  }

  /** How often the words stand in a row within one block. */
  count(text: string): number {
    const wanted = plain(text)
    if (!wanted.trim()) return 0
    return this.#blocks.reduce((sum, block) => sum + occurrences(block, wanted), 0)
  }

  /**
   * Whether a block of the page stands in the kept text: four fifths of its four-word stretches, since extractors join
   * and split blocks. Fewer words are too easily found in prose, so they must be there as a block (`alone`) or, where
   * losing them would be the error, anywhere.
   */
  has(text: string, alone: boolean): boolean {
    const wanted = plain(text)
    const own = wanted.trim().split(' ')
    if (own.length < 4) return alone ? this.#set.has(wanted) : this.#all.includes(wanted)
    const starts = Array.from({ length: own.length - 3 }, (_, i) => own.slice(i, i + 4).join(' '))
    return starts.filter((shingle) => this.#shingles.has(shingle)).length * 5 >= starts.length * 4
  }
}

function occurrences(text: string, wanted: string): number {
  let count = 0
  // The blank that ends one copy may begin the next.
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length - 1)) count++
  return count
}
