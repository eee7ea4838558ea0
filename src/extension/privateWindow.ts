import browser from 'webextension-polyfill'

/** Whether this script runs in a page of a private window. */
export function isPrivate(): boolean {
  return browser.extension.inIncognitoContext === true
}
