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
/** Attributes that the view takes as they are written. */
const ATTRIBUTES = [
  'id',
  'sort',
  'order',
  'category',
  'featured',
  'query',
  'group-by',
  'highlight',
  'page-size',
  'theme',
  'heading-level',
  'hide',
]
/** Languages whose words lie in `pkg/words/`; English is part of the widget. */
const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja', 'pt', 'zh']
/** Milliseconds off the page after which the view is taken down. */
const LINGER = 1000
/** Milliseconds after which a view no longer waits for its words. */
const PATIENCE = 5000
/** Milliseconds after the last key until the URL is written: browsers refuse to write it much more often. */
const PAUSE = 250
const NAVIGATIONS = ['popstate', 'hashchange']
const PRINTING = ['beforeprint', 'afterprint']

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

// ---- Words: only those of the languages that elements of the page are in. ----

/** By language: `text`, a promise of its words or of nothing; `learned`, a promise that the widget has heard of them. */
const words = new Map()

/** What is known of the words for a language tag; nothing where English serves. Starts the request. */
function wordsOf(tag) {
  const language = tag.trim().split('-')[0].toLowerCase()
  if (!LANGUAGES.includes(language)) return undefined
  if (!words.has(language)) words.set(language, { language, text: readWords(language) })
  return words.get(language)
}

async function readWords(language) {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(beside(`pkg/words/${language}.txt`), { signal })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await response.text()
  } catch (error) {
    speakEnglish(language, error.message)
  }
}

function speakEnglish(language, reason) {
  console.warn(`scholar-profile: English stands in for pkg/words/${language}.txt: ${reason}`)
}

/** Teaches the widget the words for a language tag; the promise settles when it has them or has to do without. */
function learn(widget, tag) {
  const own = wordsOf(tag)
  if (!own) return undefined
  return (own.learned ??= own.text.then((text) => {
    if (text !== undefined && !widget.add_words(text)) speakEnglish(own.language, 'it is of another version')
  }))
}

/** What sets formulas, once one has been shown: a promise of it, and itself. */
let formulas
let typesetter

/** A promise of what marks the matches of searches, once there has been one. */
let marks

/** What puts the widget in the place of a view that came with the page, once there has been one: a promise, and itself. */
let takeovers
let takeover

// ---- The page around ----

/** The system's preference, and whether the page is being printed where no event tells so. */
const DARK = matchMedia('(prefers-color-scheme: dark)')
const PRINT = matchMedia('print')

/** A file that the page can do without. */
const optional = (path) => import(beside(path).href).catch((error) => console.warn(`${NAME}: ${error.message}`))

/** What an element inherits from, the nearest first: slots and shadow trees count. */
function ancestorsOf(element) {
  const ancestors = []
  const next = (node) => node.assignedSlot ?? node.parentNode ?? node.host
  for (let node = next(element); node; node = next(node)) ancestors.push(node)
  return ancestors
}

/** What writes citations, once a reader has asked for one, and how often it could not be had. */
let citations
let failures = 0

/** Each attempt has an address of its own: browsers remember of a module that it could not be loaded. */
function loadCitations() {
  return (citations ??= import(beside(`pkg/citations.js${failures ? `?${failures}` : ''}`).href))
}

// ---- Styles ----

/** By the class of one document's stylesheets, which fit no other document: by text, the sheet that its elements share. */
const sheets = new WeakMap()

function sheetOf(style, Sheet) {
  if (!sheets.has(Sheet)) sheets.set(Sheet, new Map())
  const own = sheets.get(Sheet)
  if (!own.has(style)) {
    const sheet = new Sheet()
    sheet.replaceSync(style)
    own.set(style, sheet)
  }
  return own.get(style)
}

// ---- Documents ----

/** Resolves to a Response, or to the word `network` or `cors`. Never rejects. */
async function request(url, signal) {
  try {
    return await fetch(url, { signal })
  } catch {
    if (signal.aborted) return 'network'
    // Without the right to read it the answer of a living server is opaque, that of a dead one still an error.
    const probe = fetch(url, { mode: 'no-cors', signal })
    return probe.then((response) => (response.type === 'opaque' ? 'cors' : 'network'), () => 'network')
  }
}

// ---- What shows without the widget ----

/** What draws the skeleton and the panel, or nothing where it is missing as well. */
const loadPlaceholder = () => import(beside('pkg/placeholder.js').href).catch(() => ({}))

