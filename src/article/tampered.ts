/** What the engine and the marks ask of any element. */
const OF_ELEMENTS = [
  'checkVisibility',
  'childElementCount',
  'childNodes',
  'closest',
  'compareDocumentPosition',
  'contains',
  'firstChild',
  'firstElementChild',
  'getAttribute',
  'getBoundingClientRect',
  'getRootNode',
  'hasAttribute',
  'isConnected',
  'localName',
  'nextElementSibling',
  'nextSibling',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'previousElementSibling',
  'querySelector',
  'querySelectorAll',
  'removeAttribute',
  'scrollIntoView',
  'setAttribute',
  'shadowRoot',
  'textContent',
]

/**
 * Whether the page has put elements of its own in the place of what every script asks a form or the document for: an
 * `<input name="parentElement">` is what its form then answers with, to content scripts too, and a walk up the tree
 * would never end. (HTML, "form elements", supported property names with LegacyOverrideBuiltIns.)
 */
export function isTampered(document: Document): boolean {
  const forms = [...document.querySelectorAll('form')]
  return forms.some((form) => OF_ELEMENTS.some((name) => Object.hasOwn(form, name)))
}
