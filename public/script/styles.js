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

  constructor(root) {
    this.#root = root
  }

  /** Takes off what others have put on. */
  clear() {
    this.#root.adoptedStyleSheets = []
  }

  /** Puts a style on, unless it is worn already. */
  wear(style) {
    if (this.#styles.has(style)) return
    this.#styles.add(style)
    this.dress()
  }

  /** Puts all on again, in sheets of the document that the root is in now. */
  dress() {
    const Sheet = this.#root.ownerDocument.defaultView?.CSSStyleSheet
    // A document without a window is never seen.
    if (Sheet) this.#root.adoptedStyleSheets = Array.from(this.#styles, (style) => sheetOf(style, Sheet))
  }
}
