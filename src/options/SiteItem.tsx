import { useState } from 'preact/hooks'
import { setAlwaysClean } from '../extension/alwaysClean.ts'
import { t } from '../extension/i18n.ts'
import { giveBackSite } from '../extension/sitePermission.ts'
import { isEmpty, NO_RULES, type Remembered, remembering, type SiteRules } from '../extension/siteRules.ts'
import { changeSite, type FindingKind } from '../extension/sites.ts'
import { categoryName } from '../ui/categoryName.ts'
import { keyboardPlace } from '../ui/keyboardPlace.ts'

interface SiteItemProps {
  site: string
  rules: SiteRules
  isGranted: boolean
  announce: (text: string) => void
}

/** One site with all that is remembered of it, each to be forgotten by itself. */
export function SiteItem({ site, rules, isGranted, announce }: SiteItemProps) {
  const { always, kept, folded, never, hidden } = rules
  const [failed, setFailed] = useState(false)
  /** Does what a button is for, and says so where the browser does not store it. */
  const attempt =
    <Args extends unknown[]>(deed: (...args: Args) => Promise<void>) =>
    (...args: Args) =>
      deed(...args).then(
        () => setFailed(false),
        () => setFailed(true),
      )
  const forget = attempt(async (what: Remembered, button: Element) => {
    const place = placeAfter(button, isEmpty(remembering(rules, what, false)))
    await changeSite(site, (now) => remembering(now, what, false))
    place?.focus()
    announce(t('site_forgot_one'))
  })
  const forgetAll = attempt(async (button: Element) => {
    const place = placeAfter(button, true)
    await changeSite(site, () => NO_RULES)
    place?.focus()
    await giveBackSite(site)
    announce(t('site_forgot', [site]))
  })
  const allow = attempt(async (button: Element) => {
    const place = placeAfter(button, false)
    const isOn = await setAlwaysClean(site, true)
    if (isOn) place?.focus()
    announce(t(isOn ? 'now_always' : 'now_not_always', [site]))
  })
  const stop = attempt(async (button: Element) => {
    const place = placeAfter(button, isEmpty({ ...rules, always: false }))
    await setAlwaysClean(site, false)
    place?.focus()
    announce(t('now_not_always', [site]))
  })
  const signs = (sort: 'kept' | 'folded' | 'hidden') =>
    rules[sort].map((one) => ({ says: one.says, what: { sort, one } as const }))
  return (
    <li class="site">
      <details>
        <summary>
          <bdi>{site}</bdi>
          <span class="note">{inShort(rules, isGranted)}</span>
        </summary>
        {always && (
          <p class="row">
            <span>{alwaysText(isGranted)}</span>
            {!isGranted && (
              <button
                type="button"
                aria-label={`${t('site_grant')}: ${site}`}
                onClick={({ currentTarget }) => allow(currentTarget)}
              >
                {t('site_grant')}
              </button>
            )}
            <button
              type="button"
              aria-label={`${t('site_stop')}: ${site}`}
              onClick={({ currentTarget }) => stop(currentTarget)}
            >
              {t('site_stop')}
            </button>
          </p>
        )}
        <Things title={t('site_kept')} things={kept.length > 0 ? signs('kept') : []} onForget={forget} />
        <Things title={t('site_folded')} things={folded.length > 0 ? signs('folded') : []} onForget={forget} />
        <Things
          title={t('site_never')}
          things={never.map((one) => ({ says: kindText(one), what: { sort: 'never', one } as const }))}
          onForget={forget}
        />
        <Things title={t('site_hidden')} things={hidden.length > 0 ? signs('hidden') : []} onForget={forget} />
        {failed && (
          <p class="failed" role="alert">
            {t('options_failed')}
          </p>
        )}
        <button
          type="button"
          aria-label={`${t('site_forget')}: ${site}`}
          onClick={({ currentTarget }) => forgetAll(currentTarget)}
        >
          {t('site_forget')}
        </button>
      </details>
    </li>
  )
}

interface ThingsProps {
  title: string
  things: { says: string; what: Remembered }[]
  onForget: (what: Remembered, button: Element) => void
}

function Things({ title, things, onForget }: ThingsProps) {
  if (things.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul class="things">
        {things.map(({ says, what }) => (
          <li key={JSON.stringify(what.one)} class="row">
            <span>
              <bdi>{says}</bdi>
            </span>
            <button
              type="button"
              aria-label={`${t('site_forget_one')}: ${says}`}
              onClick={({ currentTarget }) => onForget(what, currentTarget)}
            >
              {t('site_forget_one')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * Where the keyboard goes from a button that goes with what it does.
 * @param isSiteGone whether the whole site goes from the list of sites.
 */
function placeAfter(button: Element, isSiteGone: boolean): HTMLElement | null {
  const site = button.closest('.site')
  if (isSiteGone) return keyboardPlace(site, document.querySelector<HTMLElement>('#sites'))
  return keyboardPlace(button.closest('.things > li'), site?.querySelector('summary') ?? null)
}

/** That the site is to be cleaned by itself, and whether the browser lets us do it. */
function alwaysText(isGranted: boolean): string {
  return t(isGranted ? 'site_always' : 'site_not_granted')
}

/** What is remembered, by its sorts. */
function inShort({ always, kept, folded, never, hidden }: SiteRules, isGranted: boolean): string {
  const sorts = [
    always && alwaysText(isGranted),
    kept.length > 0 && t('site_kept'),
    folded.length > 0 && t('site_folded'),
    // Without the list below it the title of that list would say that nothing of the site is ever folded.
    never.length > 0 && t('site_never_some'),
    hidden.length > 0 && t('site_hidden'),
  ]
  return sorts.filter(Boolean).join(' · ')
}

/** A kind in words: its category, and the reason where it has one. */
function kindText({ category, code, words }: FindingKind): string {
  // A kind that means lines of any words has none.
  const reason = code && t(`reason_${code}`, [words || '…'])
  return [categoryName(category), reason].filter(Boolean).join(': ')
}
