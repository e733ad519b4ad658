/** The element's properties: each mirrors an attribute, and gives the value that is in effect. */

/** Attributes that the view takes as they are written. */
export const ATTRIBUTES = [
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

/** An element with these properties. */
export class Properties extends HTMLElement {
  get src() {
    return this.getAttribute('src') ?? ''
  }

  set src(value) {
    write(this, 'src', value)
  }

  get urlState() {
    return this.hasAttribute('url-state')
  }

  set urlState(value) {
    this.toggleAttribute('url-state', Boolean(value))
  }

  /** Whether only featured papers are listed. */
  get featured() {
    return this.hasAttribute('featured')
  }

  set featured(value) {
    this.toggleAttribute('featured', Boolean(value))
  }
}

function write(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** Defines a property that mirrors an attribute; `read` turns its text into the value in effect. */
function mirror(property, attribute, read) {
  Object.defineProperty(Properties.prototype, property, {
    __proto__: null, // where a page has given all objects a `value`, this must have none
    configurable: true,
    enumerable: true,
    get() {
      return read(this.getAttribute(attribute))
    },
    set(value) {
      write(this, attribute, value)
    },
  })
}

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
