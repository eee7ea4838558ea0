/** What FNV-1a begins with. */
export const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/**
 * FNV-1a with 32 bits over the UTF-16 units of a stretch of a text, as a signed number; not a secure hash.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 * @param basis what to begin with: another one for other kinds of things.
 */
export function fnv(text: string, basis = FNV_BASIS, from = 0, to = text.length): number {
  let hash = basis
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash
}
