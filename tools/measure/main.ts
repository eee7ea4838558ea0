import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.ts'
import { forEachPage } from './forEachPage.ts'

export const USAGE = `usage: node tools/run.mjs measure DIR ENTRY.ts --out FILE [--limit N]

Bundles ENTRY.ts with what it imports from src/, calls its export \`measure(document, { id, dataset, gold })\` in every page
of the sets in DIR, and writes {id, dataset, value} a page. The way to training data, and to a look at any inner figure.`

const OPTIONS = { out: { type: 'string' }, limit: { type: 'string' } } as const

/** Entry point of `node tools/run.mjs measure`. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
  const [dir, entry] = positionals
  if (!dir || !entry || !values.out) throw new Error(USAGE)
  const script = await bundle(entry, 'measured')
  const limit = values.limit ? Number(values.limit) : undefined
  const rows = await forEachPage(
    dir,
    async (tab, { id, dataset, gold }) => {
      const world = await tab.world()
      await world.run(script)
      const value = await world.evaluate(`measured.measure(document, ${JSON.stringify({ id, dataset, gold })})`)
      return `${JSON.stringify({ id, dataset, value })}\n`
    },
    { limit, progress: (done, total) => done % 50 === 0 && console.error(`${done}/${total}`) },
  )
  writeFileSync(values.out, rows.join(''))
  return 0
}
