/**
 * `<scholar-profile src="profile.json">`: a researcher's papers on any page.
 *
 * This is the stable entry that host pages link. It defines the element, turns attributes and properties into calls
 * of the WebAssembly widget, starts and aborts the fetches (widget and document side by side), and sends the events.
 * What the widget draws lies in `pkg/`, found relative to this file. docs/embedding.md has the whole contract.
 */

const NAME = 'scholar-profile'
/** How a second copy of this script knows the first one's class. */
const OURS = Symbol.for('scholar-profile.element')
const ATTRIBUTES = ['sort', 'order', 'category', 'query', 'page-size', 'theme', 'heading-level', 'hide', 'max-size']
/** Milliseconds off the page after which the view is taken down. */
const LINGER = 1000

const beside = (path) => new URL(path, import.meta.url)

// ---- The widget's own files: fetched and compiled once a page, started before any element asks. ----

let widget

/** Resolves to the exports of `pkg/widget.js`, ready for use; rejects with an Error that names the file. */
function loadWidget() {
  return (widget ??= startWidget().catch((error) => {
    widget = undefined // so that a retry starts afresh
    throw error
  }))
}

async function startWidget() {
  if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly')
  const file = 'pkg/widget_bg.wasm'
  // A failure is told by the await below, whichever file fails first.
  const code = compile(beside(file), file)
  code.catch(() => {})
  const glue = await import(beside('pkg/widget.js').href).catch((error) => {
    throw new Error(`pkg/widget.js: ${error.message}`)
  })
  glue.initSync({ module: await code })
  return glue
}

async function compile(url, file) {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const streams = /^application\/wasm\b/.test(response.headers.get('content-type') ?? '')
    // Servers that do not know the type of .wasm files cannot be streamed from, but can be read.
    return await (streams
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()))
  } catch (error) {
    throw new Error(`${file}: ${error.message}`)
  }
}

// ---- Documents ----

/** Resolves to a Response, or to the word `network` or `cors`. Never rejects. */
async function request(url, signal) {
  try {
    return await fetch(url, { signal })
  } catch {
    if (signal.aborted || url.origin === location.origin) return 'network'
    // Without the right to read it the answer of a living server is opaque, that of a dead one still an error.
    const probe = fetch(url, { mode: 'no-cors', signal })
    return probe.then((response) => (response.body?.cancel(), 'cors'), () => 'network')
  }
}

/** The language of an element: its own, the nearest ancestor's, else the browser's. */
function languageOf(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) {
    const language = node.getAttribute?.('lang')
    if (language) return language
  }
  return navigator.language
}

class ScholarProfile extends HTMLElement {
  static [OURS] = true
  static observedAttributes = ['src', 'lang', ...ATTRIBUTES]

