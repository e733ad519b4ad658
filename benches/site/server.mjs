/** A static host: files by brotli with their types, kept for ten minutes as GitHub Pages has it. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.bmp': 'image/bmp',
}

/** Browsers ask for an icon unless the page names one. */
const BLANK = '<!doctype html><title>Blank</title><link rel="icon" href="data:,">'

/** Starts a server of `site`, at addresses `/NAME/PAPERS/FILE`; `/blank` is an empty page. */
export async function startServer(site) {
  const files = new Map()
  const server = createServer(async (request, response) => {
    const [, name, papers, ...rest] = new URL(request.url, 'http://localhost').pathname.split('/')
    if (name === 'blank') return response.writeHead(200, { 'content-type': TYPES['.html'] }).end(BLANK)
    const file = await read(files, site, name, papers, rest.join('/') || 'index.html')
    if (!file) return response.writeHead(404).end()
    const fresh = request.headers['if-none-match'] === file.headers.etag
    response.writeHead(fresh ? 304 : 200, file.headers).end(fresh ? undefined : file.bytes)
  })
  // A connection that is closed between two runs would cost the next one a round trip.
  server.keepAliveTimeout = 60_000
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${server.address().port}`
  return {
    origin,
    url: (name, papers) => `${origin}/${name}/${papers}/`,
    blank: `${origin}/blank`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** A file as it is sent, kept in memory: the disk is not what is measured. */
async function read(files, site, name, papers, file) {
  const key = `${name}/${papers}/${file}`
  if (files.has(key)) return files.get(key)
  for (const place of site.places(name ?? '', papers ?? '', file)) {
    const compressed = await readFile(`${place}.br`).catch(() => undefined)
    const bytes = compressed ?? (await readFile(place).catch(() => undefined))
    if (!bytes) continue
    const headers = {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-length': bytes.length,
      'cache-control': 'max-age=600',
      etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`,
      ...(compressed ? { 'content-encoding': 'br' } : {}),
    }
    files.set(key, { bytes, headers })
    return files.get(key)
  }
}
