import { useEffect, useState } from 'preact/hooks'
import { grantedSites, onGrantsChanged } from '../extension/sitePermission.ts'
import { loadSites, onSitesChanged, type Sites } from '../extension/sites.ts'

export interface SitesHere extends Sites {
  /** Whether the browser gives leave to clean a site by itself. */
  isGranted: (site: string) => boolean
}

/** Follows all sites with rules; undefined until they are known. */
export function useSites(): SitesHere | undefined {
  const [here, setHere] = useState<SitesHere>()
  useEffect(() => {
    const life = new AbortController()
    const look = async () => {
      const [sites, isGranted] = await Promise.all([loadSites(), grantedSites()])
      setHere({ ...sites, isGranted })
    }
    look()
    onSitesChanged(look, life.signal)
    onGrantsChanged(look, life.signal)
    return () => life.abort()
  }, [])
  return here
}
