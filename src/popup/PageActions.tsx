import { t } from '../extension/i18n.ts'
import './pageActions.css'

/** Something the reader can do with the page as a whole. */
export interface PageAction {
  id: string
  label: string
  /** For what is either so or not: whether it is so now. */
  isOn?: boolean
  act: () => void
}

/** Actions that belong together, behind one button; there may be none as long as the page is being read. */
export interface PageActionMenu {
  id: string
  label: string
  actions: PageAction[]
}

interface PageActionsProps {
  /** At most two, with short labels: each is a button of its own in the bar. */
  direct: PageAction[]
  menus: PageActionMenu[]
}

/** The bar at the foot of the popup. Its menus are plain lists of buttons that the browser itself opens and closes. */
export function PageActions({ direct, menus }: PageActionsProps) {
  return (
    <nav class="page-actions" aria-label={t('page_actions')}>
      {direct.map(({ id, label, act }) => (
        <button key={id} type="button" onClick={act}>
          {label}
        </button>
      ))}
      {menus.map((menu) => (
        <Menu key={menu.id} {...menu} />
      ))}
    </nav>
  )
}

function Menu({ id, label, actions }: PageActionMenu) {
  const listId = `menu-${id}`
  const choose = (action: PageAction) => {
    document.getElementById(listId)?.hidePopover()
    action.act()
  }
  return (
    <>
      <button type="button" class="opens" popovertarget={listId} disabled={actions.length === 0}>
        {label}
      </button>
      <ul id={listId} popover="auto" class="action-menu" aria-label={label}>
        {actions.map((action) => (
          <li key={action.id}>
            <button type="button" aria-pressed={action.isOn} onClick={() => choose(action)}>
              {action.label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
