/** What the engine and the marks ask of any element. */
const OF_ELEMENTS = [
  'checkVisibility',
  'childElementCount',
  'childNodes',
  'children',
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
  'matches',
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
 * Whether a document or an open shadow tree has elements of its own in the place of what every script asks a form for: an
 * `<input name="parentElement">` is what its form then answers with, to content scripts too, and a walk up the tree
 * would never end. (HTML, "form elements", supported property names with LegacyOverrideBuiltIns.)
 */
export function isTampered(root: Document | ShadowRoot): boolean {
  const forms = [...root.querySelectorAll('form')]
  return forms.some((form) => OF_ELEMENTS.some((name) => Object.hasOwn(form, name)))
}
