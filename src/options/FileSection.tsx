import { useRef, useState } from 'preact/hooks'
import { t } from '../extension/i18n.ts'
import { forgetPositions } from '../extension/positions.ts'
import { loadSettings, replaceSettings } from '../extension/settings.ts'
import { FileFault, readSettingsFile, writeSettingsFile } from '../extension/settingsFile.ts'
import { giveBackAllSites } from '../extension/sitePermission.ts'
import { changeSites, forgetSites, loadSites } from '../extension/sites.ts'
import { saveFile } from '../ui/saveFile.ts'
import { ResetButton } from './ResetButton.tsx'

interface FileSectionProps {
  announce: (text: string) => void
  /** Brings the settings back to their defaults. Rejects when the browser does not store them. */
  reset: () => Promise<void>
}

const FAULT: Record<FileFault['kind'], string> = {
  syntax: 'import_syntax',
  foreign: 'import_foreign',
  newer: 'import_newer',
  value: 'import_value',
}

/** All of it as a file and back again, and all of it forgotten. */
export function FileSection({ announce, reset }: FileSectionProps) {
  const [done, setDone] = useState<{ text: string; isFault: boolean }>()
  const input = useRef<HTMLInputElement>(null)

  const tell = (text: string) => {
    setDone({ text, isFault: false })
    announce(text)
  }
  /** What was said of the last deed goes when the next is begun, since it would be read as said of that one. */
  const begin = () => setDone(undefined)
  const take = async () => {
    begin()
    const { rules } = await loadSites()
    const text = writeSettingsFile({ settings: await loadSettings(), sites: rules })
    saveFile('unecho-settings', 'json', 'application/json', text)
  }
  const choose = () => {
    begin()
    input.current?.click()
  }
  const bring = async (file: File) => {
    try {
      const { settings, sites } = readSettingsFile(await file.text())
      await replaceSettings(settings)
      // Sites that the file does not know stay as they are, so that nothing is lost.
      await changeSites(new Map([...sites].map(([site, rules]) => [site, () => rules])))
      tell(t('import_done'))
    } catch (error) {
      // A file is read as a whole before anything of it is stored; then the browser may take a part and refuse the rest.
      const text =
        error instanceof FileFault
          ? `${t(FAULT[error.kind], [error.line, error.path])} ${t('import_nothing')}`
          : `${t('options_failed')} ${t('import_partly')}`
      setDone({ text, isFault: true })
    }
  }
  const forget = async () => {
    try {
      await reset()
      await forgetSites()
      await forgetPositions()
      await giveBackAllSites()
      tell(t('reset_done'))
    } catch {
      setDone({ text: t('options_failed'), isFault: true })
    }
  }
  return (
    <section aria-labelledby="file">
      <h2 id="file">{t('options_file')}</h2>
      <p class="note">{t('file_note')}</p>
      <p class="actions">
        <button type="button" onClick={take}>
          {t('export')}
        </button>
        <button type="button" onClick={choose}>
          {t('import')}
        </button>
        <ResetButton onAsk={begin} onReset={forget} />
      </p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) bring(file)
          // The same file may be chosen again once it is mended.
          currentTarget.value = ''
        }}
      />
      {done && (
        <p class={done.isFault ? 'failed' : 'note'} role={done.isFault ? 'alert' : undefined} dir="auto">
          {done.text}
        </p>
      )}
    </section>
  )
}
