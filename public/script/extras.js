/** What the widget draws places for, and leaves to files that most pages never need: formulas, citations, marks. */
import { OnDemand, optional } from './files.js'
import { loadWidget } from './program.js'

/** What sets formulas, once one has been shown: a promise of it, and itself. */
let formulas
let typesetter
/** A promise of what marks the matches of searches, once there has been one. */
let marks
/** What writes citations. */
const citations = new OnDemand('pkg/citations.js')

/** The extras of one element. */
export class Extras {
  #box
  #wear
  #view
  /** Stands for the document that is shown, for what is kept of it elsewhere. */
  document

  /** `wear` takes a style, `view` gives the widget's view in the box, once there is one. */
  constructor(box, wear, view) {
    this.#box = box
    this.#wear = wear
    this.#view = view
    box.addEventListener('click', ({ target }) => this.#export(target.closest('[data-export]')))
  }

  /** Fills what the widget has drawn. */
  fill() {
    this.#fillFormulas()
    this.mark()
    for (const place of this.#box.querySelectorAll('[data-cite]')) {
      const { cite } = place.dataset
      place.removeAttribute('data-cite') // each is tried once
      this.#cite(place, ({ fill, style }) => {
        this.#wear(style)
        fill(place, cite, this.#view(), this.document)
      })
    }
  }

  /** Sets formulas with what has been loaded, at once. */
  setFormulas() {
    typesetter?.setFormulas(this.#box, this.#wear)
  }

  async loadFormulas() {
    typesetter = await (formulas ??= optional('pkg/formulas.js'))
  }

  #export(button) {
    if (!button || button.ariaDisabled) return
    this.#cite(button, ({ save }) => save(button.dataset.export, this.#view(), this.document))
  }

  /** Does what takes the file of citations, and tells the widget by an event how it went. */
  async #cite(target, work) {
    let outcome = 'done'
    try {
      work(await citations.load())
    } catch (error) {
      console.warn(`scholar-profile: ${error.message}`)
      outcome = 'failed'
      citations.forget()
    }
    target.dispatchEvent(new Event(outcome, { bubbles: true }))
  }

  /** Sets the math that is shown; a page without any never loads what that takes. */
  async #fillFormulas() {
    if (!this.#box.querySelector('[data-tex], [data-math]')) return
    await this.loadFormulas()
    this.setFormulas()
  }

  /** Marks what the search has found, where browsers can without a change to the document. */
  async mark() {
    // A page without a search never loads what that takes.
    if (!CSS.highlights || !(marks || this.#view()?.search_terms())) return
    const found = await (marks ??= optional('pkg/marks.js'))
    const widget = this.#view() && (await loadWidget().catch(() => undefined))
    // Read last: the reader may have gone on typing. A view that has been taken down searches for nothing.
    found?.mark(this.#box, widget && this.#view()?.search_terms(), widget?.fold)
  }
}
