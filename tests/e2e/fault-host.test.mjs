import assert from 'node:assert/strict'
import { By } from 'selenium-webdriver'
import { fault, openWith, outcome } from './fault.mjs'
import { ALL, paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const host = (...rest) => fault('host', ...rest)

/** Opens a page whose own script runs before that of the element. */
function openAfter(given, script, more = {}, options = {}) {
  given.site.files['own.js'] = script
  return openWith(given, sample, { head: '<script src="own.js"></script>', ...more }, options)
}

/** Filters as a reader would: the view works. */
async function works(page) {
  await page.widget().read((root) => root.querySelector('[data-category="IR"]').click()) // no driver is in the way
  await until(() => page.widget().cards(), ['zinc'], 'it works')
}

const NODES = {
  'removes a card': (root) => root.querySelector('[part~="card"]').remove(),
  'removes the list': (root) => root.querySelector('[part~="list"]').remove(),
  'moves the cards elsewhere': (root) => document.body.append(...root.querySelectorAll('[part~="card"]')),
  'removes all texts': (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL & ~NodeFilter.SHOW_ELEMENT)
    const nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    for (const node of nodes) node.remove()
  },
}
const AFTER = 'no error reaches the page; another `src` shows a whole view'

for (const [name, act] of Object.entries(NODES)) {
  host(`a script of the page ${name} of the view, and readers go on`, { expected: AFTER }, async (given) => {
    const { page, site } = given
    await openWith(given, sample)
    const widget = page.widget()
    await widget.read(act)
    for (const toggle of ['category', 'sort', 'abstract-toggle']) {
      await widget.read((root, toggle) => {
        const control = root.querySelector(`[part~="${toggle}"]`)
        if (control?.localName === 'select') {
          control.value = 'title'
          control.dispatchEvent(new Event('change', { bubbles: true }))
        } else control?.click()
      }, toggle)
    }
    site.files['other.json'] = profile([paper('whole')])
    await widget.set({ src: 'other.json' })
    await until(() => widget.cards(), ['whole'], 'another view')
    assert.deepEqual(await page.events('error'), [])
    return '1 paper shown'
  })
}

const BROKEN = { expected: 'a panel of kind `panic`; no error reaches the page' }
host('a class that the view cannot be without, replaced by one that throws', BROKEN, (given) => {
  given.allow(/^(?!.*(unhandled|uncaught)).*own error/is) // told on the console alone
  return openAfter(given, `globalThis.WeakRef = class { constructor() { throw new Error('own error') } }`)
})

for (const [name, content] of Object.entries({ 'what the page wrote': undefined, 'nothing': '' })) {
  host(`a class of style sheets that throws, and ${name} between the tags`, BROKEN, (given) => {
    given.allow(/^(?!.*(unhandled|uncaught)).*own error/is)
    const fallback = content === undefined ? '#fallback' : null
    const script = `globalThis.CSSStyleSheet = class { constructor() { throw new Error('own error') } }`
    return openAfter(given, script, { content }, { fallback })
  })
}

host('an `appendChild` of the page\'s own that does nothing', BROKEN, (given) => {
  given.allow(/^(?!.*(unhandled|uncaught)).*keeps it from drawing/is) // told on the console alone
  return openAfter(given, 'Node.prototype.appendChild = (node) => node')
})

host('a script of the page empties the shadow root', { expected: AFTER }, async (given) => {
  const { page, site } = given
  await openWith(given, sample)
  await page.evaluate(() => {
    const other = document.createElement('scholar-profile')
    other.id = 'other'
    other.src = 'profile.json'
    document.body.append(other)
  })
  await page.event('load', 2)
  await page.widget().read((root) => root.replaceChildren())
  site.files['other.json'] = profile([paper('whole')])
  await page.widget().set({ src: 'other.json' })
  await page.event('load', 3)
  assert.equal(await page.widget().sees(part('card')), true)
  assert.deepEqual(await page.widget().cards(), ['whole'])
  await page.widget('#other').toggle('IR')
  await until(() => page.widget('#other').cards(), ['zinc'], 'the other works')
  assert.deepEqual(await page.events('error'), [])
  return '1 paper shown; another element works'
})

const HOSTILE = `
  * { all: revert !important; color: red !important; font: 40px serif !important; letter-spacing: 1em !important;
      text-transform: uppercase !important; direction: rtl !important; line-height: 4 !important; position: absolute !important }
  div, article, button, input { display: none !important; visibility: hidden !important; opacity: 0 !important }
  h2, h3 { font-size: 1px !important }`

host('style sheets that restyle everything', { expected: 'inside the element nothing but the font and the direction, which pages may set' }, async (given) => {
  const { page, site } = given
  site.files['hostile.css'] = HOSTILE
  const look = () =>
    page.widget().read((root) => {
      const style = getComputedStyle(root.querySelector('[part~="title"]'))
      const names = ['color', 'textTransform', 'position', 'visibility', 'display', 'opacity']
      return names.map((name) => style[name])
    })
  await openWith(given, sample)
  const before = await look()
  const seen = await openWith(given, sample, { head: '<link rel="stylesheet" href="hostile.css">' })
  assert.deepEqual(await look(), before)
  await works(page)
  return `${seen}, in their own style`
})

