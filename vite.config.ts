import { crx, type ManifestV3Export } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin } from 'vite'
import manifest from './manifest.json' with { type: 'json' }
import packageJson from './package.json' with { type: 'json' }

/** The reader's page: in a tab, in Chrome's side panel and in Firefox's sidebar. */
const READER = 'src/reader/index.html'

/** What is shown once after installing. */
const WELCOME = 'src/welcome/index.html'

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
  sidebar_action: { default_panel: READER, default_title: '__MSG_name__', open_at_install: false },
}

/** Chrome 123 is the first with every API used here in its promise form and `light-dark()` in CSS. */
const chrome = {
  minimum_chrome_version: '123',
  permissions: [...manifest.permissions, 'sidePanel'],
  side_panel: { default_path: READER },
}

/** The oldest browsers named above: what they understand need not be rewritten for them. */
const target = { firefox: 'firefox142', chrome: 'chrome123' }

/** CRXJS lists web-accessible resources that an injected one-file script does not need; a page could probe them. */
const withoutWebAccessibleResources = {
  name: 'unecho:no-web-accessible-resources',
  enforce: 'post',
  renderCrxManifest(manifest: { web_accessible_resources?: unknown }) {
    delete manifest.web_accessible_resources
    return manifest
  },
} as Plugin

/** CRXJS bundles what is injected twice, as the one file that is injected and as a module that nothing loads. */
const withoutModuleTwin: Plugin = {
  name: 'unecho:no-module-twin',
  enforce: 'post',
  generateBundle(_options, bundle) {
    for (const [file, output] of Object.entries(bundle)) {
      if (output.type === 'chunk' && /\/src\/\w+\/inject\.ts$/.test(output.facadeModuleId ?? '')) delete bundle[file]
    }
  },
}

/**
 * Takes `dangerouslySetInnerHTML` out of Preact. Nothing here uses it, a page's text must never be parsed as markup in
 * an extension page, and Firefox's reviewers are warned of it. Fails the build when a new Preact writes it another way.
 */
const withoutInnerHTML: Plugin = {
  name: 'unecho:no-inner-html',
  transform(code, id) {
    if (!/\/preact\/dist\/preact\.m?js/.test(id)) return
    const safe = code.replace(/\b\w+\.innerHTML=\w+\.__html/g, 'void 0')
    if (safe === code || safe.includes('innerHTML=')) this.error('Preact sets innerHTML in a way not known here')
    return { code: safe, map: null }
  },
}

/** `vite build` makes dist/chrome, `vite build --mode firefox` makes dist/firefox, both from the one manifest.json. */
export default defineConfig(({ mode }) => {
  const browser = mode === 'firefox' ? 'firefox' : 'chrome'
  const variant = {
    ...manifest,
    version: packageJson.version,
    ...(browser === 'firefox' ? firefox : chrome),
  } as ManifestV3Export
  return {
    plugins: [crx({ manifest: variant, browser }), withoutWebAccessibleResources, withoutModuleTwin, withoutInnerHTML],
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target: target[browser],
      modulePreload: false,
      // Named here, because CRXJS knows neither a sidebar nor a page that is opened by its address.
      rollupOptions: { input: { reader: READER, welcome: WELCOME } },
    },
  }
})
