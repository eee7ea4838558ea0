import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Any, Chrome } from './firefoxChrome.ts'

/** Firefox of the kind that this is for, ESR and developer editions, then takes add-ons that Mozilla has not signed. */
export const UNSIGNED = { 'xpinstall.signatures.required': false }

/** Packs the add-on in a folder and installs it for good, over an older version if there is one; gives its id. */
export async function installForGood(chrome: Chrome, folder: string): Promise<string> {
  const artifacts = await mkdtemp(join(tmpdir(), 'unecho-addon-'))
  const webExt = resolve('node_modules', '.bin', 'web-ext')
  const pack = ['build', '--source-dir', resolve(folder), '--artifacts-dir', artifacts, '--filename', 'addon.xpi']
  await promisify(execFile)(webExt, pack)
  return chrome.run(install, join(artifacts, 'addon.xpi'))
}

/** Runs in the browser window. */
async function install(path: string): Promise<string> {
  const { ChromeUtils, Components } = globalThis as Any
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const file = Components.classes['@mozilla.org/file/local;1'].createInstance(Components.interfaces.nsIFile)
  file.initWithPath(path)
  const installing = await AddonManager.getInstallForFile(file)
  await installing.install()
  await installing.addon.enable()
  return installing.addon.id
}

/** Runs in the browser window: the id of the add-on that an earlier run of this profile has installed, or null. */
export async function installedId(name: string): Promise<string | null> {
  const { ChromeUtils } = globalThis as Any
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const addons = await AddonManager.getAddonsByTypes(['extension'])
  return addons.find((one: Any) => one.name === name)?.id ?? null
}

/** Runs in the browser window: takes leave for a site from the add-on, as the page about:addons does. */
export async function takeLeave(id: string, origin: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as Any
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  const { extension } = WebExtensionPolicy.getByID(id)
  await ExtensionPermissions.remove(id, { permissions: [], origins: [origin], data_collection: [] }, extension)
}
