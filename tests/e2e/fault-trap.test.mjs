import assert from 'node:assert/strict'
import { fault, openWith, outcome } from './fault.mjs'
import { changed, hang, status } from './faults.mjs'
import { element } from './page.mjs'
import { many, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST, scenario } from './run.mjs'
import { buildWithSwitch, hook } from './trap.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const program = (...rest) => fault('program', ...rest)

const GLUE = 'pkg/widget.js'

const FALLEN = /unreachable|wasm|uncaught|RuntimeError|WebAssembly/i
const CONTINUES = 'a panel of kind `panic` in each element within a second; the page’s scripts go on; “Try again” starts the widget anew'

/** Opens a page of three elements whose widget traps when the page says `trap()`, and on which a clock counts. */
async function openTrap({ page, site, allow }, serve = changed) {
  allow(FALLEN)
  const build = await buildWithSwitch(process.env.DIST)
  for (const [file, content] of Object.entries(build)) site.files[file] = serve(() => content, file)
  site.files['hook.js'] = `${hook}
    globalThis.ticks = 0
    setInterval(() => globalThis.ticks++, 20)
    document.addEventListener('scholar-profile-error', () => (globalThis.took = performance.now() - globalThis.started))`
  const ids = ['one', 'two', 'three']
  for (const id of ids) site.files[`${id}.json`] = { ...sample, name: id }
  const body = ids.map((id) => element({ id, src: `${id}.json` }, `<a id="${id}-fallback" href="x">Papers</a>`))
  await page.open({ body: body.join(''), head: '<script src="hook.js"></script>', wait: null })
  await page.event('load', ids.length)
  return ids
}

/** What the three elements say, when that is in time; and that each starts again by its button. */
async function recovered({ page, site }, ids) {
  await page.event('error', 3)
  const took = await page.evaluate(() => globalThis.took)
  assert.ok(took < 1000, `${took} ms`)
  const outcomes = ids.map((id) => outcome(page, { host: `#${id}`, fallback: `#${id}-fallback`, number: 2 }))
  const seen = new Set(await Promise.all(outcomes))
  assert.equal(seen.size, 1)
  const ticks = await page.evaluate(() => globalThis.ticks)
  await until(() => page.evaluate(() => globalThis.ticks), (now) => now > ticks, 'the clock goes on')
  for (const [place, id] of ids.entries()) {
    await page.widget(`#${id}`).click(part('retry'))
    await page.event('load', 4 + place)
    assert.equal(await page.widget(`#${id}`).text(part('name')), id)
  }
  await page.widget('#two').toggle('IR')
  await until(() => page.widget('#two').cards(), ['zinc'], 'it works')
  assert.equal(site.asked(/widget_bg\.wasm$/).length, 1, 'what was compiled is kept')
  return `${[...seen][0]}; then 6 papers shown`
}

/** Presses a button of an element whose widget then traps. */
const press = (page, id) =>
  page.evaluate((id) => {
    globalThis.trap()
    document.querySelector(`#${id}`).shadowRoot.querySelector('[part~="category"]').click()
  }, id)

program('a trap while a reader presses a button', { expected: CONTINUES }, async (given) => {
  const { page } = given
  const ids = await openTrap(given)
  await press(page, 'one')
  const seen = await recovered(given, ids)
  // The new one is watched like the first.
  await press(page, 'one')
  await page.event('error', 2 * ids.length)
  return seen
})

program('a trap in a widget whose script was had past the cache alone', { expected: CONTINUES }, async (given) => {
  given.allow(FAILED_REQUEST)
  const { page } = given
  const ids = await openTrap(given, (change, file) => (request) => {
    const past = file !== GLUE || /no-cache/.test(request.request.headers['cache-control']) || request.request.url.includes('?')
    return (past ? changed(change) : status(404))(request)
  })
  await press(page, 'one')
  return recovered(given, ids)
})

program('a trap while an attribute changes', { expected: CONTINUES }, async (given) => {
  const { page } = given
  const ids = await openTrap(given)
  await page.evaluate(() => {
    globalThis.trap()
    document.querySelector('#two').sort = 'title'
  })
  return recovered(given, ids)
})

program('a trap while a document is read', { expected: CONTINUES }, async (given) => {
  const { page } = given
  const ids = await openTrap(given)
  await page.evaluate(() => {
    globalThis.trap()
    return document.querySelector('#three').refresh()
  })
  return recovered(given, ids)
})

