import { addressOf } from './address.ts'
import type { Session } from './session.ts'
import { watch } from './watch.ts'

/** New text from this length on (characters) may be a story that came late. */
const LEAST_TEXT = 200

/**
 * Cleans the page by itself, once there is an article on it: a site may show a story on a page that began as its front
 * page, or fill it in after it has loaded. Looks again only when much text came in or the address is another one.
 * @param current the session with the page.
 * @param isWanted whether the reader still wants it.
 */
export async function cleanWhenArticle(
  current: () => Promise<Session>,
  isWanted: () => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const isClean = async () => (await current()).cleanUnasked()
  if (signal.aborted || (await isClean())) return
  const waiting = new AbortController()
  let address = addressOf(location)
  const matters = (records: MutationRecord[]) => {
    const isElsewhere = addressOf(location) !== address
    address = addressOf(location)
    return isElsewhere || records.some(({ addedNodes }) => [...addedNodes].some(isLong))
  }
  const look = async () => {
    const isOver = !(await isWanted()) || signal.aborted
    if (isOver || (await isClean())) waiting.abort()
  }
  watch([document], { matters, look }, AbortSignal.any([waiting.signal, signal]))
}

function isLong(node: Node): boolean {
  return (node.textContent ?? '').length >= LEAST_TEXT
}
