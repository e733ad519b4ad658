/**
 * A static server with two origins. It serves dist/ and, over it, the files of one test: each test has a site of its
 * own, a folder in which files can be put, replaced by faults, and whose requests are counted.
 */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
}
const WATCH = new URL('watch.js', import.meta.url)
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types 'none'"

/** The strictest policy that the element promises to work under; `origins` are those allowed besides the page's. */
export function policy({ origins = [], wasm = true } = {}) {
  const own = ["'self'", ...origins].join(' ')
  const script = wasm ? `${own} 'wasm-unsafe-eval'` : own
  return `default-src 'none'; script-src ${script}; style-src ${own}; connect-src ${own}; img-src ${own}; ${TRUSTED_TYPES}`
}

/** Starts the server; `dist` is the absolute path of what the build made. */
export async function startServer(dist) {
  const sites = new Map()
  const servers = [0, 1].map((side) =>
    createServer((request, response) => void answer(dist, sites, side, request, response)),
  )
  const origins = []
  for (const server of servers) origins.push(await listen(server))
  return {
    origins,
    /** A new site. `at`: the folder of dist/ in it; `cors`: whether other origins may read it. */
    site({ at = '', cors = false } = {}) {
      const key = `site${sites.size + 1}`
      const site = {
        at,
        cors,
        files: {},
        requests: [],
        policy: policy(),
        url: (file = '', side = 0) => `${origins[side]}/${key}/${file}`,
        /** Paths asked for so far that `pattern` matches. */
        asked: (pattern) => site.requests.filter((request) => pattern.test(request.path)),
      }
      sites.set(key, site)
      return site
    },
    /** An address at which nobody listens. */
    async deadAddress() {
      const server = createServer()
      const address = await listen(server)
      await new Promise((resolve) => server.close(resolve))
      return address
    },
    close() {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

async function listen(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}`
}

async function answer(dist, sites, side, request, response) {
  const [, key, ...rest] = decodeURIComponent(new URL(request.url, 'http://localhost').pathname).split('/')
  const site = sites.get(key)
  const name = rest.join('/')
  if (!site) return response.writeHead(204).end() // the icon that browsers ask for
  const record = { side, path: name, aborted: false }
  site.requests.push(record)
  response.on('close', () => (record.aborted = !response.writableEnded))

  const headers = {
    'cache-control': 'no-store',
    'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream',
  }
  if (site.cors) headers['access-control-allow-origin'] = '*'
  if (headers['content-type'].startsWith('text/html')) headers['content-security-policy'] = site.policy
  const own = site.files[name]
  const content = await (own === undefined || typeof own === 'function'
    ? fromDist(dist, site.at, name)
    : toBytes(own))
  if (typeof own === 'function') return own({ request, response, headers, content })
  if (!content)
    return response.writeHead(404, { ...headers, 'content-type': 'text/html' }).end('<h1>Not found</h1>')
  response.writeHead(200, headers).end(content)
}

function toBytes(content) {
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
}

/** A file of dist/, or nothing. Its pages get watch.js as their first script. */
async function fromDist(dist, at, name) {
  if (name === 'watch.js') return readFile(WATCH)
  const file = path.join(dist, name.slice(at.length))
  if (!name.startsWith(at) || !file.startsWith(dist)) return undefined
  const content = await readFile(file).catch(() => undefined)
  if (!content || path.extname(file) !== '.html') return content
  return Buffer.from(content.toString().replace('<head>', '<head><script src="watch.js"></script>'))
}
