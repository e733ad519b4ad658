/**
 * `<scholar-profile src="profile.json">`: a researcher's papers on any page.
 *
 * This is the stable entry that host pages link. It defines the element, turns attributes and properties into calls
 * of the WebAssembly widget, starts and aborts the fetches (widget and document side by side), and sends the events.
 * Its parts lie in `script/` and are put into this file when it is published. What the widget draws lies in `pkg/`, found
 * relative to this file. docs/embedding.md has the whole contract.
 */
import { suffices } from './script/beginning.js'
import { Display } from './script/display.js'
import { readData, readSource } from './script/documents.js'
import { isDue, look, whenDue } from './script/due.js'
import { startAt } from './script/files.js'
import { PageUrl } from './script/page-url.js'
import { loadWidget, watch } from './script/program.js'
import { ATTRIBUTES, Properties } from './script/properties.js'
import { Surroundings } from './script/surroundings.js'
import { warmUp } from './script/warm.js'
import { languageOf, learn, wordsOf } from './script/words.js'

const NAME = 'scholar-profile'
/** How a second copy of this script knows the first one's class. */
const OURS = Symbol.for('scholar-profile.element')
/** Milliseconds off the page after which the view is taken down. */
const LINGER = 1000

class ScholarProfile extends Properties {
  static [OURS] = true
  static observedAttributes = ['src', 'lang', 'max-size', 'url-state', ...ATTRIBUTES]

