/**
 * `<scholar-profile src="profile.json">`: a researcher's papers on any page.
 *
 * This is the stable entry that host pages link. It defines the element, turns attributes and properties into calls
 * of the WebAssembly widget, starts and aborts the fetches (widget and document side by side), and sends the events.
 * Its parts lie in `script/` and are put into this file when it is published. What the widget draws lies in `pkg/`, found
 * relative to this file. docs/embedding.md has the whole contract.
 */
import { holdPlace, leads, suffices } from './script/beginning.js'
import { readData, readSource } from './script/documents.js'
import { isDue, look, whenDue } from './script/due.js'
import { Extras } from './script/extras.js'
import { startAt } from './script/files.js'
import { Finished } from './script/finished.js'
import { PageUrl } from './script/page-url.js'
import { loadPlaceholder } from './script/placeholder.js'
import { isAlive, loadWidget, watch } from './script/program.js'
import { ATTRIBUTES, Properties } from './script/properties.js'
import { Wardrobe } from './script/styles.js'
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

  #box = document.createElement('div')
  #slot = document.createElement('slot')
  #wardrobe
  #surroundings
  #finished
  /** The widget's view in this element, once the widget has been loaded. */
  #view
  /** The widget that made it. */
  #widget
  /** Fills what the view has drawn places for. */
  #filler
  #extras = new Extras(this.#box, (style) => this.#wardrobe.wear(style), () => this.#view)
  #url = new PageUrl(this, () => this.#view)
  #data = null
  /** Which of `src` and `data` was set last, and so counts. */
  #last = 'src'
  /** Fetch under way: its AbortController, and what it is for. */
  #loading
  /** What the present source is, once it has been rendered or has failed. */
  #settled
  /** Ends the wait for what the widget draws. */
  #dropped
  #changed = new Set()
  #timer
  /** Language of the view, or the one whose words it waits for. */
  #language

  constructor() {
    super()
    // Asking for another root would empty the one that the page may have declared.
    this.#finished = new Finished(this.shadowRoot, this.#slot)
    if (!this.#finished.isThere) this.attachShadow({ mode: 'open' }).append(this.#box, this.#slot)
    this.#wardrobe = new Wardrobe(this.shadowRoot)
    this.#surroundings = new Surroundings(this, {
      page: this.#followPage,
      navigation: this.#navigated,
      print: this.#printed,
      fall: this.#fell,
    })
  }

  // ---- Life on a page ----

  connectedCallback() {
    clearTimeout(this.#timer)
    this.#surroundings.enter()
    this.#adoptProperties()
    if (this.#view && !isAlive(this.#widget)) this.#drop()
    this.#view?.attach(this.#box)
    this.#followPage()
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
      this.#timer = setTimeout(() => isAlive(this.#widget) && this.#view?.detach(), LINGER)
    })
  }

  adoptedCallback() {
    this.#wardrobe.dress()
    this.#extras.mark()
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
    this.#extras.mark()
    if (changed.includes('url-state')) this.#view?.follow(this.#url.search, undefined)
    else this.#url.write()
    if (!changed.includes('src')) return
    this.#settled = undefined
    if (this.isConnected && isDue()) this.#load()
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
    this.#extras.setFormulas()
  }

  #navigated = () => {
    if (!this.#view?.shows_profile()) return
    const detail = this.#url.navigated()
    if (detail) this.#send('change', detail)
  }

  async #followLanguage() {
    const language = languageOf(this)
    if (!this.#view || language === this.#language) return
    this.#language = language
    await learn(await loadWidget(), language)
    // Meanwhile another language may have been asked for, or the widget has fallen.
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

  #abort() {
    const loading = this.#loading
    this.#loading = undefined
    loading?.controller.abort()
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
    this.#finished.keepOnly(source?.src, this.#box)
    if (!keep) this.#settled = undefined
    if (!source) {
      this.#view?.clear()
      if (!this.#view) this.#box.replaceChildren()
      this.#slot.hidden = false
      return Promise.resolve()
    }
    const loading = { controller: new AbortController(), source, keep, hasBegun: false }
    this.#loading = loading
    wordsOf(languageOf(this)) // starts their request
    warmUp(languageOf(this))
    if (!this.#view && !this.#finished.isThere && this.#isBare()) this.#showSkeleton(loading)
    const { signal } = loading.controller
    const read = source.src ? readSource(source.src, signal, this.maxSize) : readData(source.data, this.maxSize)
    return this.#settle(loading, read)
      .catch(async (error) => {
        console.error(error)
        if (await watch(error)) return
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
    const [outcome] = await Promise.all([
      read(widget, this.pageSize, (beginning) => this.#begin(loading, widget, language, beginning)),
      learn(widget, language),
      this.#finished.prepare(this.#extras),
    ])
    if (this.#loading !== loading) return outcome.free()
    this.#loading = undefined
    this.#settled = source
    // The panel of a widget that could not be had goes, and its button with it.
    const heldFocus = !this.#view && this.#box.contains(this.shadowRoot.activeElement)
    this.#view ??= this.#mount(widget, language)
    await this.#show(outcome, loading)
    if (heldFocus) this.#box.querySelector('[part=list-title], .headline')?.focus()
    this.#followLanguage() // it may have changed while the words were awaited
  }

  /** Shows the beginning of a document, where that is what is asked for. */
  async #begin(loading, widget, language, beginning) {
    await learn(widget, language)
    const isStale = this.#loading !== loading || loading.keep || this.#finished.isThere
    if (isStale || !suffices(this, this.#url.newHash)) return beginning.free()
    loading.hasBegun = true
    this.#view ??= this.#mount(widget, language)
    this.#extras.document = {}
    this.#view.show(beginning, false, true)
    this.#slot.hidden = true
  }

  async #show(outcome, { source, keep, hasBegun }) {
    const { kind, message } = outcome
    if (!kind) {
      this.#url.writeTyped()
      // Whatever is shown later leaves the reader in place.
      const hash = keep ? undefined : this.#url.newHash
      this.#extras.document = {}
      if (hasBegun && !leads(hash)) holdPlace(this.#box)
      const isFirst = !keep && !hasBegun && !leads(hash) && !this.#finished.isThere
      const detail = this.#view.show(outcome, keep || hasBegun, isFirst)
      this.#view.follow(this.#url.search, hash)
      this.#finished.giveWay(this.#box, this.#extras)
      this.#slot.hidden = true
      this.#url.followed()
      if (hash) this.#url.arrive(document.activeElement === document.body)
      if (hasBegun) await new Promise((drawn) => setTimeout(drawn))
      await Promise.race([this.#view?.drawn(), new Promise((dropped) => (this.#dropped = dropped))])
      if (this.#settled !== source) return
      this.#send('load', detail)
      return
    }
    if (!(keep && this.#view.shows_profile())) {
      this.#view.show_failure(outcome, source.src?.split(/\s+/)[0] ?? 'data')
      this.#finished.standIn(this.#box)
    } else {
      outcome.free()
    }
    this.#send('error', { kind, message })
  }

  #mount(widget, language) {
    this.#box.replaceChildren() // what the placeholder left
    this.#widget = widget
    this.#wardrobe.wear(widget.style())
    this.#language = language
    // The widget must not keep an element alive that the page has forgotten.
    const element = new WeakRef(this)
    const view = widget.mount(this.#box, (type, detail) => element.deref()?.#hear(type, detail))
    for (const name of ATTRIBUTES) view.attribute(name, this.getAttribute(name))
    view.attribute('lang', language)
    view.follow_system(getComputedStyle(this).colorScheme === 'normal')
    this.#filler ??= new MutationObserver(() => element.deref()?.#extras.fill())
    this.#filler.observe(this.#box, { childList: true, subtree: true }) // which it may do already
    return view
  }

  #hear(type, detail) {
    if (type === 'retry') {
      this.#load()
    } else {
      this.#url.acted(type === 'typing')
      this.#send('change', detail)
    }
    this.#extras.mark()
  }

  #send(type, detail) {
    this.dispatchEvent(new CustomEvent(`${NAME}-${type}`, { bubbles: true, composed: true, detail }))
  }

  // ---- What must show without the widget ----

  /** Whether the page wrote nothing between the tags. */
  #isBare() {
    return !this.childElementCount && !this.textContent.trim()
  }

  async #showSkeleton(loading) {
    const { skeleton, style } = await loadPlaceholder()
    // The document may have come meanwhile.
    if (this.#loading !== loading || this.#view) return
    this.#wardrobe.wearFirst(style)
    skeleton(this.shadowRoot, this.#box, wordsOf(languageOf(this))?.text)
  }

  /** The widget has fallen, and all that it has drawn with it. */
  #fell = ({ detail }) => this.#giveUp(detail)

  async #giveUp(message) {
    const source = this.#source()
    this.#abort()
    // The widget itself may go on with the views of others.
    if (isAlive(this.#widget)) this.#view?.detach()
    this.#drop()
    if (!source) return
    this.#loading = { controller: new AbortController(), source }
    await this.#failWithout(this.#loading, message, 'panic')
  }

  /** Forgets a view whose widget is no more. */
  #drop() {
    this.#dropped?.() // what the widget was about to do is never done
    this.#view = this.#settled = this.#language = undefined
    this.#box.replaceChildren()
    this.#slot.hidden = this.#finished.isThere
  }

  /** The widget's own files could not be had, or it has fallen. */
  async #failWithout(loading, message, kind = 'wasm') {
    const [{ panel, style }, text] = await Promise.all([loadPlaceholder(), wordsOf(languageOf(this))?.text])
    if (this.#loading !== loading) return
    this.#loading = undefined
    this.#settled = loading.source
    this.#finished.standIn(this.#box)
    this.#wardrobe.wearOnly(style)
    panel(this.shadowRoot, this.#box, text, message, () => this.#load(), kind)
    this.#send('error', { kind, message })
  }
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
