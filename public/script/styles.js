/** Stylesheets of a shadow root, shared by all elements of a document. */

/** By the class of one document's stylesheets, which fit no other document: by text, the sheet of that style. */
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

/** What a shadow root wears. */
export class Wardrobe {
  #root
  /** Styles as text. */
  #styles = new Set()
  /** What is worn until there is something to wear. */
  #first = ''

  constructor(root) {
    this.#root = root
  }

  /** Puts a style on until another comes. */
  wearFirst(style) {
    this.#first = style
    this.dress()
  }

  /** Takes everything off but what is to be worn until there is something to wear. */
  wearOnly(style) {
    this.#styles.clear()
    this.wearFirst(style)
  }

  /** Puts a style on, unless it is worn already. */
  wear(style) {
    if (this.#styles.has(style)) return
    this.#first = ''
    this.#styles.add(style)
    this.dress()
  }

  /** Puts all on again, in sheets of the document that the root is in now. */
  dress() {
    const Sheet = this.#root.ownerDocument.defaultView?.CSSStyleSheet
    if (!Sheet) return // a document without a window is never seen
    const styles = this.#first ? [this.#first, ...this.#styles] : [...this.#styles]
    this.#root.adoptedStyleSheets = styles.map((style) => sheetOf(style, Sheet))
  }
}
