import { describe, expect, it } from 'vitest'
import { type PageView, until, type View } from './driver.ts'
import { all, has, press } from './roles.ts'
import { BROWSERS, stage } from './scenario.ts'

const TITLE = "Brannick's last ferry reopens as a floating library"

describe.each(BROWSERS)('taking the article along in $name', (browser) => {
  const on = stage(browser)

  async function copied(what: string): Promise<Record<string, string>> {
    const page = await on.open('/sample/index.html')
    const popup = await focused(page)
    await press(popup, 'button', /^Copy$/)
    await press(popup, 'button', what)
    await told(popup)
    await popup.close()
    return on.driver.clipboard()
  }

  /** The popup with the focus, which browsers ask for before they let anything be copied; a reader's has it. */
  async function focused(page: PageView): Promise<View> {
    const popup = await page.popup()
    await until('the focus', () => popup.run(() => document.hasFocus()))
    return popup
  }

  const told = (popup: View) => has(popup, 'status', 'Copied.')

  it('copies the article as Markdown', async () => {
    const { 'text/plain': text } = await copied('Article as Markdown')
    expect(text).toMatch(new RegExp(`^# ${TITLE}\\n\\n\\*Henrike Solvay, “${TITLE}”, Brannick Courier, October`))
    expect(text).toContain('\n\n## Summary\n\n- ')
    expect(text).not.toContain('Bridge tolls on the sound')
  })

  it('copies the article as plain text', async () => {
    const { 'text/plain': text } = await copied('Article as plain text')
    expect(text?.startsWith(`${TITLE}\n`)).toBe(true)
    expect(text).toContain('\nSummary\n• ')
  })

  it('copies the article with its formatting, and plain beside it', async () => {
    const { 'text/html': html, 'text/plain': text } = await copied('Article with formatting')
    expect(html).toMatch(/<h1[^>]*>Brannick.s last ferry/)
    expect(html).toMatch(/<a [^>]*href="https?:/)
    expect(text?.startsWith(TITLE)).toBe(true)
  })

  it('copies the summary', async () => {
    const { 'text/plain': text } = await copied('Summary')
    expect(text?.split('\n')).toHaveLength(3)
  })

  it('copies a citation', async () => {
    const { 'text/plain': text } = await copied('Citation')
    expect(text).toBe(
      `Henrike Solvay, “${TITLE}”, Brannick Courier, October 16, 2026, ${on.server.origin}/sample/index.html`,
    )
  })

  it('copies a link to the first key point', async () => {
    const { 'text/plain': link } = await copied('Link to the first key point')
    expect(link).toMatch(/\/sample\/index\.html#:~:text=The%20harbour%20of%20Brannick,[^,]+$/)
  })

  it('copies a link to any key point, which leads there', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await focused(page)
    const point = await until('the key points', async () => (await all(popup, 'button', /[.”]$/))[2])
    await press(popup, 'button', 'Copy a link to this sentence', 2)
    await told(popup)
    await popup.close()
    const { 'text/plain': link } = await on.driver.clipboard()
    await page.goto(`${on.server.origin}/e2e/pages/front.html`)
    await page.goto(link as string)
    await until('the sentence in the window', () => page.run(isInWindow, point.text))
    expect(await page.run(() => scrollY)).toBeGreaterThan(0)
  })

  it('copies the summary in the length that is shown', async () => {
    const page = await on.open('/sample/index.html')
    const popup = await focused(page)
    await has(popup, 'button', 'Copy a link to this sentence')
    await popup.run(() => document.querySelectorAll<HTMLElement>('input[type=radio]')[2]?.click())
    const shown = await until('more points', async () => {
      const found = await all(popup, 'button', 'Copy a link to this sentence')
      return found.length > 3 && found.length
    })
    await press(popup, 'button', /^Copy$/)
    await press(popup, 'button', 'Summary')
    await told(popup)
    await popup.close()
    const { 'text/plain': text } = await on.driver.clipboard()
    expect(text?.split('\n')).toHaveLength(shown)
  })
})

/** Runs in a page: whether the first paragraph with this text stands in the window. */
function isInWindow(text: string): boolean {
  const all = [...document.querySelectorAll('p')].filter((one) => one.textContent?.replace(/\s+/g, ' ').includes(text))
  return all.some((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })
}
