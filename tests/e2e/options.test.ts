import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { chooseForSite, cleaned, undone } from './cleaning.ts'
import { until, type View } from './driver.ts'
import { all, has, press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

/** Presses a radio button or a check box by its label. */
async function choose(view: View, label: string): Promise<void> {
  await until(`a choice ${label}`, () =>
    view.run((label) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))
      found?.click()
      return found !== undefined
    }, label),
  )
}

/** Whether a choice is made. */
const isChosen = (view: View, label: string) =>
  view.run((label) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))
    return found?.querySelector('input')?.checked ?? false
  }, label)

/** Chooses a file with this text to be imported. */
const bring = (view: View, text: string) =>
  view.run((text) => {
    const input = document.querySelector('input[type=file]') as HTMLInputElement
    const files = new DataTransfer()
    files.items.add(new File([text], 'settings.json', { type: 'application/json' }))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, text)

/** Presses the button of this name where the keyboard stands on it. */
const pressByKeyboard = (view: View, name: string) =>
  view.run((name) => {
    const button = document.querySelector<HTMLElement>(`button[aria-label="${name}"]`)
    button?.focus()
    button?.click()
  }, name)

/** What is remembered of a site, one of each sort. */
const NEWS = {
  always: true,
  kept: [{ text: '1', frame: 'promo_cue', says: 'Read more: Harbour of Sand' }],
  never: [{ category: 'promo', code: 'promo_cue', words: 'Read more' }],
  hidden: [{ text: '2', frame: 'aside', says: 'Most read' }],
}

const PROMO = () => document.querySelector('.related')?.checkVisibility()

describe.each(BROWSERS)('the options in $name', (browser) => {
  const on = stage(browser)

  const open = async () => {
    const page = await on.open('/sample/index.html')
    const popup = await chooseForSite(page, 'Options')
    const options = await on.driver.options()
    await has(options, 'heading', 'Options')
    await popup.close().catch(() => {})
    return { page, options }
  }

  it('change an open page at once', async () => {
    const page = await on.open('/sample/index.html')
    await (await cleaned(page)).close()
    expect(await page.run(PROMO)).toBe(false)
    const popup = await chooseForSite(page, 'Options')
    await popup.close().catch(() => {})
    const options = await on.driver.options()
    await choose(options, 'Only exact repeats')
    await until('the promo', () => page.run(PROMO))
    await choose(options, 'What is sure')
    await until('the promo to go', async () => !(await page.run(PROMO)))
    await choose(options, 'Promos')
    await until('the promo again', () => page.run(PROMO))
    await choose(options, 'Show a thin line')
    await until('no markers', () => page.run(() => document.querySelector('unecho-mark') === null))
    await choose(options, 'Promos')
    await choose(options, 'Show a thin line')
    await options.close()
    await undone(await page.popup())
  })

  it.each(['light', 'dark'] as const)('have nothing for axe to report in %s', async (scheme) => {
    const { options } = await open()
    await options.scheme(scheme)
    await bring(
      options,
      JSON.stringify({
        app: 'Unecho',
        version: 1,
        settings: {},
        sites: { 'news.example': NEWS },
      }),
    )
    await has(options, 'button', 'news.example')
    await press(options, 'button', 'news.example')
    await has(options, 'heading', 'Never folded')
    await options.screenshot(on.picture(`options-${scheme}`))
    expect(await violations(options)).toEqual([])
    await options.run(() => document.documentElement.setAttribute('dir', 'rtl'))
    await options.screenshot(on.picture(`options-${scheme}-rtl`))
    await options.close()
  })

  it('forget one thing of a site, and all of it', async () => {
    const { options } = await open()
    const sites = { 'news.example': NEWS, 'post.example': { always: true, kept: [], never: [], hidden: [] } }
    await bring(options, JSON.stringify({ app: 'Unecho', version: 1, settings: {}, sites }))
    await has(options, 'button', /^post.example/)
    await press(options, 'button', /^news.example/)
    /** The keyboard is never left without a place. */
    const isAt = (text: string) =>
      until(`the keyboard at ${text}`, () =>
        options.run((text) => document.activeElement?.textContent?.startsWith(text) === true, text),
      )
    await pressByKeyboard(options, 'Forget: Most read')
    await until('it to be gone', async () => (await all(options, 'button', /Forget: Most read/)).length === 0)
    await isAt('news.example')
    await has(options, 'button', /Forget: Read more/)
    await press(options, 'button', /^post.example/)
    const names = await options.run(() => [...document.querySelectorAll('.site bdi')].map((name) => name.textContent))
    const [first = '', second = ''] = names.filter((name) => /^(news|post)\./.test(name))
    await pressByKeyboard(options, `Forget this site: ${first}`)
    await until('the site to be gone', async () => (await all(options, 'button', first)).length === 0)
    await isAt(second)
    await pressByKeyboard(options, `Forget this site: ${second}`)
    await until('the site to be gone', async () => (await all(options, 'button', second)).length === 0)
    await isAt('Sites')
    await options.close()
  })

  it('import nothing of a broken file, and name the line', async () => {
    const { options } = await open()
    await choose(options, 'Everything likely')
    await bring(options, '{\n  "app": "Unecho",\n  "version": 1,\n  "settings": { "strength": "exact", }\n}')
    await until('a word on it', () => options.run(() => document.body.innerText.includes('Line 4 of the file')))
    await options.screenshot(on.picture('options-fault'))
    expect(await isChosen(options, 'Everything likely')).toBe(true)
    await bring(options, '{\n  "app": "Unecho",\n  "version": 1,\n  "settings": { "strength": "exact" }\n}')
    await until('the settings of the file', () => isChosen(options, 'Only exact repeats'))
    await options.close()
  })

  it('reset all, but ask first', async () => {
    const { options } = await open()
    await choose(options, 'Everything likely')
    await press(options, 'button', 'Reset everything')
    await has(options, 'heading', 'Reset everything')
    await options.screenshot(on.picture('options-reset'))
    expect(await violations(options)).toEqual([])
    await press(options, 'button', /^Reset$/)
    await until('the default', () => isChosen(options, 'What is sure'))
    await options.close()
  })

  it('show so many sites as fit a list, and find the others', async () => {
    const { options } = await open()
    const sites = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [
        `paper${n}.of-the-harbour-towns.example`,
        { always: true, kept: [], never: [], hidden: [] },
      ]),
    )
    await bring(options, JSON.stringify({ app: 'Unecho', version: 1, settings: {}, sites }))
    await until('all sites', () => options.run(() => document.body.innerText.includes('50 of 5,000')))
    await until('a word on what is not synced', () =>
      options.run(() => document.body.innerText.includes('this device')),
    )
    await options.run(() => {
      const box = document.querySelector('input[type=search]') as HTMLInputElement
      box.value = 'paper4711'
      box.dispatchEvent(new Event('input', { bubbles: true }))
    })
    await until('the one', async () => (await options.run(() => document.querySelectorAll('.site').length)) === 1)
    await press(options, 'button', 'Reset everything')
    await press(options, 'button', /^Reset$/)
    await until('none', async () => (await options.run(() => document.querySelectorAll('.site').length)) === 0)
    await options.close()
  })

  it('have an entry in the menu of the button for each shortcut', async () => {
    const { options } = await open()
    const missing = await options.run(async () => {
      const { browser = chrome } = globalThis as unknown as { browser?: typeof chrome }
      const names = (await browser.commands.getAll()).flatMap(({ name }) => (name?.startsWith('_') ? [] : [name ?? '']))
      const updates = names.map((name) =>
        browser.contextMenus.update(name, {}).then(
          () => '',
          () => name,
        ),
      )
      return [names.length, ...(await Promise.all(updates)).filter(Boolean)]
    })
    expect(missing).toEqual([4])
    await options.close()
  })

  it('say which shortcuts there are', async () => {
    const { options } = await open()
    await until('the shortcut', () =>
      options.run(() => [...document.querySelectorAll('kbd')].some((one) => one.textContent?.includes('U'))),
    )
    const said = await options.run(() => document.querySelector('.shortcuts')?.textContent ?? '')
    expect(said).toContain('Always clean this site, or stop doing so')
    await options.close()
  })
})
