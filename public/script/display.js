/** What one element shows: the widget's view, or what stands in for it. */
import { holdPlace, leads } from './beginning.js'
import { Extras } from './extras.js'
import { Finished } from './finished.js'
import { loadPlaceholder } from './placeholder.js'
import { isAlive, loadWidget } from './program.js'
import { ATTRIBUTES } from './properties.js'
import { Wardrobe } from './styles.js'
import { languageOf, learn, wordsOf } from './words.js'

/** The shadow root of one element, and who is in it. */
export class Display {
  #element
  #hear
  #root
  /** Holds the view, or a panel, or the skeleton. */
  #box = document.createElement('div')
  /** Shows what the page wrote between the tags. */
  #slot = document.createElement('slot')
  #wardrobe
  #finished
  #extras
  #view
  /** The widget that made the view. */
  #widget
  /** Language of the view, or the one whose words it waits for. */
  #language
  /** Fills what the view has drawn places for. */
  #filler
  /** Ends the wait for what the widget draws. */
  #dropped

  /** `hear` is told the type and the detail of what the reader does. */
  constructor(element, hear) {
    this.#element = element
    this.#hear = hear
    this.#finished = new Finished(element.shadowRoot, this.#slot)
    // Asking for another root empties the one that the page may have declared.
    this.#root = this.#finished.isThere ? element.shadowRoot : element.attachShadow({ mode: 'open' })
    this.#stand()
    this.#wardrobe = new Wardrobe(this.#root)
    this.#extras = new Extras(this.#box, (style) => this.#wardrobe.wear(style), () => this.#view)
  }

