import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
}

/** A page named strict.html forbids all that a page can forbid, so that nothing of ours may lean on the page's leave. */
const policyOf = (path: string) =>
  path.endsWith('/strict.html') ? { 'content-security-policy': "default-src 'none'; sandbox" } : {}

/** A web server for a folder on this machine; also a proxy that answers nothing else, but remembers what was asked. */
export interface Server {
  /** `http://localhost:1234` */
  origin: string
  /** `host:port`, for a browser that shall send all its requests here. */
  proxy: string
  /** Addresses asked for that are not on this server, as a proxy sees them: a full URL, or `host:port` for HTTPS. */
  foreign: string[]
  /** Paths asked for on this server, with what stands after a question mark. */
  own: string[]
  close(): Promise<void>
}

/** Serves a folder on a free port of localhost. */
export async function serve(folder: string): Promise<Server> {
  const own: string[] = []
  const foreign: string[] = []
  const server = createServer(async (request, response) => {
    const { port } = server.address() as AddressInfo
    const url = new URL(request.url ?? '/', `http://localhost:${port}`)
    if (url.host !== `localhost:${port}`) {
      foreign.push(url.href)
      response.writeHead(502).end()
      return
    }
    own.push(url.pathname + url.search)
    const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname
    try {
      const content = await readFile(join(folder, normalize(decodeURIComponent(path))))
      const type = TYPES[extname(path)] ?? 'application/octet-stream'
      response.writeHead(200, { 'content-type': type, ...policyOf(path) }).end(content)
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
    }
  })
  server.on('connect', (request, socket) => {
    foreign.push(request.url ?? '')
    socket.on('error', () => {})
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    proxy: `127.0.0.1:${port}`,
    own,
    foreign,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
