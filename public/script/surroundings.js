/** What an element hears from beyond itself for as long as it is on a page. */
import { fate } from './program.js'

const NAVIGATIONS = ['popstate', 'hashchange']
const PRINTING = ['beforeprint', 'afterprint']
/** Attributes of what stands around that may mean another colour scheme or language. */
const INHERITED = /^(class|style|lang|data-.*)$/

/** What an element inherits from, the nearest first: slots and shadow trees count. */
function ancestorsOf(element) {
  const ancestors = []
  const next = (node) => node.assignedSlot ?? node.parentNode ?? node.host
  for (let node = next(element); node; node = next(node)) ancestors.push(node)
  return ancestors
}

/** The surroundings of one element. */
export class Surroundings {
  #element
  #told
  #around
  /** Ends the listening, but for that to ancestors. */
  #leaving

  /**
   * `told` has what is called when the `page` may look or speak otherwise, on a `navigation` within it, before and after a
   * `print`, and on the `fall` of the widget.
   */
  constructor(element, told) {
    this.#element = element
    this.#told = told
    this.#around = new MutationObserver((changes) => {
      if (changes.some(({ attributeName: name }) => INHERITED.test(name))) told.page()
    })
  }

  /** Listens to the page's URL, to the window that the element is seen in, and to its ancestors. */
  enter() {
    this.#leaving?.abort()
    this.#leaving = new AbortController()
    const { signal } = this.#leaving
    const { page, navigation, print, fall } = this.#told
    const view = this.#element.ownerDocument.defaultView ?? globalThis
    fate.addEventListener('fall', fall, { signal })
    for (const type of NAVIGATIONS) addEventListener(type, navigation, { signal })
    for (const type of PRINTING) view.addEventListener(type, print, { signal })
    // Some browsers print without telling so by events.
    view.matchMedia('print').addEventListener('change', print, { signal })
    view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', page, { signal })
    for (const node of ancestorsOf(this.#element)) this.#around.observe(node, { attributes: true })
  }

  /** A move brings other ancestors. */
  forgetAncestors() {
    this.#around.disconnect()
  }

  leave() {
    this.#leaving.abort()
  }
}
