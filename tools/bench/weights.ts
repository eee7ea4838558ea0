import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { CONTENT_SCRIPT, DIST } from '../measure/shipped.ts'

/** Bytes, as they lie on disk and compressed with gzip at its default level. */
export interface Weight {
  raw: number
  gzip: number
}

export function weigh(files: (string | Buffer)[]): Weight {
  const contents = files.map((file) => Buffer.from(file))
  return {
    raw: contents.reduce((sum, bytes) => sum + bytes.length, 0),
    gzip: contents.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0),
  }
}

/** What is injected into a page. */
export function contentScriptWeight(): Weight {
  return weigh([readFileSync(CONTENT_SCRIPT)])
}

/** The popup with all that it loads before it can be used: its page, and every script and style that this leads to. */
export function popupWeight(): Weight {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8'))
  const page = normalize(manifest.action.default_popup)
  return weigh([...loadedBy(page)].map((file) => readFileSync(join(DIST, file))))
}

/** The file and all it refers to by `src`, `href`, or static `import`, followed to the end; paths from the root. */
function loadedBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const text = readFileSync(join(DIST, file), 'utf8')
  const references = file.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
    : file.endsWith('.js')
      ? [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^;'"()]*?["']([^'"]+\.js)["']/g)]
      : []
  for (const [, reference] of references) {
    const path = reference!.startsWith('/') ? reference!.slice(1) : join(dirname(file), reference!)
    loadedBy(normalize(path), found)
  }
  return found
}
