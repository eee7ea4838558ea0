import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import { version } from './package.json' with { type: 'json' }

/** Firefox runs the background as an event page and wants an id, a minimum version and a word on data collection. */
const firefox = {
  background: { scripts: [manifest.background.service_worker], type: 'module' },
  browser_specific_settings: {
    gecko: {
      id: 'unecho@unecho',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  },
}

/** Chrome 123 is the first with every API used here in its promise form and `light-dark()` in CSS. */
const chrome = { minimum_chrome_version: '123' }

/** CRXJS lists web-accessible resources that an injected one-file script does not need; a page could probe them. */
const withoutWebAccessibleResources = {
  name: 'unecho:no-web-accessible-resources',
  enforce: 'post',
  renderCrxManifest(manifest: { web_accessible_resources?: unknown }) {
    delete manifest.web_accessible_resources
    return manifest
  },
} as Plugin

/** `vite build` makes dist/chrome, `vite build --mode firefox` makes dist/firefox, both from the one manifest.json. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const variant = { ...manifest, version, ...(browser === 'firefox' ? firefox : chrome) } as ManifestV3Export
  return {
    plugins: [crx({ manifest: variant, browser }), withoutWebAccessibleResources],
    build: { outDir: `dist/${browser}`, emptyOutDir: true, target: 'es2022', modulePreload: false },
  }
})
