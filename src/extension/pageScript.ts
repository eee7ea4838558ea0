/// <reference types="@crxjs/vite-plugin/client" />
import browser from 'webextension-polyfill'
import highlightsCss from '../page/highlights.css?inline'
import script from '../page/inject.ts?script&iife'
import { anchorRules } from '../page/markerAnchors.ts'
import pageCss from '../page/page.css?inline'
import pickerCss from '../page/picker/picker.css?inline'
import { patternOf } from './sitePermission.ts'

/** The content script's file, from the extension's root. */
export const PAGE_SCRIPT: string = script.replace(/^\//, '')

/** All that our marks and markers look like; the numbered part of it is made here. */
const css = pageCss + anchorRules() + pickerCss

/**
 * Puts our style sheets into a tab's page: as a user style, because only an important user rule wins over an important
 * rule of the page. Chromium paints the highlights of an author style alone.
 */
export async function stylePage(tabId: number): Promise<void> {
  // The article may stand in a frame; frames of other origins are passed over, since no leave was given for them.
  const target = { tabId, allFrames: true }
  await browser.scripting.insertCSS({ target, css, origin: 'USER' })
  await browser.scripting.insertCSS({ target, css: highlightsCss, origin: 'AUTHOR' })
}

/** The name that the browser knows our registered content script by. */
const ID = 'always'

/**
 * Registers the content script for these sites and for no others, also for the time after a restart. Gives the sites
 * that are new. An update of the extension may have given the file another name.
 */
export async function registerFor(sites: string[]): Promise<string[]> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  if (sites.length === 0) {
    if (before) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return []
  }
  const matches = sites.map(patternOf).sort()
  const known = new Set(before?.matches)
  const isSame = matches.length === known.size && matches.every((match) => known.has(match))
  if (isSame && before?.js?.[0]?.endsWith(PAGE_SCRIPT)) return []
  const script = { id: ID, js: [PAGE_SCRIPT], matches, runAt: 'document_idle' as const, persistAcrossSessions: true }
  if (before) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
  return sites.filter((site) => !known.has(patternOf(site)))
}
