/**
 * The widget's own files: fetched and compiled once a page, started before any element asks; and the end of a widget by a
 * mistake of its own. A trap leaves locks held and memory half-written, so that nothing of the instance can be used again.
 */
import { beside } from './files.js'

const FILE = 'pkg/widget_bg.wasm'
const GLUE = 'pkg/widget.js'

let widget
/** A promise of the compiled WebAssembly, which outlives the instances made of it. */
let code
/** The instance that runs, and the address of its glue. */
let running
let glue
/** Browsers remember of a module that it could not be loaded, and its instance: each attempt has an address of its own. */
let failures = 0

/** Sends `fall` when the widget has fallen. */
export const fate = new EventTarget()

/** Resolves to the exports of `pkg/widget.js`, ready for use; rejects with an Error that names the file. */
export function loadWidget() {
  return (widget ??= start().catch((error) => {
    forget() // so that a retry starts afresh
    throw error
  }))
}

/** Whether views of this widget still work. */
export const isAlive = (instance) => instance === running

function forget() {
  widget = running = undefined
  failures += 1
}

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly')
  // A failure is told by the await below, whichever file fails first.
  code ??= compile(beside(FILE))
  code.catch(() => (code = undefined))
  glue = beside(GLUE + (failures ? `?${failures}` : '')).href
  const instance = await import(glue).catch((error) => {
    throw new Error(`${GLUE}: ${error.message}`)
  })
  instance.initSync({ module: await code })
  return (running = instance)
}

/** Takes note of what was thrown, and tells whether the widget has fallen by it. */
export function watch(error) {
  if (!running || !isOurs(error)) return false
  forget()
  // Not while calls of the fallen instance may still be under way.
  queueMicrotask(() => fate.dispatchEvent(new CustomEvent('fall', { detail: `the widget has stopped: ${error.message}` })))
  return true
}

/** Whether it was thrown within the instance that runs. The stack tells: its innermost place that has an address. */
function isOurs(error) {
  // WebAssembly that was not compiled while it came has no address, and none has any in some browsers.
  const unnamed = /wasm:\/\/|\[(wasm|native) code\]|> WebAssembly/
  const places = String(error?.stack).split('\n').filter((line) => /^ +at |@/.test(line) && !unnamed.test(line))
  const isIn = (place, file) => place?.includes(beside(file).href)
  if (![FILE, GLUE].some((file) => isIn(places[0], file))) return false
  // An instance that has fallen before may fall again.
  const caller = places.find((place) => isIn(place, GLUE))
  return !caller || caller.includes(`${glue}:`)
}

for (const type of ['error', 'unhandledrejection']) {
  addEventListener(type, ({ error, reason }) => watch(error ?? reason))
}

async function compile(url) {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const streams = /^application\/wasm\b/.test(response.headers.get('content-type') ?? '')
    // Servers that do not know the type of .wasm files cannot be streamed from, but can be read.
    return await (streams
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()))
  } catch (error) {
    throw new Error(`${FILE}: ${error.message}`)
  }
}
