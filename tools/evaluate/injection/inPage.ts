import { fileURLToPath } from 'node:url'
import { bundle } from '../../measure/bundle.ts'
import type { Tab, World } from '../../measure/chromium.ts'
import type { Copy, Kind } from './kinds.ts'

/** Puts copies into live pages. Built once a run. */
export class Injections {
  private constructor(private script: string) {}

  static async build(): Promise<Injections> {
    return new Injections(await bundle(fileURLToPath(new URL('./page.ts', import.meta.url)), 'unechoInjection'))
  }

  /** Finds the article on the page that the tab shows. */
  async prepare(tab: Tab, gold: string[]): Promise<Site> {
    const world = await tab.world()
    await world.run(this.script)
    await world.evaluate(`unechoInjection.prepare(${JSON.stringify(gold)})`)
    return new Site(world)
  }
}

/** A page that copies can be put into. */
export class Site {
  constructor(private world: World) {}

  /** Puts in copies of one kind; null where the article has no place for it. */
  async inject(kind: Kind, seed: string): Promise<Copy[] | null> {
    return (await this.world.evaluate(`unechoInjection.inject(${JSON.stringify(kind)},${JSON.stringify(seed)})`)) as
      | Copy[]
      | null
  }

  /** Takes them out again. */
  async undo(): Promise<void> {
    await this.world.evaluate('unechoInjection.undo()')
  }
}
