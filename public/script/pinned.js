/** Files of `pkg/`, which must be of one build with what loads them. One that is not is asked for once more, past the cache. */
import { PINS } from './pins.js'

const nameOf = (url) => url.pathname.split('/').at(-1)

const stranger = (name) =>
  new TypeError(`pkg/${name} is of another version or was changed: reload the page, or upload all files of one version`)

/**
 * What `use` makes of the response to a request for a file, while that arrives. Failures name the file. `heard` is told the bytes
 * of each piece, where that can be known.
 */
export async function fetchPinned(url, use, heard, cache) {
  const name = nameOf(url)
  const pin = PINS[name]
  // Pages without encryption cannot work out a hash. There the browser compares it, but tells no reason.
  const integrity = crypto.subtle ? undefined : pin
  try {
    const response = await fetch(url, { cache, integrity })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const copy = response.clone()
    const found = use(response)
    found.catch(() => {}) // what is not of this build may be anything
    if (integrity || (await isOurs(copy, pin, heard))) return await found
  } catch (error) {
    if (cache || !integrity) throw new Error(`pkg/${name}: ${error.message}`)
  }
  if (cache) throw stranger(name)
  return fetchPinned(url, use, heard, 'reload')
}

async function isOurs(response, pin, heard) {
  if (!pin) return true
  const reader = response.body.getReader()
  const pieces = []
  for (let next; !(next = await reader.read()).done; pieces.push(next.value)) heard?.(next.value.length)
  const hash = await crypto.subtle.digest('SHA-256', await new Blob(pieces).arrayBuffer())
  return pin === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`
}

/** The exports of a module. */
export async function importPinned(url) {
  const name = nameOf(url)
  const pin = PINS[name]
  // An import takes no hash, but it takes what has been preloaded, and that is checked: by all engines but WebKit, which
  // fetches it for nothing and says so on the console.
  const checked = async (href) => {
    if (pin && !navigator.vendor.startsWith('Apple')) {
      const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity: pin })
      document.documentElement.append(link)
      link.remove()
    }
    const found = await import(href)
    // Glue tells which WebAssembly file it was made for.
    if (found.wasm !== PINS[name.replace('.js', '_bg.wasm')]?.slice(-9)) throw stranger(name)
    return found
  }
  try {
    return await checked(url.href)
  } catch (error) {
    // Other errors are the module's own.
    if (!pin || !(error instanceof TypeError)) throw error
    await fetchPinned(url, (response) => response.text(), undefined, 'reload')
    // Browsers remember of the other address that it failed.
    return checked(`${url.href}${url.search ? '' : '?'}${pin}`)
  }
}
