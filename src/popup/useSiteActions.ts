import { t } from '../extension/i18n.ts'
import { openOptions } from '../extension/optionsPage.ts'
import type { PageActionMenu } from './PageActions.tsx'
import type { Ask } from './usePage.ts'
import { useSite } from './useSite.ts'

/** What the reader can have done for all pages of the site. */
export function useSiteActions(ask: Ask, announce: (text: string) => void): PageActionMenu[] {
  const { name, isAlways, isPrivate, setAlways } = useSite()
  const toggle = async () => {
    if (isPrivate) return announce(t('always_private'))
    try {
      const isOn = await setAlways(!isAlways)
      if (isOn !== isAlways) announce(t(isOn ? 'now_always' : 'now_not_always', [name]))
    } catch {
      announce(t('options_failed'))
    }
  }
  const hide = async () => {
    // The page is where the reader picks, and the popup would stand in front of it.
    if (await ask({ type: 'pick' })) window.close()
  }
  const always = { id: 'always', label: t('always_site', [name]), isOn: isAlways, act: toggle }
  const options = { id: 'options', label: t('options_open'), act: () => void openOptions() }
  return [
    {
      id: 'site',
      label: t('this_site'),
      actions: [
        ...(isAlways === undefined ? [] : [always]),
        { id: 'hide', label: t('hide_something'), act: hide },
        options,
      ],
    },
  ]
}
