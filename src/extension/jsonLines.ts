/** Where things stand in a JSON text; lines count from 1. */
export interface JsonLines {
  /** The line of each member by its path: `settings`, `settings.reader`, `sites.kept.0`. */
  lines: Map<string, number>
  /** The line on which the text ceases to be JSON; null where it never does. */
  brokenAt: number | null
}

const SPACE = /[ \t\r\n]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids just these characters in a string.
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const SIMPLE = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Reads a JSON text for its lines alone, since not every browser says where a text is broken, and none where a value stands. */
export function jsonLines(text: string): JsonLines {
  const lines = new Map<string, number>()
  let at = 0
  let line = 1

  const take = (token: RegExp): string => {
    token.lastIndex = at
    const found = token.exec(text)?.[0]
    if (found === undefined) throw new SyntaxError()
    at += found.length
    return found
  }
  const skip = () => {
    line += take(SPACE).split('\n').length - 1
  }
  /** Takes this character if it comes next. */
  const takes = (character: string) => {
    skip()
    if (text[at] !== character) return false
    at++
    return true
  }
  const expect = (character: string) => {
    if (!takes(character)) throw new SyntaxError()
  }
  const list = (end: string, one: (index: number) => void) => {
    if (takes(end)) return
    let index = 0
    do one(index++)
    while (takes(','))
    expect(end)
  }
  const value = (path: string): void => {
    skip()
    lines.set(path, line)
    const inside = (name: string | number) => (path === '' ? String(name) : `${path}.${name}`)
    if (takes('{')) {
      list('}', () => {
        skip()
        const name: string = JSON.parse(take(STRING))
        expect(':')
        value(inside(name))
      })
    } else if (takes('[')) {
      list(']', (index) => value(inside(index)))
    } else if (text[at] === '"') {
      take(STRING)
    } else {
      take(SIMPLE)
    }
  }

  try {
    value('')
    skip()
    if (at < text.length) throw new SyntaxError()
    return { lines, brokenAt: null }
  } catch {
    return { lines, brokenAt: line }
  }
}
