/** The widget's own files: fetched and compiled once a page, started before any element asks. */
import { beside } from './files.js'
import { fetchPinned, importPinned } from './pinned.js'

let widget

/** Resolves to the exports of `pkg/widget.js`, ready for use; rejects with an Error that names the file. */
export function loadWidget() {
  return (widget ??= start().catch((error) => {
    widget = undefined // so that a retry starts afresh
    throw error
  }))
}

async function start() {
  if (typeof WebAssembly !== 'object') throw new Error('this browser has no WebAssembly')
  // A failure is told by the await below, whichever file fails first.
  const code = fetchPinned(beside('pkg/widget_bg.wasm'), compile)
  code.catch(() => {})
  const glue = await importPinned(beside('pkg/widget.js'))
  glue.initSync({ module: await code })
  return glue
}

async function compile(response) {
  const streams = /^application\/wasm\b/.test(response.headers.get('content-type') ?? '')
  // Servers that do not know the type of .wasm files cannot be streamed from, but can be read.
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer())
}