  #url = new PageUrl(this, () => this.#display.view)
  #surroundings = new Surroundings(this, {
    page: () => this.#display.followPage(),
    navigation: () => this.#navigated(),
    print: ({ type, matches }) => this.#display.print(type === 'beforeprint' || matches === true),
    // All that the widget has drawn has fallen with it.
    fall: ({ detail }) => this.#giveUp(detail).catch(console.error),
  })
  #data = null
  /** Which of `src` and `data` was set last, and so counts. */
  #last = 'src'
  /** Fetch under way: its AbortController, and what it is for. */
  #loading
  /** What the present source is, once it has been rendered or has failed. */
  #settled
  #changed = new Set()
  #timer
  /** Last, since a page may hear of the shadow root that this makes. */
  #display = new Display(this, (type, detail) => this.#hear(type, detail))

  // ---- Life on a page ----

  connectedCallback() {
    clearTimeout(this.#timer)
    this.#surroundings.enter()
    this.#adoptProperties()
    if (this.#display.hasFallen) this.#drop()
    this.#display.attach()
    whenDue(() => this.isConnected && !this.#settled && !this.#loading && this.#load())
  }

  disconnectedCallback() {
    this.#surroundings.forgetAncestors()
    // A move is a removal and an insertion in one go: only what is still gone afterwards has been removed.
    queueMicrotask(() => {
      if (this.isConnected) return
      this.#abort()
      this.#surroundings.leave()
      this.#url.forgetTyped()
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#display.detach(), LINGER)
    })
  }

  adoptedCallback() {
    this.#display.dress()
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
    if (changed.includes('lang')) this.#display.followPage()
    for (const name of changed) if (ATTRIBUTES.includes(name)) this.#display.attribute(name)
    this.#display.mark()
    if (changed.includes('url-state')) this.#display.view?.follow(this.#url.search, undefined)
    else this.#url.write()
    if (!changed.includes('src')) return
    this.#settled = undefined
    if (this.isConnected && isDue()) this.#load()
  }

  #navigated() {
    if (!this.#display.view?.shows_profile()) return
    const detail = this.#url.navigated()
    if (detail) this.#send('change', detail)
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
    return this.#load(true)
  }

  #abort() {
    const loading = this.#loading
    this.#loading = undefined
    loading?.controller.abort()
  }

  /** What counts, of `data` and `src` the one set last, without the other; nothing where there is neither. */
  #source() {
    const [src, data] = [this.src.trim(), this.#data]
    // Both by name: one that is missing would be taken from a polluted prototype.
    if (data !== null && (this.#last === 'data' || !src)) return { src: '', data }
    return src ? { src, data: null } : undefined
  }

  /**
   * Loads what `src` or `data` say now; the promise settles when that is shown, has failed or was overtaken.
   * With `keep`, what is shown of the same source stays as the reader has it, whatever comes.
   */
  #load(keep = false) {
    if (this.#display.hasFallen) this.#drop() // while the element was off the page
    this.#changed.delete('src') // whatever is still queued, this is its answer
    this.#abort()
    const source = this.#source()
    keep &&= source?.src === this.#settled?.src && source?.data === this.#settled?.data
    this.#display.prepareFor(source?.src)
    if (!keep) this.#settled = undefined
    if (!source) {
      this.#display.clear()
      return Promise.resolve()
    }
    const loading = { controller: new AbortController(), source, keep, hasBegun: false }
    this.#loading = loading
    wordsOf(languageOf(this)) // starts their request
    warmUp(languageOf(this))
    this.#display.showSkeleton(() => this.#loading === loading).catch(tell)
    const { signal } = loading.controller
    const read = source.src ? readSource(source.src, signal, this.maxSize) : readData(source.data, this.maxSize)
    return this.#settle(loading, read)
      .catch(async (error) => {
        if (tell(error)) return
        // Something of the page's own or the browser's that the view cannot be without.
        if (this.#loading === loading || this.#settled === source) await this.#giveUp(`the widget has stopped: ${error?.message ?? error}`)
      })
      .catch((error) => console.error(error))
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
    const prepared = Promise.all([
      read(widget, this.pageSize, (beginning) => this.#begin(loading, widget, language, beginning).catch(tell)),
      learn(widget, language),
      this.#display.prepare(),
    ])
    // A widget that has fallen meanwhile never ends what it does.
    const [outcome] = await Promise.race([prepared, aborted(loading.controller.signal)])
    if (this.#loading !== loading) {
      prepared.then(([late]) => late.free()).catch(() => {})
      return
    }
    this.#loading = undefined
    this.#settled = source
    // The panel of a widget that could not be had goes, and its button with it.
    const hadFocus = this.#display.mount(widget, language)
    await this.#show(outcome, loading)
    if (hadFocus) this.#display.focus()
    this.#display.followLanguage() // it may have changed while the words were awaited
  }

  /** Shows the beginning of a document, where that is what is asked for. */
  async #begin(loading, widget, language, beginning) {
    await learn(widget, language)
    const isStale = this.#loading !== loading || loading.keep || this.#display.isFinished
    if (isStale || !suffices(this, this.#url.newHash)) return beginning.free()
    const hadFocus = this.#display.mount(widget, language)
    this.#display.begin(beginning)
    loading.hasBegun = true
    if (hadFocus) this.#display.focus()
  }

  async #show(outcome, { source, keep, hasBegun }) {
    const { kind, message } = outcome
    if (kind) {
      if (keep && this.#display.view.shows_profile()) outcome.free()
      else this.#display.showFailure(outcome, source.src.split(/\s+/)[0] || 'data')
      return this.#send('error', { kind, message })
    }
    this.#url.writeTyped()
    // Whatever is shown later leaves the reader in place.
    const hash = keep ? undefined : this.#url.newHash
    const detail = this.#display.show(outcome, keep, hasBegun, this.#url.search, hash)
    this.#url.followed()
    if (hash) this.#url.arrive(document.activeElement === document.body)
    if (hasBegun) await new Promise((drawn) => setTimeout(drawn))
    await this.#display.drawn()
    if (this.#settled === source) this.#send('load', detail)
  }

  #hear(type, detail) {
    if (type === 'retry') {
      this.#load()
    } else {
      this.#url.acted(type === 'typing')
      this.#send('change', detail)
    }
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { bubbles: true, composed: true, detail }))
  }

  // ---- Without the widget ----

  async #giveUp(message) {
    const source = this.#source()
    this.#abort()
    this.#drop()
    if (!source) return
    this.#loading = { controller: new AbortController(), source }
    await this.#failWithout(this.#loading, message, 'panic')
  }

  #drop() {
    this.#settled = undefined
    this.#url.forgetTyped()
    this.#display.drop()
  }

  /** The widget's own files could not be had, or it has fallen. */
  async #failWithout(loading, message, kind = 'wasm') {
    const showPanel = await this.#display.preparePanel()
    if (this.#loading !== loading) return
    this.#abort() // nothing can be made of what may still be arriving
    this.#settled = loading.source
    showPanel(kind, message, () => this.#load())
    this.#send('error', { kind, message })
  }
}

/** Settles with nothing once a signal says so. */
const aborted = (signal) => new Promise((resolve) => signal.addEventListener('abort', () => resolve([])))

/** Writes what was thrown to the console, and tells whether the widget has fallen by it. */
function tell(error) {
  console.error(error)
  return watch(error)
}

/** Defines the element, unless the name is taken: by this script under another address, or by a stranger. */
function define() {
  const taken = customElements.get(NAME)
  if (!taken) {
    startAt(import.meta.url)
    look(NAME)
    whenDue(() => loadWidget().catch(() => {})) // told by the element that needs it
    customElements.define(NAME, ScholarProfile)
  } else if (!taken[OURS]) {
    console.warn(`scholar-profile: the element name <${NAME}> is taken already; this script does nothing.`)
  }
}

define()

export { ScholarProfile }
