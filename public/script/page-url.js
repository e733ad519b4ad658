/** The page's URL: the view as a part of its query string, and the fragments that lead to papers. */

/** Milliseconds after the last key until the URL is written: browsers refuse to write it much more often. */
const PAUSE = 250

/** Keeps one element's view and the page's URL in step. */
export class PageUrl {
  #element
  #view
  /** Query string and fragment that the view last followed or made. */
  #search
  #hash
  /** What the reader has typed, as the URL's part that is still to be written; and the timer of that. */
  #typed
  #writing

  /** `view` gives the element's view, once there is one. */
  constructor(element, view) {
    this.#element = element
    this.#view = view
  }

  /** The query string, if the view lives there. */
  get search() {
    return this.#element.urlState ? location.search : undefined
  }

  /** The fragment, unless the view has followed it already: a link is followed once. */
  get newHash() {
    return location.hash === this.#hash ? undefined : location.hash
  }

  /** The view as a part of the query string, if it lives there and is shown. */
  #part() {
    return this.#element.urlState && this.#element.isConnected ? this.#view()?.url_part() : undefined
  }

  /** Notes that view and URL agree. */
  followed() {
    this.#search = location.search
    this.#hash = location.hash
  }

  /** Writes the view into the URL, in place of the present step of history. */
  write() {
    this.#write(this.#part())
  }

  /** As it says, or by `pushState` as a new step. */
  #write(part, method = 'replaceState') {
    this.forgetTyped()
    if (part === undefined) return
    const url = new URL(location)
    const search = this.#view().replace_url_part(url.search, part)
    if (search === url.search) return
    url.search = search
    try {
      history[method](history.state, '', url)
      this.followed()
    } catch {
      // Frames without an address of their own may not change it; the view works all the same.
    }
  }

  writeTyped() {
    this.#write(this.#typed)
  }

  forgetTyped() {
    clearTimeout(this.#writing)
    this.#typed = undefined
  }

  /** Notes what the reader did: a press is a step of history, for Back to undo; keys of a word are none. */
  acted(isTyping) {
    const part = this.#part()
    if (isTyping) {
      this.forgetTyped()
      this.#typed = part
      this.#writing = setTimeout(() => this.writeTyped(), PAUSE)
    } else {
      this.writeTyped()
      this.#write(part, 'pushState')
    }
  }

  /** Follows the page: Back and Forward to another view, a permanent link to its card. Gives what has changed, if anything. */
  navigated() {
    const hash = this.newHash
    // What has been typed since is not lost to a link within the page.
    const search = location.search === this.#search ? undefined : this.search
    if (search !== undefined) this.forgetTyped()
    const detail = this.#view().follow(search, hash)
    this.followed()
    if (hash !== undefined) this.arrive(true)
    return detail
  }

  /** Brings the card that a permanent link leads to into view, once the widget has drawn it. */
  arrive(focus) {
    this.write()
    setTimeout(() => {
      const card = this.#element.shadowRoot.querySelector('[part~=card][aria-current]')
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches
      card?.scrollIntoView({ behavior: still ? 'instant' : 'auto' })
      if (focus) card?.focus({ preventScroll: true })
    })
  }
}
