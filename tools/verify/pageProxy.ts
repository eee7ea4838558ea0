import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A proxy that stands for the whole network: it knows one page at a time, and refuses everything else. */
export interface PageProxy {
  /** `host:port`, for a browser that shall send all its requests here. */
  address: string
  /** Has this address answer with the HTML, over plain HTTP, since nobody can vouch for another's name; gives that address. */
  show(url: string, html: string): string
  close(): void
}

/** Opens such a proxy. What it serves may run no script of its own. */
export async function openPageProxy(): Promise<PageProxy> {
  let at = ''
  let body = ''
  const server = createServer((request, response) => {
    if (request.url !== at) return response.writeHead(502).end()
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" }
    return response.writeHead(200, headers).end(body)
  })
  server.on('connect', (_request, socket) => {
    socket.on('error', () => {})
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    show(url, html) {
      const plain = new URL(url)
      plain.protocol = 'http:'
      plain.hash = ''
      at = plain.href
      body = html
      return at
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
