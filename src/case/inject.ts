import { articleDocument } from '../page/articleDocument.ts'
import { ATTRIBUTE } from '../page/marks.ts'
import { caseHtml } from './caseHtml.ts'

// Injected when the reader asks for a test case of this page, into the world that our content script has to itself. Who
// injects it calls what it leaves there.

const world = globalThis as { [name: symbol]: unknown }
world[Symbol.for('unecho.case')] = () => caseHtml(articleDocument(document), ATTRIBUTE)