  #box = document.createElement('div')
  #slot = document.createElement('slot')
  /** The widget's view in this element, once the widget has been loaded. */
  #view
  #data = null
  /** Which of `src` and `data` was set last, and so counts. */
  #last = 'src'
  /** Fetch under way: its AbortController, and a promise of its end. */
  #loading
  /** Whether something has been rendered or failed for the present source. */
  #settled = false
  #changed = new Set()
  #timer
  /** Language that the view has been told. */
  #language
  #placeholder

  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).append(this.#box, this.#slot)
  }

  connectedCallback() {
    clearTimeout(this.#timer)
    this.#adoptProperties()
    this.#view?.attach()
    this.#followPage()
    if (!this.#settled && !this.#loading) this.#load()
  }

  disconnectedCallback() {
    // A move is a removal and an insertion in one go: only what is still gone afterwards has been removed.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#abort()
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#view?.detach(), LINGER)
    })
  }

  attributeChangedCallback(name, before, after) {
    if (before === after && name !== 'src') return
    if (name === 'src') this.#last = 'src'
    if (!this.#changed.size) queueMicrotask(() => this.#flush())
    this.#changed.add(name)
  }

  /** Takes the attributes changed since the last microtask to the view. */
  #flush() {
    const changed = [...this.#changed]
    this.#changed.clear()
    if (changed.includes('lang')) this.#followPage()
    for (const name of changed) if (ATTRIBUTES.includes(name)) this.#view?.attribute(name, this.getAttribute(name))
    if (changed.includes('src') && this.isConnected) this.#load()
    else if (changed.includes('src')) this.#settled = false
  }

  /** Language and colour scheme come from the page around. */
  #followPage() {
    if (!this.#view) return
    const language = languageOf(this)
    if (language !== this.#language) this.#view.attribute('lang', (this.#language = language))
    this.#view.follow_system(getComputedStyle(this).colorScheme === 'normal')
  }

  /** Properties that were set before this script had loaded stand in the way of the class's own. */
  #adoptProperties() {
    for (const name of Object.keys(this)) {
      if (!(name in ScholarProfile.prototype)) continue
      const value = this[name]
      delete this[name]
      this[name] = value
    }
  }

  // ---- Loading ----

  #abort() {
    this.#loading?.controller.abort()
    this.#loading = undefined
  }

  /** Loads what `src` or `data` say now; the promise settles when that is shown, has failed or was overtaken. */
  #load({ keep = false } = {}) {
    this.#changed.delete('src') // whatever is still queued, this is its answer
    this.#abort()
    const hasData = this.#data !== null
    const source = this.hasAttribute('src') && (this.#last === 'src' || !hasData) ? 'src' : hasData && 'data'
    if (!source) {
      this.#settled = false
      this.#view?.clear()
      this.#showPlaceholder(false)
      this.#slot.hidden = false
      return Promise.resolve()
    }
    const controller = new AbortController()
    const loading = { controller }
    this.#loading = loading
    this.#showPlaceholder(!this.#view && this.#isBare())
    const read = source === 'src' ? this.#readSource(controller.signal) : this.#readData()
    loading.done = this.#settle(loading, read, source, keep)
    return loading.done
  }

  /** Starts the request at once; gives what asks the widget for the outcome. */
  #readSource(signal) {
    const written = this.getAttribute('src').trim()
    let url
    try {
      url = new URL(written, document.baseURI)
    } catch {
      return (widget) => widget.bad_address()
    }
    const answer = request(url, signal)
    return (widget) => widget.read_response(answer, url.href, this.maxSize)
  }

  #readData() {
    const data = this.#data
    return (widget) => {
      let text
      try {
        text = typeof data === 'string' ? data : JSON.stringify(data)
      } catch (error) {
        return widget.bad_data(error.message)
      }
      if (text === undefined) return widget.bad_data('neither an object nor a JSON string')
      return widget.read_text(text, document.baseURI, this.maxSize)
    }
  }

  async #settle(loading, read, source, keep) {
    const stale = () => this.#loading !== loading
    let widget
    try {
      widget = await loadWidget()
    } catch (error) {
      if (stale()) return
      this.#loading = undefined
      this.#settled = true
      return this.#failWithout('wasm', error.message)
    }
    if (stale()) return
    const outcome = await read(widget)
    if (stale()) return outcome.free()
    this.#loading = undefined
    this.#settled = true
    loading.controller.abort() // a refused document may still be arriving
    this.#show(widget, outcome, source === 'src' ? this.getAttribute('src').trim() : 'data', keep)
  }

  #show(widget, outcome, address, keep) {
    this.#view ??= this.#mount(widget)
    this.#showPlaceholder(false)
    const { kind, message } = outcome
    if (!kind) {
      const detail = this.#view.show(outcome, keep)
      this.#slot.hidden = true
      this.#send('load', detail)
      return
    }
    if (!(keep && this.#view.shows_profile())) {
      this.#view.show_failure(outcome, address)
      this.#slot.hidden = false
    } else {
      outcome.free()
    }
    this.#send('error', { kind, message })
  }

  #mount(widget) {
    this.#box.replaceChildren() // what the placeholder left
    this.shadowRoot.adoptedStyleSheets = [widget.style_sheet()]
    this.#language = languageOf(this)
    const view = widget.mount(this.#box, (type, detail) => (type === 'retry' ? this.#load() : this.#send(type, detail)))
    for (const name of ATTRIBUTES) view.attribute(name, this.getAttribute(name))
    view.attribute('lang', this.#language)
    view.follow_system(getComputedStyle(this).colorScheme === 'normal')
    return view
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { bubbles: true, composed: true, detail }))
  }

  // ---- What must show without the widget ----

  /** Whether the page wrote nothing between the tags. */
  #isBare() {
    return !this.childElementCount && !this.textContent.trim()
  }

  async #showPlaceholder(wanted) {
    this.#placeholder = wanted
    if (!wanted) return void this.#box.querySelector('[part=loading]')?.remove()
    const { skeleton } = await import(beside('pkg/placeholder.js').href)
    // The document may have come meanwhile.
    if (this.#placeholder) skeleton(this.shadowRoot, this.#box, languageOf(this))
  }

  async #failWithout(kind, message) {
    this.#placeholder = false
    this.#slot.hidden = false
    const { panel } = await import(beside('pkg/placeholder.js').href).catch(() => ({}))
    panel?.(this.shadowRoot, this.#box, languageOf(this), message, () => this.#load())
    this.#send('error', { kind, message })
  }

  // ---- Properties ----

  /** A profile object or a JSON string instead of `src`; of the two, the one set last counts. */
  get data() {
    return this.#data
  }

  set data(value) {
    this.#data = value ?? null
    this.#last = 'data'
    this.#settled = false
    if (this.isConnected) this.#load()
  }

  /** Loads again; the promise settles when that is shown or has failed, and never rejects. */
  refresh() {
    return this.#load({ keep: true })
  }

  get src() {
    return this.getAttribute('src') ?? ''
  }

  set src(value) {
    this.#write('src', value)
  }

  #write(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }

  static {
    /** Defines a property that mirrors an attribute; `read` turns its text into the value in effect. */
    const mirror = (property, attribute, read) =>
      Object.defineProperty(this.prototype, property, {
        configurable: true,
        enumerable: true,
        get() {
          return read(this.getAttribute(attribute))
        },
        set(value) {
          this.#write(attribute, value)
        },
      })
    const word = (fallback, values) => (text) => (values && !values.includes(text) ? fallback : (text ?? fallback))
    const number = (fallback, valid) => (text) => (text?.trim() && valid(Number(text)) ? Number(text) : fallback)
    mirror('sort', 'sort', word('profile'))
    mirror('order', 'order', word('', ['asc', 'desc']))
    mirror('category', 'category', word(''))
    mirror('query', 'query', word(''))
    mirror('hide', 'hide', word(''))
    mirror('theme', 'theme', word('auto', ['auto', 'light', 'dark']))
    mirror('pageSize', 'page-size', number(25, (n) => Number.isInteger(n) && n > 0))
    mirror('headingLevel', 'heading-level', number(2, (n) => Number.isInteger(n) && n >= 1 && n <= 6))
    mirror('maxSize', 'max-size', number(32, (n) => n > 0 && Number.isFinite(n)))
  }
}

/** Defines the element, unless the name is taken: by this script under another address, or by a stranger. */
function define() {
  const taken = customElements.get(NAME)
  if (!taken) {
    loadWidget().catch(() => {}) // told by the element that needs it
    customElements.define(NAME, ScholarProfile)
  } else if (!taken[OURS]) {
    console.warn(`scholar-profile: the element name <${NAME}> is taken already; this script does nothing.`)
  }
}

define()

export { ScholarProfile }