/** The last resort: not even the words for it could be had. */
function barePanel(root, box, text, message, retry) {
  const panel = document.createElement('div')
  const button = document.createElement('button')
  for (const [element, part] of [[panel, 'error'], [button, 'retry']]) element.setAttribute('part', part)
  panel.setAttribute('role', 'alert')
  button.textContent = 'Try again'
  button.addEventListener('click', retry)
  panel.append(`The publications could not be loaded: ${message} `, button)
  box.replaceChildren(panel)
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
  static observedAttributes = ['src', 'lang', 'max-size', 'url-state', ...ATTRIBUTES]

  #box = document.createElement('div')
  #slot = document.createElement('slot')
  /** The view that came with the page, until the widget has one of its own. */
  #before
  /** Styles of what the view shows, as text. */
  #styles = new Set()
  /** The widget's view in this element, once the widget has been loaded. */
  #view
  #data = null
  /** Which of `src` and `data` was set last, and so counts. */
  #last = 'src'
  /** Fetch under way: its AbortController, and a promise of its end. */
  #loading
  /** Stands for the document that is shown, for what is kept of it elsewhere. */
  #document
  /** What the present source is, once it has been rendered or has failed. */
  #settled
  #changed = new Set()
  #timer
  /** Language of the view, or the one whose words it waits for. */
  #language
  /** Query string and fragment that the view last followed or made. */
  #search
  #hash
  /** What the reader has typed, as the URL's part that is still to be written; and the timer of that. */
  #typed
  #writing
  /** Hears of changes around that may mean another colour scheme or language. */
  #around = new MutationObserver((changes) => {
    if (changes.some(({ attributeName: name }) => /^(class|style|lang|data-.*)$/.test(name))) this.#followPage()
  })

  constructor() {
    super()
    // Taken first, since asking for another root would empty it.
    this.#before = this.shadowRoot?.querySelector('[data-prerendered]')
    if (this.#before) this.#keep(this.#before)
    else this.attachShadow({ mode: 'open' }).append(this.#box, this.#slot)
    this.#box.addEventListener('click', ({ target }) => this.#export(target.closest('[data-export]')))
  }

  connectedCallback() {
    clearTimeout(this.#timer)
    this.#listen('addEventListener')
    for (const node of ancestorsOf(this)) this.#around.observe(node, { attributes: true })
    this.#adoptProperties()
    this.#view?.attach(this.#box)
    this.#followPage()
    if (!this.#settled && !this.#loading) this.#load()
  }

  disconnectedCallback() {
    this.#around.disconnect() // a move brings other ancestors
    // A move is a removal and an insertion in one go: only what is still gone afterwards has been removed.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#abort()
      this.#listen('removeEventListener')
      this.#forgetTyped()
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#view?.detach(), LINGER)
    })
  }

  adoptedCallback() {
    if (this.#view) this.#dress()
  }

  /** Takes a style, unless the element has it. */
  #wear = (style) => {
    if (this.#styles.has(style)) return
    this.#styles.add(style)
    this.#dress()
  }

  #dress() {
    const Sheet = this.ownerDocument.defaultView?.CSSStyleSheet
    // A document without a window is never seen.
    if (Sheet) this.shadowRoot.adoptedStyleSheets = Array.from(this.#styles, (style) => sheetOf(style, Sheet))
  }

  /** Adds or removes what listens beyond the element, as long as it is on the page. */
  #listen(method) {
    for (const type of NAVIGATIONS) globalThis[method](type, this.#navigated)
    for (const type of PRINTING) globalThis[method](type, this.#printed)
    PRINT[method]('change', this.#printed)
    DARK[method]('change', this.#followPage)
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
    for (const name of changed.filter((name) => ATTRIBUTES.includes(name))) {
      this.#view?.attribute(name, this.getAttribute(name))
    }
    this.#mark()
    if (changed.includes('url-state')) this.#view?.follow(this.#ownSearch(), undefined)
    else this.#writeUrl(this.#urlPart())
    if (!changed.includes('src')) return
    this.#settled = undefined
    if (this.isConnected) this.#load()
  }

  /** Language and colour scheme come from the page around. */
  #followPage = () => {
    if (!this.#view) return
    this.#view.follow_system(getComputedStyle(this).colorScheme === 'normal')
    this.#followLanguage()
  }

  /** A print holds the whole list. It begins before any task runs, so nothing here may wait. */
  #printed = ({ type, matches }) => {
    this.#view?.print(type === 'beforeprint' || matches === true)
    typesetter?.setFormulas(this.#box, this.#wear)
  }

  async #followLanguage() {
    const language = languageOf(this)
    if (language === this.#language) return
    this.#language = language
    await learn(await loadWidget(), language)
    // Meanwhile another language may have been asked for.
    if (language === this.#language) this.#view.attribute('lang', language)
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

  /** What counts, of `data` and `src` the one set last; nothing where there is neither. */
  #source() {
    const src = this.src.trim()
    if (this.#data !== null && (this.#last === 'data' || !src)) return { data: this.#data }
    return src ? { src } : undefined
  }

  /**
   * Loads what `src` or `data` say now; the promise settles when that is shown, has failed or was overtaken.
   * With `keep`, what is shown of the same source stays as the reader has it, whatever comes.
   */
  #load({ keep = false } = {}) {
    this.#changed.delete('src') // whatever is still queued, this is its answer
    this.#abort()
    const source = this.#source()
    keep &&= source?.src === this.#settled?.src && source?.data === this.#settled?.data
    if (this.#before && this.#before.dataset.prerendered !== source?.src) this.#drop()
    if (!keep) this.#settled = undefined
    if (!source) {
      this.#view?.clear()
      if (!this.#view) this.#box.replaceChildren()
      this.#slot.hidden = false
      return Promise.resolve()
    }
    const loading = { controller: new AbortController(), source, keep }
    this.#loading = loading
    wordsOf(languageOf(this)) // starts their request
    if (!this.#view && !this.#before && this.#isBare()) this.#showSkeleton(loading)
    const read = source.src ? this.#readSource(source.src, loading.controller.signal) : this.#readData(source.data)
    return this.#settle(loading, read)
  }

  /** Starts the requests at once, one for each address; gives what asks the widget for the outcome. */
  #readSource(src, signal) {
    const reads = new Map()
    for (const address of src.split(/\s+/)) {
      const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined
      const key = url?.href ?? address
      if (!reads.has(key)) reads.set(key, { address, read: this.#readDocument(url, signal) })
    }
    const all = [...reads.values()]
    if (all.length === 1) return all[0].read
    return async (widget) => {
      const outcomes = await Promise.all(all.map(({ read }) => read(widget)))
      const lab = new widget.Lab()
      outcomes.forEach((outcome, place) => lab.add(all[place].address, outcome))
      return lab.merge()
    }
  }

  /** Starts the request of one document, unless its address is none; gives what asks the widget for the outcome. */
  #readDocument(url, signal) {
    if (!url) return (widget) => widget.bad_address()
    const controller = new AbortController()
    signal.addEventListener('abort', () => controller.abort())
    const answer = request(url, controller.signal)
    return async (widget) => {
      const outcome = await widget.read_response(answer, url.href, this.maxSize)
      controller.abort() // a refused document may still be arriving
      return outcome
    }
  }

  #readData(data) {
    return (widget) => {
      let text
      try {
        text = typeof data === 'string' ? data : JSON.stringify(data)
      } catch (error) {
        return widget.bad_data(String(error?.message ?? error))
      }
      if (text === undefined) return widget.bad_data('neither an object nor a JSON string')
      return widget.read_text(text, document.baseURI, this.maxSize)
    }
  }

  async #settle(loading, read) {
    const { source } = loading
    let widget
    try {
      widget = await loadWidget()
    } catch (error) {
      return this.#failWithout(loading, error.message)
    }
    if (this.#loading !== loading) return
    const language = languageOf(this)
    const [outcome] = await Promise.all([read(widget), learn(widget, language), this.#prepare()])
    if (this.#loading !== loading) return outcome.free()
    this.#loading = undefined
    this.#settled = source
    this.#view ??= this.#mount(widget, language)
    this.#show(outcome, source.src?.split(/\s+/)[0] ?? 'data', loading.keep)
    this.#followLanguage() // it may have changed while the words were awaited
  }

  #show(outcome, address, keep) {
    const { kind, message } = outcome
    if (!kind) {
      this.#writeTyped()
      // A link is followed once: whatever is shown later leaves the reader in place.
      const hash = keep || this.#hash === location.hash ? undefined : location.hash
      this.#document = {}
      const detail = this.#view.show(outcome, keep)
      this.#view.follow(this.#ownSearch(), hash)
      this.#takeOver()
      this.#slot.hidden = true
      this.#followed()
      if (hash) {
        this.#writeUrl(this.#urlPart())
        this.#arrive(document.activeElement === document.body)
      }
      this.#send('load', detail)
      return
    }
    if (!(keep && this.#view.shows_profile())) {
      this.#view.show_failure(outcome, address)
      this.#standIn()
    } else {
      outcome.free()
    }
    this.#send('error', { kind, message })
  }

  #mount(widget, language) {
    this.#box.replaceChildren() // what the placeholder left
    this.shadowRoot.adoptedStyleSheets = [] // nor its stylesheet
    this.#wear(widget.style())
    this.#language = language
    // The widget must not keep an element alive that the page has forgotten.
    const element = new WeakRef(this)
    const view = widget.mount(this.#box, (type, detail) => element.deref()?.#hear(type, detail))
    for (const name of ATTRIBUTES) view.attribute(name, this.getAttribute(name))
    view.attribute('lang', language)
    view.follow_system(getComputedStyle(this).colorScheme === 'normal')
    new MutationObserver(() => element.deref()?.#fill()).observe(this.#box, { childList: true, subtree: true })
    return view
  }

  #hear(type, detail) {
    if (type === 'retry') this.#load()
    else this.#acted(type, detail)
    this.#mark()
  }

  /** Fills what the widget has drawn and leaves to files that most pages never need. */
  #fill() {
    this.#setFormulas()
    this.#mark()
    for (const place of this.#box.querySelectorAll('[data-cite]')) {
      const { cite } = place.dataset
      place.removeAttribute('data-cite') // each is tried once
      this.#cite(place, ({ fill, style }) => {
        this.#wear(style)
        fill(place, cite, this.#view, this.#document)
      })
    }
  }

  #export(button) {
    if (!button || button.ariaDisabled) return
    this.#cite(button, ({ save }) => save(button.dataset.export, this.#view, this.#document))
  }

  /** Does what takes the file of citations, and tells the widget by an event how it went. */
  async #cite(target, work) {
    let outcome = 'done'
    try {
      work(await loadCitations())
    } catch (error) {
      console.warn(`${NAME}: ${error.message}`)
      outcome = 'failed'
      // After a trap nothing of that instance can be relied on.
      citations = undefined
      failures += 1
    }
    target.dispatchEvent(new Event(outcome, { bubbles: true }))
  }

  /** Sets the math that is shown; a page without any never loads what that takes. */
  async #setFormulas() {
    if (!this.#box.querySelector('[data-tex], [data-math]')) return
    typesetter = await (formulas ??= optional('pkg/formulas.js'))
    typesetter?.setFormulas(this.#box, this.#wear)
  }

  /** Marks what the search has found, where browsers can without a change to the document. */
  async #mark() {
    // A page without a search never loads what that takes.
    if (!CSS.highlights || !(marks || this.#view?.search_terms())) return
    const found = await (marks ??= optional('pkg/marks.js'))
    const { fold } = await loadWidget()
    // Read last: the reader may have gone on typing. A view that has been taken down searches for nothing.
    found?.mark(this.#box, this.#view?.search_terms(), fold)
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { bubbles: true, composed: true, detail }))
  }

  // ---- The page's URL ----

  /** The query string, if the view lives there. */
  #ownSearch() {
    return this.urlState ? location.search : undefined
  }

  /** The view as a part of the query string, if it lives there and is shown. */
  #urlPart() {
    return this.urlState && this.isConnected ? this.#view?.url_part() : undefined
  }

  /** Notes that view and URL agree. */
  #followed() {
    this.#search = location.search
    this.#hash = location.hash
  }

  /** Writes the view into the URL, in place of the present step of history or, by `pushState`, as a new one. */
  #writeUrl(part, method = 'replaceState') {
    this.#forgetTyped()
    if (part === undefined) return
    const url = new URL(location)
    const search = this.#view.replace_url_part(url.search, part)
    if (search === url.search) return
    url.search = search
    try {
      history[method](history.state, '', url)
      this.#followed()
    } catch {
      // Frames without an address of their own may not change it; the view works all the same.
    }
  }

  #writeTyped() {
    this.#writeUrl(this.#typed)
  }

  #forgetTyped() {
    clearTimeout(this.#writing)
    this.#typed = undefined
  }

  /** What the reader did: a press is a step of history, for Back to undo; keys of a word are none. */
  #acted(type, detail) {
    const part = this.#urlPart()
    if (type === 'typing') {
      this.#forgetTyped()
      this.#typed = part
      this.#writing = setTimeout(() => this.#writeTyped(), PAUSE)
    } else {
      this.#writeTyped()
      this.#writeUrl(part, 'pushState')
    }
    this.#send('change', detail)
  }

  /** Follows the page: Back and Forward to another view, a permanent link to its card. */
  #navigated = () => {
    if (!this.#view?.shows_profile()) return
    const hash = location.hash === this.#hash ? undefined : location.hash
    // What has been typed since is not lost to a link within the page.
    const search = location.search === this.#search ? undefined : this.#ownSearch()
    if (search !== undefined) this.#forgetTyped()
    const detail = this.#view.follow(search, hash)
    this.#followed()
    if (hash !== undefined) {
      this.#writeUrl(this.#urlPart())
      this.#arrive(true)
    }
    if (detail) this.#send('change', detail)
  }

  /** Brings the card that a permanent link leads to into view, once the widget has drawn it. */
  #arrive(focus) {
    setTimeout(() => {
      const card = this.shadowRoot.querySelector('[part~=card][aria-current]')
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      card?.scrollIntoView({ behavior: still ? 'instant' : 'auto' })
      if (focus) card?.focus({ preventScroll: true })
    })
  }

  // ---- A view that came with the page ----

  /** Keeps it in view, and the widget's box off the page. */
  #keep(before) {
    before.parentNode.querySelector('slot')?.remove()
    this.#slot.hidden = true
    before.after(this.#slot)
    takeovers ??= optional('pkg/takeover.js').then((found) => (takeover = found))
    takeovers.then(() => before.isConnected && takeover?.serve(before))
  }

  /** Fetches what the widget's view needs to take its place within one frame. */
  async #prepare() {
    if (!this.#before) return
    await takeovers
    if (this.#before?.querySelector('.math')) typesetter = await (formulas ??= optional('pkg/formulas.js'))
  }

  /** Puts the widget's view in its place. */
  #takeOver() {
    const before = this.#before
    if (!before) return
    this.#before = undefined
    if (takeover) takeover.replace(before, this.#box)
    else before.replaceWith(this.#box)
    typesetter?.setFormulas(this.#box, this.#wear)
  }

  /** It is not of what the page asks for now. */
  #drop() {
    this.#before.replaceWith(this.#box)
    this.#before = undefined
    this.#slot.hidden = false
  }

  /** Shows it below a panel; without it, what the page wrote. */
  #standIn() {
    this.#before?.before(this.#box)
    this.#slot.hidden = Boolean(this.#before)
  }

  // ---- What must show without the widget ----

  /** Whether the page wrote nothing between the tags. */
  #isBare() {
    return !this.childElementCount && !this.textContent.trim()
  }

  async #showSkeleton(loading) {
    const { skeleton } = await loadPlaceholder()
    // The document may have come meanwhile.
    if (this.#loading === loading && !this.#view) skeleton?.(this.shadowRoot, this.#box, wordsOf(languageOf(this))?.text)
  }

  /** The widget's own files could not be had. */
  async #failWithout(loading, message) {
    const [{ panel = barePanel }, text] = await Promise.all([loadPlaceholder(), wordsOf(languageOf(this))?.text])
    if (this.#loading !== loading) return
    this.#loading = undefined
    this.#settled = loading.source
    this.#standIn()
    panel(this.shadowRoot, this.#box, text, message, () => this.#load())
    this.#send('error', { kind: 'wasm', message })
  }

  // ---- Properties ----

  /** A profile object or a JSON string instead of `src`; of the two, the one set last counts. */
  get data() {
    return this.#data
  }

  set data(value) {
    this.#data = value ?? null
    this.#last = 'data'
    this.#settled = undefined
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

  get urlState() {
    return this.hasAttribute('url-state')
  }

  set urlState(value) {
    this.toggleAttribute('url-state', Boolean(value))
  }

  #write(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name)
    else this.setAttribute(name, value)
  }

  /** Whether only featured papers are listed. */
  get featured() {
    return this.hasAttribute('featured')
  }

  set featured(value) {
    this.toggleAttribute('featured', Boolean(value))
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
    const word = (fallback, values) => (text) => {
      const written = text?.trim() ?? fallback
      return values && !values.includes(written) ? fallback : written
    }
    const number = (fallback, form, valid) => (text) =>
      form.test(text?.trim() ?? '') && valid(Number(text)) ? Number(text) : fallback
    const whole = /^\d+$/
    mirror('sort', 'sort', word('profile'))
    mirror('order', 'order', word('', ['asc', 'desc']))
    mirror('category', 'category', word(''))
    mirror('query', 'query', word(''))
    mirror('hide', 'hide', word(''))
    mirror('highlight', 'highlight', word(''))
    mirror('theme', 'theme', word('auto', ['light', 'dark']))
    mirror('groupBy', 'group-by', word('none', ['year', 'category', 'type', 'venue']))
    mirror('pageSize', 'page-size', number(25, whole, (n) => n > 0))
    mirror('headingLevel', 'heading-level', number(2, whole, (n) => n >= 1 && n <= 6))
    mirror('maxSize', 'max-size', number(32, /^\d*\.?\d+$/, (n) => n > 0 && Number.isFinite(n)))
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
