/** The widget's own files: fetched and compiled once a page, started before any element asks. */
import { beside } from './files.js'

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
  const file = 'pkg/widget_bg.wasm'
  // A failure is told by the await below, whichever file fails first.
  const code = compile(beside(file), file)
  code.catch(() => {})
  const glue = await import(beside('pkg/widget.js').href).catch((error) => {
    throw new Error(`pkg/widget.js: ${error.message}`)
  })
  glue.initSync({ module: await code })
  return glue
}

async function compile(url, file) {
  try {
    const response = await fetch(url)
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    const streams = /^application\/wasm\b/.test(response.headers.get('content-type') ?? '')
    // Servers that do not know the type of .wasm files cannot be streamed from, but can be read.
    return await (streams
      ? WebAssembly.compileStreaming(response)
      : WebAssembly.compile(await response.arrayBuffer()))
  } catch (error) {
    throw new Error(`${file}: ${error.message}`)
  }
}
