import { t, uiLanguage } from '../extension/i18n.ts'
import type { ContentsEntry } from './contentsOf.ts'

/** The headings of a long read, each leading to its place. */
export function Contents({ entries, onGo }: { entries: ContentsEntry[]; onGo: (id: number) => void }) {
  return (
    <details class="contents">
      <summary lang={uiLanguage()}>{t('contents')}</summary>
      <ol>
        {entries.map(({ id, text, level }) => (
          <li key={id} class={`level-${level}`}>
            <button type="button" class="quiet" onClick={() => onGo(id)}>
              {text}
            </button>
          </li>
        ))}
      </ol>
    </details>
  )
}
