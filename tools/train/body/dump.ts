import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { bundle } from '../../measure/bundle.ts'
import { forEachPage } from '../../measure/forEachPage.ts'

/** Writes one JSON line a page: its gold paragraphs and every block's text and features, read in real Chromium. */
export async function dump(dir: string, out: string): Promise<void> {
  const script = await bundle(new URL('./features.ts', import.meta.url).pathname, 'unechoTrain')
  const file = createWriteStream(out)
  await forEachPage(
    dir,
    async (tab, page) => {
      const world = await tab.world()
      await world.run(script)
      const result = await world.evaluate('unechoTrain.dump(document)')
      const { dataset, id, url, gold } = page
      if (!file.write(`${JSON.stringify({ dataset, id, url, gold, ...(result as object) })}\n`))
        await once(file, 'drain')
    },
    { progress: (done, total) => done % 50 === 0 && console.error(`${done}/${total}`) },
  )
  file.end()
  await once(file, 'finish')
}

export async function main([dir, out]: string[]): Promise<number> {
  await dump(dir!, out!)
  return 0
}