const FETCHES = {
  'throws at once': ["globalThis.fetch = () => { throw new Error('own') }", 'a panel'],
  'gives something else': ['globalThis.fetch = async () => 42', 'a panel'],
  'passes everything on': ['const own = fetch; globalThis.fetch = (...given) => own(...given)', 'the profile'],
}
for (const [name, [script, expected]] of Object.entries(FETCHES)) {
  host(`a \`fetch\` of the page's own that ${name}`, { expected }, (given) => openAfter(given, script))
}

/** Drivers do not work on such a page: it presses the button by itself, and is clean again in the end. */
const POLLUTED = `{
  const names = ['extend', 'value', 'name', 'src', 'papers', 'kind', 'message', 'ok', 'status', 'title', 'controller', 'heard', 'nonce', '0', 'length']
  for (const name of names) Object.prototype[name] = name === 'length' ? 3 : 'polluted'
  const added = [[Object, 'each'], [Array, 'last'], [Array, 'remove'], [Function, 'defer'], [String, 'contains']]
  for (const [type, name] of added) type.prototype[name] = function () {}
  const clean = () => {
    for (const name of names) delete Object.prototype[name]
    for (const [type, name] of added) delete type.prototype[name]
    document.documentElement.dir = 'ltr'
  }
  document.addEventListener('scholar-profile-error', clean)
  document.addEventListener('scholar-profile-load', ({ target }) => {
    setTimeout(() => target.shadowRoot.querySelector('[data-category="IR"]').click(), 50)
    setTimeout(clean, 300)
  })
}`

host('a polluted `Object.prototype`', { expected: 'the profile' }, async (given) => {
  const { page, site, allow } = given
  allow(FAILED_REQUEST)
  site.files['own.js'] = POLLUTED
  await page.open({ document: sample, head: '<script src="own.js"></script>', wait: null })
  await until(() => page.evaluate(() => document.documentElement.dir), 'ltr', 'shown or refused', 15_000)
  assert.deepEqual(await page.widget().cards(), ['zinc'], 'it works')
  return outcome(page)
})

const STORES = `globalThis.asked = []
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(globalThis, name, { get() { asked.push(name); throw new DOMException('blocked', 'SecurityError') } })
  Object.defineProperty(document, 'cookie', { get() { asked.push('cookie'); throw new DOMException('blocked', 'SecurityError') } })`

host('storage that is blocked', { expected: 'the profile; nobody asks for storage' }, async (given) => {
  const seen = await openAfter(given, STORES)
  await works(given.page)
  assert.deepEqual(await given.page.evaluate(() => globalThis.asked), [])
  return seen
})

host('a sandboxed frame, its files with the headers of CORS', { expected: 'the profile' }, async (given) => {
  const { page, server, allow } = given
  allow(FAILED_REQUEST)
  const inner = server.site({ cors: true })
  const origin = new URL(inner.url()).origin
  inner.policy = inner.policy.replaceAll("'self'", origin)
  inner.files['profile.json'] = sample
  inner.files['inner.html'] = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inner</title>
    <script src="watch.js"></script><script type="module" src="scholar-profile.js"></script></head>
    <body><scholar-profile src="profile.json"><a id="fallback" href="x">Papers</a></scholar-profile></body></html>`
  page.site.policy += `; frame-src ${origin}`
  const frame = `<iframe sandbox="allow-scripts" src="${inner.url('inner.html')}" width="900" height="700"></iframe>`
  await page.open({ body: frame, script: '', wait: null })
  // Until its page is there, the frame has another one, which the driver loses with it.
  const enter = async () => {
    await page.driver.switchTo().defaultContent()
    await page.driver.switchTo().frame(await page.driver.findElement(By.css('iframe')))
    return page.evaluate(() => document.readyState === 'complete' && location.href)
  }
  await until(enter, inner.url('inner.html'), 'the page in the frame')
  try {
    const seen = await outcome(page)
    assert.equal(await page.widget().count(part('card')), ALL.length)
    assert.deepEqual(await page.written(), [])
    return seen
  } finally {
    await page.driver.switchTo().defaultContent()
  }
})

host('scripts that are switched off', { expected: 'what the page wrote between the tags', needs: ['no-scripts'] }, async ({ page, site }) => {
  site.files['profile.json'] = sample
  await page.session.runScripts(false)
  try {
    await page.session.goto(await written(page, site))
    const link = await page.driver.findElement(By.css('#fallback'))
    assert.equal(await link.isDisplayed(), true)
  } finally {
    await page.session.runScripts(true)
  }
  assert.equal(site.asked(/profile\.json$|\.wasm$/).length, 0)
  return 'what the page wrote, in view; no request'
})

/** The address of a host page that has not been opened yet. */
async function written(page, site) {
  await page.open({ attributes: { src: 'profile.json' }, file: 'blank.html', body: '', script: '', wait: null })
  site.files['page.html'] = site.files['blank.html'].replace('</main>', '<scholar-profile src="profile.json"><a id="fallback" href="x">Papers</a></scholar-profile></main>')
  return site.url('page.html')
}
