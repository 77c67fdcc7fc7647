import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { parse } from 'yaml'

/** Chapters are written as YAML and arrive in the page as data. */
const chapters: Plugin = {
  name: 'chapters',
  transform(code, id) {
    return id.endsWith('.yaml')
      ? { code: `export default ${JSON.stringify(parse(code))}`, moduleType: 'js' }
      : undefined
  },
}

/** A service worker that keeps every file of this build, under a name of its own, and throws those of older builds away. */
const offline: Plugin = {
  name: 'offline',
  generateBundle(_, bundle) {
    const files = ['./', ...Object.keys(bundle).map((name) => `./${name}`)]
    const source = `const KEPT = ${JSON.stringify(`allostat-${Object.keys(bundle).sort().join()}`)}
const FILES = ${JSON.stringify(files)}
addEventListener('install', (event) => event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(FILES)).then(() => skipWaiting())))
addEventListener('activate', (event) => event.waitUntil(caches.keys().then((names) =>
  Promise.all(names.filter((name) => name.startsWith('allostat-') && name !== KEPT).map((name) => caches.delete(name)))).then(() => clients.claim())))
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)))
})
`
    this.emitFile({ type: 'asset', fileName: 'offline.js', source })
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the folder works under any path.
  base: './',
  plugins: [chapters, offline],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../site', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
})
