// A small server for the studio and the results of runs: this machine only, reading only.

import { createReadStream, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { basename, extname, join, sep } from 'node:path'
import { pipeline } from 'node:stream'

const contentTypes = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.parquet': 'application/vnd.apache.parquet',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.yaml': 'application/yaml; charset=utf-8',
}

const headers = {
  'Cache-Control': 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

// A report may run its own scripts, and reaches nothing but this server.
const reports = { ...headers, 'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data: blob:" }

// The studio compiles WebAssembly, and runs no text as code.
const studio = {
  ...headers,
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; base-uri 'none'; frame-ancestors 'self'",
}

/**
 * Serves two folders on 127.0.0.1, at `port` or the first free one of the twenty after it.
 *
 * `/` is the page of the folder `site`. `/results/` lists what is in the folder `results`, those named in `first` before the others;
 * `/results/NAME/` is the report of a result.
 *
 * @returns the port and a function that closes the server with its connections
 */
export async function serve({ site, results }, { port, first = [] }) {
  const server = createServer((request, response) => answer({ site, results, first }, request, response))
  const last = Math.min(port + 20, 65535)
  for (let candidate = port; ; candidate += 1) {
    try {
      await listen(server, candidate)
      break
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(error.code) || candidate >= last) throw error
    }
  }
  const close = () =>
    new Promise((closed) => {
      server.close(closed)
      server.closeAllConnections()
    })
  return { port: server.address().port, close }
}

function listen(server, port) {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed)
      listening()
    })
  })
}

function answer({ site, results, first }, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' })
    return
  }
  const path = decodedPath(request.url ?? '/')
  if (path === undefined) {
    refuse(response, 400, 'This address cannot be read.')
  } else if (path === '/results') {
    response.writeHead(308, { ...headers, Location: '/results/' }).end()
  } else if (path === '/results/') {
    sendList(request, response, resultsPage(results, first))
  } else if (path.startsWith('/results/')) {
    sendFrom(results, path.slice('/results'.length), { page: 'report.html', as: reports }, request, response)
  } else {
    sendFrom(site, path, { page: 'index.html', as: studio }, request, response)
  }
}

/** The path of an address, or undefined where it is not one or tries to climb out. */
export function decodedPath(url) {
  let path
  try {
    path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
  } catch {
    return undefined
  }
  const isPlain = path.startsWith('/') && !path.includes('\0') && !path.includes('\\')
  return isPlain && !path.split('/').includes('..') ? path : undefined
}

/** Sends a file of a folder, or `page` of a folder in it. */
function sendFrom(folder, path, { page, as }, request, response) {
  const found = fileAt(folder, path)
  if (found === undefined) {
    refuse(response, 404, 'There is no such file.')
  } else if (!statSync(found).isDirectory()) {
    sendFile(request, response, found, as)
  } else if (!existsSync(join(found, page))) {
    refuse(response, 404, `There is no ${page} in this folder.`)
  } else if (!path.endsWith('/')) {
    response.writeHead(308, { ...headers, Location: `./${encodeURI(basename(path))}/` }).end()
  } else {
    sendFile(request, response, join(found, page), as)
  }
}

/** What exists at a path of the folder, links followed. Names that begin with a dot are not shown. */
function fileAt(folder, path) {
  if (path.split('/').some((name) => name.startsWith('.'))) return undefined
  const wanted = join(folder, path)
  if (!existsSync(wanted)) return undefined
  const [real, top] = [realpathSync(wanted), realpathSync(folder)]
  return real === top || real.startsWith(top + sep) ? real : undefined
}

function sendFile(request, response, file, as) {
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, { ...as, 'Content-Type': type, 'Content-Length': statSync(file).size })
  if (request.method === 'HEAD') response.end()
  else pipeline(createReadStream(file), response, () => {})
}

function sendList(request, response, text) {
  const body = Buffer.from(text)
  response.writeHead(200, { ...reports, 'Content-Type': contentTypes['.html'], 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function refuse(response, status, sentence, more = {}) {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8', ...more }).end(`${sentence}\n`)
}

// The list of results

function resultsPage(folder, first) {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'manifest.json')))
  names.sort((a, b) => rank(a, first) - rank(b, first) || a.localeCompare(b))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Allostat: results</title>
<style>
  :root { color-scheme: light dark; font: 1.05rem/1.6 system-ui, sans-serif }
  body { max-width: 42rem; margin: 3rem auto; padding: 0 1.2rem }
  li { margin: 0 0 1.1rem } ul { padding: 0; list-style: none } a { padding: .2rem 0 }
  .files { font-size: .9rem } .scope { border-top: 1px solid; padding-top: 1rem; margin-top: 2.5rem; font-size: .95rem }
</style>
<h1>Results</h1>
<p><a href="../">The studio</a></p>
<ul>
${names.map((name) => resultItem(folder, name)).join('\n')}
</ul>
<p class="scope">A model for learning. It describes groups in published studies, not you. It cannot tell you what is safe.
If someone may have taken too much: call the emergency number, give naloxone, support breathing, and stay. Naloxone can wear off.</p>
</html>
`
}

function resultItem(folder, name) {
  const files = readdirSync(join(folder, name)).filter((file) => !file.startsWith('.') && file !== 'report.html')
  const links = files.sort().map((file) => `<a href="${address(name)}/${address(file)}">${escapeHtml(file)}</a>`)
  const heading = existsSync(join(folder, name, 'report.html'))
    ? `<a href="${address(name)}/">${escapeHtml(titleOf(folder, name))}</a>`
    : escapeHtml(titleOf(folder, name))
  return `<li>${heading}<br><span class="files">${links.join(' · ')}</span></li>`
}

function titleOf(folder, name) {
  try {
    const { title } = JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8'))
    return typeof title === 'string' ? title : name
  } catch {
    return name
  }
}

function rank(name, first) {
  const place = first.indexOf(name)
  return place === -1 ? first.length : place
}

function address(text) {
  return escapeHtml(encodeURIComponent(text))
}

function escapeHtml(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return text.replace(/[&<>"']/g, (character) => entities[character])
}