program('a trap while cards are drawn', { expected: `${CONTINUES}; what the page waits for is over` }, async (given) => {
  const { page, site } = given
  const ids = await openTrap(given)
  site.files['more.json'] = { ...sample, name: 'one', papers: [...sample.papers, ...many(60)] }
  const over = await page.evaluate(async () => {
    const one = document.querySelector('#one')
    one.src = 'more.json'
    const { shadowRoot } = one
    new MutationObserver((_, observer) => {
      if (shadowRoot.querySelectorAll('[part~="card"]').length < 4) return
      observer.disconnect()
      globalThis.trap()
    }).observe(shadowRoot, { childList: true, subtree: true })
    await one.refresh()
    return shadowRoot.querySelectorAll('[part~="card"]').length
  })
  assert.equal(over, 0)
  return recovered(given, ids)
})

const UNSTYLED = 'a bare panel in each element; “Try again” starts the widget anew'
program('a trap on a page that cannot have the file of the panel any more', { expected: UNSTYLED }, async (given) => {
  given.allow(FAILED_REQUEST)
  const { page, site } = given
  const ids = await openTrap(given)
  site.files['pkg/placeholder.js'] = status(404)
  await press(page, 'one')
  await page.event('error', ids.length)
  for (const [place, id] of ids.entries()) {
    const widget = page.widget(`#${id}`)
    assert.equal(await widget.attribute(part('error'), 'role'), 'alert')
    await widget.press(part('retry'))
    await page.event('load', 4 + place)
  }
  await page.widget('#two').toggle('IR')
  await until(() => page.widget('#two').cards(), ['zinc'], 'it works')
  return `${ids.length} bare panels; then ${(await page.event('load', 6)).papers} papers shown`
})

program('a trap while the document of another element is on its way', { expected: `${CONTINUES}; what the page waits for is over` }, async (given) => {
  const { page, site } = given
  const ids = await openTrap(given)
  const whole = site.files['two.json']
  site.files['two.json'] = hang()
  await page.evaluate(() => void document.querySelector('#two').refresh().then(() => (globalThis.isOver = true)))
  await until(() => site.asked(/two\.json/).length, 2, 'on its way')
  await press(page, 'one')
  await until(() => page.evaluate(() => globalThis.isOver), true, 'over')
  site.files['two.json'] = whole
  return recovered(given, ids)
})

program('a trap while an element is off the page', { expected: 'a whole view once it is back; the others go on' }, async (given) => {
  const { page } = given
  await openTrap(given)
  await page.evaluate(() => {
    globalThis.kept = document.querySelector('#three')
    globalThis.kept.remove()
  })
  await press(page, 'one')
  await page.event('error', 2)
  await page.widget('#one').click(part('retry'))
  await page.event('load', 4)
  await page.evaluate(() => globalThis.kept.refresh())
  await page.evaluate(() => document.body.append(globalThis.kept))
  await until(() => page.widget('#three').sees(part('card')), true, 'the view')
  assert.equal((await page.events('error')).length, 2)
  assert.equal(await page.widget('#one').sees(part('card')), true)
  return `${await page.widget('#three').count(part('card'))} papers shown`
})

scenario('what was typed before a trap is not written to the URL after it', async (given) => {
  const { page } = given
  await openTrap(given)
  const search = page.widget('#one')
  await search.set({ 'url-state': '' })
  const type = (text) =>
    search.read((root, text) => {
      const field = root.querySelector('[part~="search"]')
      field.value = text
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }, text)
  await type('z')
  await until(() => page.events('change'), (events) => events.length === 1, 'typed')
  await type('')
  await until(() => page.events('change'), (events) => events.length === 2, 'typed again')
  await press(page, 'one')
  await page.event('error', 3)
  await page.evaluate(() => new Promise((later) => setTimeout(later, 400)).then(() => {}))
  assert.deepEqual((await page.written()).filter((line) => /TypeError|undefined/.test(line)), [])
})

const other = { expected: 'nothing: the view stays as it is' }
program('a trap in WebAssembly of the page, or an error of its scripts', other, async (given) => {
  const { page, site, allow } = given
  allow(/unreachable|own error|uncaught/i)
  // The smallest module that traps: one function, `unreachable`.
  const module = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]
  site.files['own.js'] = `
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${JSON.stringify(module)})))
    globalThis.fail = () => {
      setTimeout(exports.t)
      setTimeout(() => { throw new Error('own error') })
      Promise.reject(new Error('own error'))
    }
    document.addEventListener('scholar-profile-change', () => { throw new Error('own error') })`
  const seen = await openWith(given, profile(many(3)), { head: '<script src="own.js"></script>' })
  await page.evaluate(() => globalThis.fail())
  await page.widget().toggle('CL')
  await until(() => page.written(), (lines) => lines.filter((line) => /own error/.test(line)).length >= 3, 'thrown')
  assert.deepEqual(await page.events('error'), [])
  assert.deepEqual(await page.widget().cards(), ['n0'])
  return `${seen}, and still there`
})
