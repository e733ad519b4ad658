/**
 * One widget on a page. Everything is found by part, attribute and role; what tests read comes out of one script call
 * each, what they press is pressed through WebDriver as a reader would.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { By } from 'selenium-webdriver'

/** A selector of a part, and of one with certain data: `part('category', { category: 'CL' })`. */
export function part(name, data = {}) {
  const more = Object.entries(data).map(([key, value]) => `[data-${key}=${JSON.stringify(value)}]`)
  return `[part~="${name}"]${more.join('')}`
}

/** A widget; `host` is a selector of its element. */
export class Widget {
  constructor(page, host) {
    this.page = page
    this.host = host
  }

  /** Calls `read` in the page with the shadow root, and then these values. */
  read(read, ...values) {
    return this.page.evaluate(
      `return (${read}).apply(null, [document.querySelector(arguments[0]).shadowRoot, ...arguments[1]])`,
      this.host,
      values,
    )
  }

  /** Calls `act` in the page with the element itself, and then these values. */
  onHost(act, ...values) {
    return this.page.evaluate(
      `return (${act}).apply(null, [document.querySelector(arguments[0]), ...arguments[1]])`,
      this.host,
      values,
    )
  }

  /** Visible texts of all that match, with white space as one space. */
  texts(selector) {
    return this.read((root, selector) => {
      const seen = [...root.querySelectorAll(selector)].filter((element) =>
        element.checkVisibility({ visibilityProperty: true }),
      )
      return seen.map((element) => element.innerText.replace(/\s+/g, ' ').trim())
    }, selector)
  }

  /** Text of the first visible match. */
  async text(selector) {
    return (await this.texts(selector))[0]
  }

  /** How many matches can be seen. */
  async count(selector) {
    return (await this.texts(selector)).length
  }

  /** Whether any match can be seen. */
  async sees(selector) {
    return (await this.count(selector)) > 0
  }

  /** Values of an attribute of all that match. */
  attributes(selector, name) {
    return this.read(
      (root, selector, name) =>
        [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name)),
      selector,
      name,
    )
  }

  /** Value of an attribute of the first match. */
  async attribute(selector, name) {
    return (await this.attributes(selector, name))[0]
  }

  /** Values of a CSS property of the first match. */
  style(selector, property) {
    return this.read(
      (root, selector, property) => getComputedStyle(root.querySelector(selector))[property],
      selector,
      property,
    )
  }

  /** Ids of the cards that are shown. */
  cards() {
    return this.attributes(part('card'), 'data-id')
  }

  /** A selector inside one card. */
  in(id, name, data) {
    return `${part('card', { id })} ${part(name, data)}`
  }

  /** The first match as WebDriver's element, for what a reader does with it. */
  async find(selector) {
    const host = await this.page.driver.findElement(By.css(this.host))
    return (await host.getShadowRoot()).findElement(By.css(selector))
  }

  /** Clicks the first match, where it is and if nothing covers it; what is still unfolding is waited for. */
  async click(selector, tries = 40) {
    const control = await this.find(selector)
    try {
      await control.click()
    } catch (failure) {
      if (failure.name !== 'ElementNotInteractableError' || tries === 0) throw failure
      await pause(25)
      await this.click(selector, tries - 1)
    }
  }

  /** Presses a button on the spot: a driver would miss it while cards above it, as they come into view, are laid out. */
  press(selector) {
    return this.read((root, selector) => root.querySelector(selector).click(), selector)
  }

  /** Types into the search field in place of what stands there. */
  async search(text) {
    await this.read((root, field) => {
      root.querySelector(field).focus()
      root.querySelector(field).select()
    }, part('search'))
    await this.page.press(...(text || ['BACK_SPACE']))
  }

  /** Chooses a key to sort by. */
  sortBy(key) {
    return this.click(`${part('sort')} option[value="${key}"]`)
  }

  /** Presses the toggle of a category. */
  toggle(category) {
    return this.click(part('category', { category }))
  }

  /** Counts on the category toggles, by code. */
  async counts() {
    const [codes, texts] = [
      await this.attributes(part('category'), 'data-category'),
      await this.texts(part('category')),
    ]
    return Object.fromEntries(codes.map((code, place) => [code, Number(texts[place].replace(code, ''))]))
  }

  /** Sets attributes; `null` takes one away. */
  set(attributes) {
    return this.onHost((host, attributes) => {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) host.removeAttribute(name)
        else host.setAttribute(name, value)
      }
    }, attributes)
  }

  /** Sets a property. */
  put(name, value) {
    return this.onHost((host, name, value) => void (host[name] = value), name, value)
  }
}
