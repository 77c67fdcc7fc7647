import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

export interface StaticServer {
  /** Where the folder's page is, with a slash at its end. */
  readonly address: string
  close(): void
}

/** A plain static server, as a school may have one: a folder under a path, no headers but the type. */
export function serveUnder(folder: string, path: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const asked = new URL(request.url!, 'http://localhost').pathname
    const name = asked === path ? 'index.html' : asked.slice(path.length)
    try {
      if (!asked.startsWith(path)) throw new Error('outside')
      const body = readFileSync(join(folder, name))
      response.writeHead(200, { 'content-type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  return new Promise((ready) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      const close = () => {
        server.close()
        server.closeAllConnections()
      }
      ready({ address: `http://127.0.0.1:${port}${path}`, close })
    })
  })
}
