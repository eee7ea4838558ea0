/** The marks of a quotation within one, by the marks of the one around, as the languages of our messages write them. */
const INNER: Record<string, [open: string, close: string]> = {
  '“”': ['‘', '’'],
  '„“': ['‚', '‘'],
  '„”': ['«', '»'],
  '«»': ['“', '”'],
  '「」': ['『', '』'],
}

/** What is quoted, in whichever of these marks; straight ones also stand for inches. */
const QUOTED = /“([^“”]*)”|„([^„“”]*)[“”]|«\s*([^«»]*?)\s*»|「([^「」]*)」|(?<![\p{L}\p{N}])"([^"]+)"(?![\p{L}\p{N}])/gu

/** A text as it stands within a quotation in the marks that `quoted` sets: what it quotes itself has the inner marks. */
export function withInnerQuotes(text: string, quoted: (text: string) => string): string {
  const around = quoted('…').replace(/…|\s/g, '')
  const inner = INNER[around]
  if (!inner) return text
  return text.replace(QUOTED, (_, ...found) => inner.join(found.slice(0, 5).find((one) => one !== undefined)))
}
