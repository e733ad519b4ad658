/**
 * The widget's own files: fetched and compiled once a page, started before any element asks; and the end of a widget by a
 * mistake of its own. A trap leaves locks held and memory half-written, so that nothing of the instance can be used again.
 */
import { beside } from './files.js'
import { fetchPinned, importPinned } from './pinned.js'
import { Precedence } from './precedence.js'

const FILE = 'pkg/widget_bg.wasm'
const GLUE = 'pkg/widget.js'

let widget
/** A promise of the compiled WebAssembly, which outlives the instances made of it. */
let code
/** The instance that runs. */
let running
/** Browsers remember of a module that it could not be loaded, and its instance: each attempt has an address of its own. */
let failures = 0
/** That of the file over documents, from when it is first asked for. */
let precedence

/** Settles when the line is free for documents, which nothing can be made of before. */
export const lineIsFree = () => precedence?.over

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
  precedence ??= new Precedence()
  // A failure is told by the await below, whichever file fails first.
  const compiled = (code ??= fetchPinned(beside(FILE), compile, (bytes) => precedence.heard(bytes)))
  compiled.catch(() => (code = undefined)).then(() => precedence.end())
  const address = beside(GLUE + (failures ? `?${failures}` : ''))
  const instance = await importPinned(address, true)
  instance.initSync({ module: await compiled })
  return (running = instance)
}

/** Takes note of what was thrown, and tells whether the widget has fallen by it. */
export function watch(error) {
  if (!running || !isOurs(error?.stack)) return false
  running.stop?.() // its listeners and timers are still there
  forget()
  fate.dispatchEvent(new CustomEvent('fall', { detail: `the widget has stopped: ${error.message}` }))
  return true
}

/** What stands in stacks for WebAssembly that was not compiled while it came, and in some browsers for any. */
const UNNAMED = /wasm:\/\/|@<\?>|\[(wasm|native) code\]|> WebAssembly/

/** Whether a stack begins within the widget: by its innermost place that has an address. */
function isOurs(stack) {
  const place = `${stack}`.split('\n').find((line) => /^ +at |@/.test(line) && !UNNAMED.test(line))
  return [FILE, GLUE].some((file) => place?.includes(beside(file).href))
}

for (const type of ['error', 'unhandledrejection']) {
  addEventListener(type, ({ error, reason }) => watch(error ?? reason))
}

async function compile(response) {
  const streams = /^application\/wasm\b/.test(response.headers.get('content-type') ?? '')
  // Servers that do not know the type of .wasm files cannot be streamed from, but can be read.
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())
}
