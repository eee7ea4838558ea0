import { read } from '../../src/reading.ts'
import { toMarkdown } from '../../src/takeAlong/markdown.ts'
import { readDocument } from './readDocument.ts'
import { withReasonsInWords } from './reasons.ts'

export const USAGE = 'usage: npm run --silent clean -- FILE|- [--json]'

const NO_ARTICLE = {
  empty: 'no text found in it',
  list: 'no article found in it: it lists stories rather than telling one',
  short: 'no article found in it: too little running text',
  pdf: 'a PDF; Unecho reads HTML and plain text',
  tampered: 'it puts parts of its own in the place of what every page tells about itself, so it cannot be read safely',
}

/** Prints the clean article of an HTML or plain-text file as Markdown, or the reading as JSON. Returns the exit code. */
export async function main(args: string[]): Promise<number> {
  const json = args.includes('--json')
  const [file, ...more] = args.filter((arg) => arg !== '--json')
  if (!file || more.length > 0 || (file.startsWith('-') && file !== '-')) throw new Error(USAGE)
  const reading = read(await readDocument(file))
  if (reading.noArticle) throw new Error(`${file}: ${NO_ARTICLE[reading.noArticle]}`)
  process.stdout.write(json ? `${JSON.stringify(withReasonsInWords(reading), null, 2)}\n` : toMarkdown(reading))
  return 0
}
