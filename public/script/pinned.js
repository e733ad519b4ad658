/** Files of `pkg/`, which must be of one build with what loads them. One that is not is asked for once more, past the cache. */
import { PINS } from './pins.js'

const nameOf = (url) => url.pathname.split('/').at(-1)

const stranger = (name, verb = 'is') =>
  new TypeError(`pkg/${name} ${verb} of another version or was changed: reload the page, or upload all files of one version`)

/** Seconds without a byte after which a file will not come. Where nothing is told of it before it is whole, for all of it. */
const [SILENCE, WHOLE] = [8, 60]
/** Seconds after which a module that is not there is asked for as a file, and how long that may be silent: together as long. */
const [DOUBT, PROOF] = [2, 6]

/**
 * What `use` makes of the response to a request for a file, while that arrives. Failures name the file. `heard` is told the bytes
 * of each piece. Arguments one by one: an object would take what is missing from a polluted prototype.
 */
export async function fetchPinned(url, use, heard, silence = SILENCE, cache = 'default') {
  const name = nameOf(url)
  const pin = PINS[name]
  // Pages without encryption cannot work out a hash. There the browser compares it, but tells no reason.
  const integrity = crypto.subtle ? undefined : pin
  const patience = new Patience(integrity ? WHOLE : silence)
  const { signal } = patience
  const isLast = cache === 'reload'
  try {
    const response = await fetch(url, { cache, integrity, signal })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    Patience.renew()
    const copy = response.clone()
    const found = use(response)
    found.catch(() => {}) // what is not of this build may be anything
    const bytes = await bytesOf(copy, (number) => {
      Patience.renew()
      heard?.(number)
    })
    patience.end()
    if (integrity || (await isOurs(bytes, pin))) return await found
  } catch (error) {
    const { message } = signal.aborted ? signal.reason : error
    if (!integrity || signal.aborted) throw new Error(`pkg/${name}: ${message}`)
    if (isLast) throw stranger(name, 'could not be loaded or is')
  } finally {
    patience.end()
  }
  if (isLast) throw stranger(name)
  return fetchPinned(url, use, heard, silence, 'reload')
}

/**
 * Ends a request once nothing has come for so many seconds: of no file, since a slow line brings one after the other. They are
 * counted, because a page that is busy is no silent server.
 */
class Patience {
  static #waiting = new Set()

  /** Something has come. */
  static renew() {
    for (const one of Patience.#waiting) one.#left = one.#seconds
  }

  #controller = new AbortController()
  #seconds
  #left
  #timer = setInterval(() => this.#wait(), 1000)

  constructor(seconds) {
    this.#seconds = this.#left = seconds
    Patience.#waiting.add(this)
  }

  get signal() {
    return this.#controller.signal
  }

  end() {
    clearInterval(this.#timer)
    Patience.#waiting.delete(this)
  }

  #wait() {
    this.#left -= 1
    if (!this.#left) this.#controller.abort(new Error('no byte arrived for some seconds'))
  }
}

async function bytesOf(response, heard) {
  const reader = response.body.getReader()
  const pieces = []
  for (let next; !(next = await reader.read()).done; pieces.push(next.value)) heard(next.value.length)
  return new Blob(pieces)
}

async function isOurs(bytes, pin) {
  if (!pin) return true
  const hash = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer())
  return pin === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`
}

/**
 * The module at an address. An import tells nothing of its progress and waits for ever, so that one that is not there soon is asked
 * for as a file. If that fails, it will not come; if not, it hangs by itself, or waits for what it loads unless it is `alone`.
 */
function imported(href, alone) {
  return new Promise((resolve, reject) => {
    let timer
    const wait = (act) => (timer = setTimeout(act, DOUBT * 1000))
    wait(() =>
      fetchPinned(new URL(href), (response) => response.text(), undefined, PROOF).then(() => {
        if (alone) wait(() => reject(new TypeError(`${href} hangs`)))
      }, reject),
    )
    import(href).then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** The exports of a module, which loads nothing in turn if it is `alone`. */
export async function importPinned(url, alone) {
  const name = nameOf(url)
  const pin = PINS[name]
  // An import takes no hash, but it takes what has been preloaded, and that is checked: by all engines but WebKit, which
  // fetches it for nothing and says so on the console.
  const checked = async (href) => {
    if (pin && !navigator.vendor.startsWith('Apple')) {
      // Policies that go by nonces let an import pass, since the script has one, but not what nobody vouches for.
      const nonce = [...document.querySelectorAll('script[nonce]')].find((script) => script.nonce)?.nonce ?? ''
      const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', href, integrity: pin, nonce })
      document.documentElement.append(link)
      link.remove()
    }
    const found = await imported(href, alone)
    // Glue tells which WebAssembly file it was made for.
    if (found.wasm !== PINS[name.replace('.js', '_bg.wasm')]?.slice(-9)) throw stranger(name)
    return found
  }
  try {
    return await checked(url.href)
  } catch (error) {
    // Other errors are the module's own.
    if (!pin || !(error instanceof TypeError)) throw error
    await fetchPinned(url, (response) => response.text(), undefined, SILENCE, 'reload')
    // Browsers remember of the other address that it failed.
    return checked(`${url.href}${url.search ? '' : '?'}${pin}`)
  }
}
