import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { numberText } from '../extension/i18n.ts'
import './tabs.css'

export interface Tab {
  id: string
  label: string
  /** A number beside the label, for what is inside. */
  count?: number
  content: () => ComponentChildren
}

/** Tabs as the ARIA practices describe them: arrow keys move and choose, and only the chosen one is a tab stop. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  const [chosen, choose] = useState(tabs[0]?.id)
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const next = target(event.key, tabs, chosen, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (!next) return
    event.preventDefault()
    choose(next.id)
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus()
  }

  return (
    <>
      <div role="tablist" aria-label={label} class="tabs" ref={list} onKeyDown={onKeyDown}>
        {tabs.map(({ id, label, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls={`panel-${id}`}
            tabIndex={id === chosen ? 0 : -1}
            onClick={() => choose(id)}
          >
            {label}
            {count ? <span class="tab-count">{numberText(count)}</span> : null}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          role="tabpanel"
          id={`panel-${id}`}
          class="panel"
          aria-labelledby={`tab-${id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must be reachable by keyboard even when nothing in it is.
          tabIndex={0}
          hidden={id !== chosen}
        >
          {id === chosen && content()}
        </div>
      ))}
    </>
  )
}

function target(key: string, tabs: Tab[], chosen: string | undefined, isRtl: boolean): Tab | undefined {
  const at = tabs.findIndex((tab) => tab.id === chosen)
  const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 }[key]
  if (step) return tabs[(at + step + tabs.length) % tabs.length]
  return { Home: tabs[0], End: tabs.at(-1) }[key]
}
