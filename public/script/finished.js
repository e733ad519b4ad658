/** A view that came with the page, finished beforehand: it stays until the widget has one of its own. */
import { optional } from './files.js'

/** What puts the widget's view in its place, once there has been one: a promise, and itself. */
let takeovers
let takeover

/** The finished view of one element, if it came with any. */
export class Finished {
  #view
  #slot

  /** `root` is the shadow root that the page declared, if it did; `slot` shows what the page wrote. */
  constructor(root, slot) {
    this.#view = root?.querySelector('[data-prerendered]') ?? undefined
    this.#slot = slot
    const view = this.#view
    if (!view) return
    root.querySelector('slot')?.remove()
    slot.hidden = true
    view.after(slot)
    takeovers ??= optional('pkg/takeover.js').then((found) => (takeover = found))
    takeovers.then(() => view.isConnected && takeover?.serve(view))
  }

  get isThere() {
    return Boolean(this.#view)
  }

  /** Fetches what the widget's view needs to take the place within one frame. */
  async prepare(extras) {
    if (!this.#view) return
    await takeovers
    if (this.#view?.querySelector('.math')) await extras.loadFormulas()
  }

  /** Puts the widget's view, which `box` holds, in the place, with its formulas. */
  giveWay(box, extras) {
    const view = this.#view
    if (!view) return
    this.#view = undefined
    if (takeover) takeover.replace(view, box)
    else view.replaceWith(box)
    extras.setFormulas()
  }

  /** Goes, unless it is of this source, and still there: a script of the page may have taken it out. */
  keepOnly(src, box) {
    if (!this.#view || (this.#view.dataset.prerendered === src && this.#view.getRootNode().host)) return
    this.#view.replaceWith(box)
    this.#view = undefined
    this.#slot.hidden = false
  }

  /** Stands below a panel in the box; where there is no finished view, what the page wrote does. */
  standIn(box) {
    this.#view?.before(box)
    this.#slot.hidden = this.isThere
  }
}
