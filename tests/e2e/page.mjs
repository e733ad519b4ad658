/** One tab with a host page, and what happened on it. */
import { Key } from 'selenium-webdriver'
import { until } from './until.mjs'
import { Widget } from './widget.mjs'

/** What the host pages of the tests write between the tags, unless a test says otherwise. */
const FALLBACK = '<a id="fallback" href="papers.html">Publications</a>'

const SCRIPT = '<script type="module" src="scholar-profile.js"></script>'

/** Markup of the element; `true` is an attribute without a value. */
export function element(attributes = {}, content = FALLBACK) {
  const written = Object.entries(attributes).map(([name, value]) => {
    return value === true
      ? ` ${name}`
      : ` ${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
  return `<scholar-profile${written.join('')}>${content}</scholar-profile>`
}

/** A host page. `body` stands in place of one element with these attributes; `watch` leads to watch.js. */
function hostPage({
  attributes,
  content,
  body,
  head = '',
  lang = 'en',
  script = SCRIPT,
  watch = 'watch.js',
}) {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host page</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <script src="${watch}"></script>${head}${script}</head>
    <body><main><h1>Host page</h1>${body ?? element(attributes, content)}</main></body></html>`
}

/** A tab; `site` is the folder whose pages it opens. */
export class Page {
  constructor(session, site) {
    this.session = session
    this.driver = session.driver
    this.site = site
    /** What the pages of this tab wrote to the console before the present one. */
    this.past = []
  }

  /**
   * Opens a host page and waits for the first event of the type `wait`, or for nothing.
   * With `document` the element shows that profile; `query` follows the file's name in the address.
   */
  async open({ document, wait = 'load', file = 'page.html', query = '', emulate, ...host } = {}) {
    if (document !== undefined) this.site.files[file.replace(/[^/]*$/, 'profile.json')] = document
    const attributes = { ...(document === undefined ? {} : { src: 'profile.json' }), ...host.attributes }
    this.site.files[file] = hostPage({ ...host, attributes })
    await this.session.emulate(emulate ?? {})
    await this.goto(this.site.url(file + query))
    if (wait) await this.event(wait)
    return this.widget()
  }

  /** Opens an address as it is, and keeps what the page before it has written. */
  async goto(address) {
    this.past.push(...(await this.written()))
    await this.session.goto(address)
    // A busy browser says that it is there before it has read the page.
    const read = () => this.evaluate(() => document.readyState !== 'loading' && location.pathname)
    await until(read, new URL(address).pathname, 'the page has been read')
  }

  /** The widget of the element that a selector of the page finds first. */
  widget(host = 'scholar-profile') {
    return new Widget(this, host)
  }

  /**
   * Runs a function, or the text of a function's body, in the page. Some drivers run it beside the page, where
   * `globalThis` is an object of their own.
   */
  evaluate(script, ...values) {
    const body = typeof script === 'function' ? `return (${script}).apply(null, arguments)` : script
    return this.driver.executeScript(`const globalThis = window; ${body}`, ...values)
  }

  /** The events of a type that the page has heard so far. */
  events(type) {
    return this.evaluate((type) => globalThis.seen?.events.filter((event) => event.type === type) ?? [], type)
  }

  /** Waits until so many events of a type have been sent; gives the detail of the last of them. */
  async event(type, number = 1, within = 15_000) {
    try {
      await until(
        () => this.events(type),
        (events) => events.length >= number,
        `${number} ${type} event(s)`,
        within,
      )
    } catch (cause) {
      const seen = JSON.stringify(await this.evaluate(() => globalThis.seen))
      throw new Error(`${cause.message}; the page has seen ${seen}`, { cause })
    }
    return (await this.events(type))[number - 1].detail
  }

  /** Whether a reader can see what a selector of the page finds. */
  sees(selector) {
    return this.evaluate(
      (selector) => document.querySelector(selector)?.checkVisibility({ visibilityProperty: true }) ?? false,
      selector,
    )
  }

  /** Presses keys one after another, wherever the focus is: characters, or names such as `TAB` and `SHIFT+TAB`. */
  async press(...keys) {
    const actions = this.driver.actions()
    for (const key of keys) {
      const [, shift, name] = /^(SHIFT\+)?(.+)$/s.exec(key)
      if (shift) actions.keyDown(Key.SHIFT)
      actions.sendKeys(Key[name] ?? name)
      if (shift) actions.keyUp(Key.SHIFT)
    }
    await actions.perform()
  }

  /** Part and data of what has the focus, looked for through shadow roots, and the card it is in; id or tag elsewhere. */
  focus() {
    return this.evaluate(() => {
      let focused = document.activeElement
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement
      const name = focused?.getAttribute('part') || focused?.id || focused?.localName
      return { name, ...focused?.dataset, card: focused?.closest('[part~="card"]')?.dataset.id }
    })
  }

  /** What the present page has written to the console, with errors and violations of the policy. */
  written() {
    return this.evaluate(() => globalThis.seen?.console ?? [])
  }

  /** Addresses of other origins that the present page has asked for. */
  strangers(origins) {
    return this.evaluate((origins) => {
      const asked = performance.getEntriesByType('resource').map((entry) => entry.name)
      return asked.filter((address) => !origins.includes(new URL(address).origin))
    }, origins)
  }
}
