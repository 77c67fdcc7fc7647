import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * A service worker that keeps every file of this build, under a name of its own, and throws those of older builds away: what was opened
 * once opens without a network. It waits until no page of an older build is open: such a page still asks for that build's pieces, which the
 * server may not have any more.
 */
export const offline: Plugin = {
  name: 'offline',
  // After the page itself was written.
  enforce: 'post',
  generateBundle(_, bundle) {
    const names = Object.keys(bundle).sort()
    const hash = createHash('sha256')
    for (const name of names) {
      const file = bundle[name]!
      hash.update(`${name}\0`).update(file.type === 'chunk' ? file.code : file.source)
    }
    const files = ['./', ...names.map((name) => `./${name}`)]
    this.emitFile({ type: 'asset', fileName: 'offline.js', source: keeper(hash.digest('hex').slice(0, 16), files) })
  },
}

const keeper = (build: string, files: readonly string[]): string => `const KEPT = 'allostat-${build}'
const FILES = ${JSON.stringify(files)}
addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(forget()))
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  event.respondWith(find(event.request))
})
async function keep() {
  const kept = await caches.open(KEPT)
  await kept.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))
}
async function forget() {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('allostat-') && name !== KEPT)
  await Promise.all(old.map((name) => caches.delete(name)))
  await clients.claim()
}
async function find(request) {
  const kept = await caches.open(KEPT)
  return (await kept.match(request, { ignoreSearch: true })) ?? fetch(request)
}
`
