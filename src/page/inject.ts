import { isExtensionAlive } from '../extension/messages.ts'
import { servePage } from './servePage.ts'

// The content script. Injected when the reader first asks for this page; on a site that the reader wants always clean the
// browser starts it by itself. So it may come twice, and who came first may be answering already: it stays.

interface Copy {
  isAlive(): boolean
  stop(): void
}

const key = Symbol.for('unecho.page')
const world = globalThis as { [key]?: Copy }

// One that was left behind when the extension was reloaded hears nobody any more.
if (!world[key]?.isAlive()) {
  world[key]?.stop()
  const life = new AbortController()
  world[key] = { isAlive: () => !life.signal.aborted && isExtensionAlive(), stop: () => life.abort() }
  servePage(life)
}
