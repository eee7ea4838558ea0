import { useEffect, useState } from 'preact/hooks'
import { hasBrowserModel } from '../extension/browserModel.ts'
import { uiLanguage } from '../extension/i18n.ts'

/** Whether the browser has a language model ready on this device. */
export function useBrowserModel(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    hasBrowserModel(uiLanguage()).then(setHas)
  }, [])
  return has
}
