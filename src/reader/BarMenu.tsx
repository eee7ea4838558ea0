import type { ComponentChildren } from 'preact'

interface BarMenuProps {
  id: string
  label: string
  children: ComponentChildren
}

/** A button of the bar with a box that the browser itself opens, closes, and keeps on top. */
export function BarMenu({ id, label, children }: BarMenuProps) {
  return (
    <>
      <button type="button" class="opens" popovertarget={`menu-${id}`}>
        {label}
      </button>
      <section id={`menu-${id}`} popover="auto" class="bar-menu" aria-label={label}>
        {children}
      </section>
    </>
  )
}

interface MenuItemProps {
  /** Of the menu that it stands in, which closes with it. */
  menu: string
  onClick: () => void
  children: ComponentChildren
}

/** Something to do in such a box, after which there is no more to choose. */
export function MenuItem({ menu, onClick, children }: MenuItemProps) {
  return (
    <button type="button" popovertarget={`menu-${menu}`} popovertargetaction="hide" onClick={onClick}>
      {children}
    </button>
  )
}
