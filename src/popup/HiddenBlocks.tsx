import { t } from '../extension/i18n.ts'
import type { HiddenBlock } from '../extension/messages.ts'
import { keyboardPlace } from '../ui/keyboardPlace.ts'
import './hiddenBlocks.css'

interface HiddenBlocksProps {
  blocks: HiddenBlock[]
  /** Settles once the page has answered. */
  onUnhide: (block: HiddenBlock) => Promise<unknown>
}

/** What the reader hid by hand on this page, and how to have it back. */
export function HiddenBlocks({ blocks, onUnhide }: HiddenBlocksProps) {
  if (blocks.length === 0) return null
  const unhide = async (block: HiddenBlock, button: Element) => {
    // The heading above goes with the last of them, so the list belongs to the tab, or to the message, that it stands in.
    const owner = button.closest<HTMLElement>('[role="tabpanel"]') ?? document.querySelector('h1')
    const place = keyboardPlace(button.closest('li'), owner)
    await onUnhide(block)
    place?.focus()
  }
  return (
    <section class="hidden-blocks" aria-labelledby="hidden-blocks">
      <h2 id="hidden-blocks">{t('hidden_title')}</h2>
      <ul>
        {blocks.map((block, index) => (
          <li key={block.id}>
            <p id={`hidden-${index}`} class="says" dir="auto">
              {block.says}
            </p>
            <p class="note">{t(block.forSite ? 'hidden_for_site' : 'hidden_for_now')}</p>
            <button
              type="button"
              aria-describedby={`hidden-${index}`}
              onClick={({ currentTarget }) => unhide(block, currentTarget)}
            >
              {t('unhide')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
