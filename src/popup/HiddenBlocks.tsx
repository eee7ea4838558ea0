import { t } from '../extension/i18n.ts'
import type { HiddenBlock } from '../extension/messages.ts'
import './hiddenBlocks.css'

interface HiddenBlocksProps {
  blocks: HiddenBlock[]
  onUnhide: (block: HiddenBlock) => void
}

/** What the reader hid by hand on this page, and how to have it back. */
export function HiddenBlocks({ blocks, onUnhide }: HiddenBlocksProps) {
  if (blocks.length === 0) return null
  return (
    <section class="hidden-blocks" aria-labelledby="hidden-blocks">
      <h2 id="hidden-blocks">{t('hidden_title')}</h2>
      <ul>
        {blocks.map((block, index) => (
          <li key={block.id}>
            <p id={`hidden-${index}`}>
              <bdi>{block.says}</bdi>
            </p>
            <p class="note">{t(block.forSite ? 'hidden_for_site' : 'hidden_for_now')}</p>
            <button type="button" aria-describedby={`hidden-${index}`} onClick={() => onUnhide(block)}>
              {t('unhide')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
