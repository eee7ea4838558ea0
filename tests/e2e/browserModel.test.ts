import { describe, expect, it } from 'vitest'
import { chooseForSite } from './cleaning.ts'
import { until, type View } from './driver.ts'
import { all, has, press, textOf } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const SAMPLE = '/sample/index.html'
const WRITTEN = 'The last ferry of Brannick is a floating library now.'

/** Runs in the popup: stands in for a browser that has a model, which fails where it is told to. */
function giveModel(points: string, fails: boolean): void {
  const model = {
    summarize: () => (fails ? Promise.reject(new Error('too long')) : Promise.resolve(points)),
    destroy: () => {},
  }
  const Summarizer = { availability: () => Promise.resolve('available'), create: () => Promise.resolve(model) }
  Object.assign(window, { Summarizer })
}

/** The summary looks for a model when it is drawn. */
async function drawAgain(popup: View): Promise<void> {
  await press(popup, 'tab', 'Article')
  await press(popup, 'tab', 'Summary')
}

/** Waits for the choice, which is there once the browser has said that it has a model. */
const chooseWriter = (popup: View, index: number) =>
  until('the choice of a writer', () => popup.run(clickWriter, index))

/** Runs in the popup: whether there was something to click. */
function clickWriter(index: number): boolean {
  const choice = document.querySelectorAll<HTMLElement>('input[name=writer]')[index]
  choice?.click()
  return choice !== undefined
}

describe.each(BROWSERS)("the browser's own model in $name", (browser) => {
  const on = stage(browser)

  it('is not spoken of where the browser has none', async () => {
    const popup = await (await on.open(SAMPLE)).popup()
    await popup.run(() => Reflect.deleteProperty(window, 'Summarizer'))
    await drawAgain(popup)
    await has(popup, 'button', 'Copy a link to this sentence')
    expect(await textOf(popup)).not.toMatch(/model/i)
    await popup.close()
  })

  it('is no option where the browser has none', async () => {
    const popup = await chooseForSite(await on.open(SAMPLE), 'Options')
    const options = await on.driver.options()
    await has(options, 'heading', 'Summary')
    expect(await textOf(options)).not.toMatch(/model/i)
    await popup.close().catch(() => {})
    await options.close()
  })

  it('writes the summary when wanted, marked, and leads to the page', async () => {
    const popup = await (await on.open(SAMPLE)).popup()
    await popup.run(giveModel, `* ${WRITTEN}\n* Zebras juggle.`, false)
    await drawAgain(popup)
    await has(popup, 'button', 'Copy a link to this sentence')
    expect(await textOf(popup)).not.toContain(WRITTEN)
    await chooseWriter(popup, 1)
    await has(popup, 'button', WRITTEN)
    const text = await textOf(popup)
    expect(text).toContain('Generated')
    expect(text).toContain('Zebras juggle.\nNothing in the article comes close to this.')
    await popup.screenshot(on.picture('generated'))
    await press(popup, 'button', WRITTEN)
    await has(popup, 'status', 'Shown on the page')
    await chooseWriter(popup, 0)
    await has(popup, 'button', 'Copy a link to this sentence')
    expect(await all(popup, 'button', WRITTEN)).toEqual([])
    await popup.close()
  })

  it('leaves the sentences of the article where it fails', async () => {
    const popup = await (await on.open(SAMPLE)).popup()
    await popup.run(giveModel, '', true)
    await drawAgain(popup)
    await chooseWriter(popup, 1)
    await has(popup, 'status', 'could not summarise')
    await has(popup, 'button', 'Copy a link to this sentence')
    await chooseWriter(popup, 0)
    await popup.close()
  })
})
