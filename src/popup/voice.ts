/** Language and direction of the page's own text, which may be other than those of the words around it. */
export interface Voice {
  lang: string | undefined
  dir: 'ltr' | 'rtl'
}
