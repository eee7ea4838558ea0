import type { Sources } from '../article/sources.ts'
import { onPageMessage, type PageMessage, type PageState, reportBadge } from '../extension/messages.ts'
import { type Reading, readLive } from '../reading.ts'
import { createCleaner } from './cleaner.ts'

// The content script: injected when the reader first asks for this page, it then answers the popup and the shortcut.

const stopKey = Symbol.for('unecho.stop')
const world = globalThis as { [stopKey]?: () => void }
// An older copy is still here when the extension was reloaded or two askers injected at once; the newest serves.
world[stopKey]?.()

const cleaner = createCleaner(document)
const kept = new Set<string>()
let on = false
let live: { reading: Reading; sources: Sources } | null = null

/** Reads the page as it stands now, without our marks. */
function readAgain(): void {
  cleaner.revert()
  live = readLive(document, { kept })
}

function current(): { reading: Reading; sources: Sources } {
  if (!live) readAgain()
  return live!
}

function clean(): void {
  readAgain()
  const { reading, sources } = current()
  on = reading.noArticle === ''
  if (on) cleaner.apply(reading, sources)
}

function answer(message: PageMessage): PageState | boolean {
  switch (message.type) {
    case 'ping':
      return true
    case 'state':
      if (!on) readAgain()
      break
    case 'clean':
      if (message.on) clean()
      else {
        cleaner.revert()
        on = false
      }
      break
    case 'keep':
      if (message.keep) kept.add(message.finding)
      else kept.delete(message.finding)
      if (on) clean()
      else readAgain()
      break
    case 'show': {
      const source = current().sources.get(message.block)
      if (source) cleaner.show(source, message.start, message.end)
      break
    }
  }
  const { reading } = current()
  if (message.type === 'clean' || message.type === 'keep') reportBadge(on ? foldedCount(reading) : null)
  return { reading, on }
}

function foldedCount({ findings }: Reading): number {
  return findings.filter((finding) => finding.state === 'applied').length
}

const stopListening = onPageMessage(answer)
/** The browser forgets the badge when a tab goes elsewhere, and brings a page back from its cache as we left it. */
const onReturn = ({ persisted }: PageTransitionEvent) => {
  if (persisted && on && live) reportBadge(foldedCount(live.reading))
}
addEventListener('pageshow', onReturn)
world[stopKey] = () => {
  stopListening()
  removeEventListener('pageshow', onReturn)
  cleaner.revert()
}
