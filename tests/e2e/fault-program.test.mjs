import assert from 'node:assert/strict'
import { fault, openWith, outcome } from './fault.mjs'
import { appShell, hang, refuse, status } from './faults.mjs'
import { element } from './page.mjs'
import { many, paper, profile, sample } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { policy } from './server.mjs'
import { buildWithSwitch, hook } from './trap.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const program = (...rest) => fault('program', ...rest)
const WASM = 'pkg/widget_bg.wasm'
const GLUE = 'pkg/widget.js'
const STOPPED = { expected: 'a panel of kind `wasm` with the remedy, within 10 seconds' }
const good = profile([paper('good')])

/** The file of dist/, changed. */
const changed =
  (change) =>
  ({ response, headers, content }) =>
    response.writeHead(200, headers).end(change(content))

/** A WebAssembly file in the middle of which a kilobyte is of another. */
function damaged(content) {
  const copy = Buffer.from(content)
  copy.fill(0xff, copy.length >> 1, (copy.length >> 1) + 1024)
  return copy
}

/** Sends half of a file, then nothing more. */
const halfOf = ({ response, headers, content }) => {
  response.writeHead(200, headers).write(content.subarray(0, content.length >> 1))
}

const FAULTS = [
  ['its WebAssembly is missing', WASM, status(404)],
  ['its WebAssembly is an HTML page', WASM, appShell()],
  ['its WebAssembly cannot be reached', WASM, refuse()],
  ['its WebAssembly is cut short', WASM, changed((content) => content.subarray(0, content.length >> 1))],
  ['its WebAssembly is damaged', WASM, changed(damaged)],
  ['its script is missing', GLUE, status(404)],
  ['its WebAssembly never comes', WASM, hang()],
  ['its WebAssembly falls silent half-way', WASM, halfOf],
  ['its script never comes', GLUE, hang()],
]

for (const [name, path, file] of FAULTS) {
  program(name, { expected: `${STOPPED.expected}; once it is whole again, “Try again” starts the widget` }, async (given) => {
    const { page, site } = given
    site.files[path] = file
    given.allow(/WebAssembly|wasm/)
    const seen = await openWith(given, good)
    const [{ at }] = await page.events('error')
    assert.ok(at < 10_000, `after ${at} ms`)
    assert.ok((await page.widget().text(part('error'))).includes(path), 'which file to look at')
    assert.ok(seen.includes(path), seen)
    delete site.files[path]
    await page.widget().click(part('retry'))
    return `${seen}; then ${await outcome(page, { number: 2 })}`
  })
}

program('its WebAssembly is labelled as something else', { expected: 'the profile all the same' }, (given) => {
  given.site.files[WASM] = ({ response, content }) =>
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(content)
  return openWith(given, good)
})

/** Sends a file in pieces, with pauses that are longer together than any silence may be. */
const littleByLittle = async ({ response, headers, content }) => {
  const pieces = 5
  response.writeHead(200, headers)
  for (let piece = 0; piece < pieces; piece++) {
    if (piece) await new Promise((resolve) => setTimeout(resolve, 2500))
    const [start, end] = [piece, piece + 1].map((place) => Math.ceil((content.length * place) / pieces))
    response.write(content.subarray(start, end))
  }
  response.end()
}
const PLAIN = "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"

for (const [where, script] of [['', ''], [' on a page without encryption', PLAIN]]) {
  program(`its WebAssembly comes a little at a time${where}`, { expected: 'the profile, however long it takes' }, async (given) => {
    given.site.files[WASM] = littleByLittle
    given.site.files['own.js'] = script
    await given.page.open({ document: good, wait: null, head: '<script src="own.js"></script>' })
    return outcome(given.page, { within: 25_000 })
  })
}

const BARE = { expected: 'a panel of kind `wasm`, in English, 8 seconds after each of them; “Try again” asks for both anew' }
program('neither its WebAssembly nor what says so ever comes', BARE, async (given) => {
  for (const file of [WASM, 'pkg/placeholder.js']) given.site.files[file] = hang()
  given.allow(FAILED_REQUEST)
  const { page, site } = given
  await page.open({ document: good, wait: null })
  const seen = await outcome(page, { within: 25_000 })
  assert.equal(await page.widget().sees('.headline'), false)
  delete site.files['pkg/placeholder.js']
  await page.widget().click(part('retry'))
  await until(() => page.widget().sees('.headline'), true, 'the panel', 20_000)
  return `${seen}; then, once the latter comes, the whole panel`
})

program('the policy of the page blocks WebAssembly', STOPPED, async (given) => {
  given.allow(/Content Security Policy|policy violation: script-src wasm-eval/)
  given.site.policy = policy({ wasm: false })
  const seen = await openWith(given, good)
  assert.match(seen, /WebAssembly/) // engines refuse one step or the other, and word it themselves
  return seen
})

program('a browser without WebAssembly', STOPPED, (given) => {
  given.site.files['without.js'] = 'delete globalThis.WebAssembly'
  return openWith(given, good, { head: '<script src="without.js"></script>' })
})

// ---- Traps ----

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

program('a trap while a reader presses a button', { expected: CONTINUES }, async (given) => {
  const { page } = given
  const ids = await openTrap(given)
  await page.evaluate(() => {
    globalThis.trap()
    const { shadowRoot } = document.querySelector('#one')
    shadowRoot.querySelector('[part~="category"]').click()
  })
  const seen = await recovered(given, ids)
  // The new one is watched like the first.
  await page.evaluate(() => {
    globalThis.trap()
    document.querySelector('#one').shadowRoot.querySelector('[part~="category"]').click()
  })
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
  await page.evaluate(() => {
    globalThis.trap()
    document.querySelector('#one').shadowRoot.querySelector('[part~="category"]').click()
  })
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
