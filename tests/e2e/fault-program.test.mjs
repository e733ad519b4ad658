import assert from 'node:assert/strict'
import { fault, openWith, outcome } from './fault.mjs'
import { appShell, changed, hang, refuse, status } from './faults.mjs'
import { paper, profile } from './profiles.mjs'
import { FAILED_REQUEST } from './run.mjs'
import { policy } from './server.mjs'
import { until } from './until.mjs'
import { part } from './widget.mjs'

const program = (...rest) => fault('program', ...rest)
const WASM = 'pkg/widget_bg.wasm'
const GLUE = 'pkg/widget.js'
const STOPPED = { expected: 'a panel of kind `wasm` with the remedy, within 10 seconds' }
const good = profile([paper('good')])

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

/** Opens a page whose widget cannot start, which readers are told in time, with the remedy. */
async function openStopped(given, host) {
  const seen = await openWith(given, good, host)
  const [{ at }] = await given.page.events('error')
  assert.ok(at < 10_000, `after ${at} ms`)
  assert.match(await given.page.widget().text(part('error')), /Check that the folder/)
  return seen
}

for (const [name, path, file] of FAULTS) {
  program(name, { expected: `${STOPPED.expected}; once it is whole again, “Try again” starts the widget` }, async (given) => {
    const { page, site } = given
    site.files[path] = file
    given.allow(/WebAssembly|wasm/)
    const seen = await openStopped(given)
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
  const seen = await openStopped(given)
  assert.match(seen, /WebAssembly/) // engines refuse one step or the other, and word it themselves
  return seen
})

program('a browser without WebAssembly', STOPPED, (given) => {
  given.site.files['without.js'] = 'delete globalThis.WebAssembly'
  return openStopped(given, { head: '<script src="without.js"></script>' })
})