  /** Puts box and slot in their places, which a script of the page may have emptied. */
  #stand() {
    if (this.#finished.isThere) return
    for (const node of [this.#box, this.#slot]) if (!this.#root.contains(node)) this.#root.append(node)
  }

  /** The widget's view, once the widget has been loaded. */
  get view() {
    return this.#view
  }

  /** Whether a view came with the page that has not given way yet. */
  get isFinished() {
    return this.#finished.isThere
  }

  /** Whether the view's widget is no more. */
  get hasFallen() {
    return this.#view && !isAlive(this.#widget)
  }

  // ---- The page around ----

  /** Puts the view back in its place. */
  attach() {
    this.#stand()
    this.#view?.attach(this.#box)
    this.followPage()
  }

  /** Takes the view down, which keeps its state. */
  detach() {
    if (isAlive(this.#widget)) this.#view?.detach()
  }

  /** Dresses for the document that the element is in now. */
  dress() {
    this.#wardrobe.dress()
    this.mark()
  }

  /** Takes an attribute of the element to the view. */
  attribute(name) {
    this.#view?.attribute(name, this.#element.getAttribute(name))
  }

  /** Marks what the search has found. */
  mark() {
    this.#extras.mark()
  }

  /** Language and colour scheme come from the page around. */
  followPage() {
    if (!this.#view) return
    this.#view.follow_system(this.#hasNoScheme())
    this.followLanguage()
  }

  /** Whether the page declares no colour scheme. */
  #hasNoScheme() {
    return getComputedStyle(this.#element).colorScheme === 'normal'
  }

  async followLanguage() {
    const language = languageOf(this.#element)
    if (!this.#view || language === this.#language) return
    this.#language = language
    await learn(await loadWidget(), language)
    // Meanwhile another language may have been asked for, or the widget has fallen.
    if (language === this.#language) this.#view.attribute('lang', language)
  }

  /** A print holds the whole list. It begins before any task runs, so nothing here may wait. */
  print(begins) {
    this.#view?.print(begins)
    this.#extras.setFormulas()
  }

  // ---- The view ----

  /** Fetches what must be there before the view takes the place of a finished one. */
  prepare() {
    return this.#finished.prepare(this.#extras)
  }

  /** Makes the view, unless there is one. Tells whether what goes had the focus. */
  mount(widget, language) {
    if (this.#view) return false
    const hadFocus = this.#box.contains(this.#root.activeElement)
    this.#box.replaceChildren() // what the placeholder left
    this.#widget = widget
    this.#wardrobe.wear(widget.style())
    this.#language = language
    // The widget must not keep an element alive that the page has forgotten.
    const own = new WeakRef(this)
    const view = widget.mount(this.#box, (type, detail) => own.deref()?.#heard(type, detail))
    for (const name of ATTRIBUTES) view.attribute(name, this.#element.getAttribute(name))
    view.attribute('lang', language)
    view.follow_system(this.#hasNoScheme())
    this.#filler ??= new MutationObserver(() => own.deref()?.#extras.fill())
    this.#filler.observe(this.#box, { childList: true, subtree: true }) // which it may do already
    this.#view = view // only if the page has kept nothing of this from working
    return hadFocus
  }

  #heard(type, detail) {
    this.#hear(type, detail)
    this.mark()
  }

  /** Shows the beginning of a profile. */
  begin(beginning) {
    this.#stand()
    this.#extras.document = {}
    this.#view.show(beginning, false, true)
    this.#slot.hidden = true
  }

  /**
   * Shows a profile, of which the beginning may be there, and follows a query string and a fragment of the page. With `keep` the
   * reader's state stays. Gives what the event tells of it.
   */
  show(outcome, keep, hasBegun, search, hash) {
    this.#stand()
    this.#extras.document = {}
    const isLed = leads(hash)
    if (hasBegun && !isLed) holdPlace(this.#box)
    const isGradual = !keep && !hasBegun && !isLed && !this.#finished.isThere
    const detail = this.#view.show(outcome, keep || hasBegun, isGradual)
    if (this.#element.isConnected && !this.#box.querySelector('[part]')) throw new Error('the page keeps it from drawing')
    this.#view.follow(search, hash)
    this.#finished.giveWay(this.#box, this.#extras)
    this.#slot.hidden = true
    return detail
  }

  /** Settles when all cards that are asked for have been drawn, or never will be. */
  drawn() {
    return Promise.race([this.#view?.drawn(), new Promise((dropped) => (this.#dropped = dropped))])
  }

  /** Shows why the document of an address has been refused. */
  showFailure(outcome, address) {
    this.#view.show_failure(outcome, address)
    this.#finished.standIn(this.#box)
  }

  /** Gives the focus that a panel had to what has come in its place. */
  focus() {
    this.#box.querySelector('[part=list-title], .headline')?.focus()
  }

  /** Makes ready for a source: takes a finished view of another one away. */
  prepareFor(src) {
    this.#finished.keepOnly(src, this.#box)
    this.#stand()
  }

  /** Shows nothing but what the page wrote. */
  clear() {
    if (this.#view) this.#view.clear()
    else this.#box.replaceChildren()
    this.#slot.hidden = false
  }

  /** Forgets the view; its widget may be no more. */
  drop() {
    this.detach() // the widget itself may go on with the views of others
    this.#dropped?.() // what the widget was about to do is never done
    this.#view = this.#language = undefined
    this.#box.replaceChildren()
    this.#slot.hidden = this.#finished.isThere
  }

  // ---- What shows without the widget ----

  /** Shows an outline where nothing else is, if that is still wanted once it can be drawn. */
  async showSkeleton(isWanted) {
    const { childElementCount, textContent } = this.#element
    const isBare = !childElementCount && !textContent.trim()
    if (this.#view || this.#finished.isThere || !isBare) return
    const { skeleton, style } = await loadPlaceholder()
    // The document may have come meanwhile.
    if (!isWanted() || this.#view) return
    this.#wardrobe.wearFirst(style)
    skeleton(this.#root, this.#box, wordsOf(languageOf(this.#element))?.text)
  }

  /** Fetches what a panel with a button to try again takes, and gives what shows it. */
  async preparePanel() {
    const [{ panel, style }, text] = await Promise.all([loadPlaceholder(), wordsOf(languageOf(this.#element))?.text])
    return (kind, message, retry) => {
      this.#finished.standIn(this.#box)
      panel(this.#root, this.#box, text, message, retry, kind)
      try {
        this.#wardrobe.wearOnly(style)
      } catch (error) {
        console.error(error) // a page may keep it from being styled
      }
    }
  }
}
