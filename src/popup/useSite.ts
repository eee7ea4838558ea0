import { useEffect, useState } from 'preact/hooks'
import { isAlwaysClean, setAlwaysClean } from '../extension/alwaysClean.ts'
import { siteOf } from '../extension/siteOf.ts'
import { onSitesChanged } from '../extension/sites.ts'
import { activeTab } from '../extension/tabs.ts'

/** The site of the page that the popup was opened over. */
export interface Site {
  /** Its host; '' for a page that belongs to none, such as a file. */
  name: string
  /** Undefined until it is known. */
  isAlways: boolean | undefined
  /** Whether its window is a private one, of which nothing is remembered. */
  isPrivate: boolean
  /** To be called at once when the reader presses something, since the browser may have to ask. */
  setAlways: (on: boolean) => Promise<boolean>
}

/** The site, and whether it is always cleaned, also when that changes elsewhere. */
export function useSite(): Site {
  const [name, setName] = useState('')
  const [isPrivate, setIsPrivate] = useState(false)
  const [isAlways, setIsAlways] = useState<boolean>()
  useEffect(() => {
    activeTab().then(({ url, isPrivate }) => {
      setName(siteOf(url))
      setIsPrivate(isPrivate)
    })
  }, [])
  useEffect(() => {
    if (name === '') return
    const life = new AbortController()
    const look = () => isAlwaysClean(name).then(setIsAlways)
    look()
    onSitesChanged(look, life.signal)
    return () => life.abort()
  }, [name])
  const setAlways = async (on: boolean) => {
    const isOn = await setAlwaysClean(name, on)
    setIsAlways(isOn)
    return isOn
  }
  return { name, isAlways, isPrivate, setAlways }
}
