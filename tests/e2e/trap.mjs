/**
 * The widget's WebAssembly as tests of traps need it: the very file of dist/, in which each function that JavaScript can call
 * begins with a look at a switch in memory, and traps once that is on. The file of dist/ has no such switch.
 */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/** An address that nothing uses: the stack ends there, and would have to overflow first. */
const SWITCH = 16

/** `if (memory[SWITCH]) unreachable` */
const HOOK = [0x41, SWITCH, 0x2d, 0, 0, 0x04, 0x40, 0x00, 0x0b]

const [IMPORT, EXPORT, CODE] = [2, 7, 10]
const FUNCTION = 0

/** A script for the host page, which must run first: from then on `trap()` turns the switch on in the newest instance. */
export const hook = `{
  const { Instance } = WebAssembly
  let memory
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given)
      memory = this.exports.memory
    }
  }
  globalThis.trap = () => {
    globalThis.started = performance.now()
    new Uint8Array(memory.buffer)[${SWITCH}] = 1
  }
}`

const pinOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`

/**
 * The widget of a build with the switch, by the names of its files: each of them knows the next by its hash, as the files
 * of `dist` do.
 */
export async function buildWithSwitch(dist) {
  const [script, glue, wasm] = ['scholar-profile.js', 'pkg/widget.js', 'pkg/widget_bg.wasm']
  const [oldScript, oldGlue, oldWasm] = await Promise.all(
    [script, glue, wasm].map((name) => readFile(path.join(dist, name))),
  )
  const newWasm = withSwitch(oldWasm)
  const [before, after] = [pinOf(oldWasm), pinOf(newWasm)]
  const newGlue = replaced(oldGlue, before.slice(-9), after.slice(-9))
  const newScript = replaced(replaced(oldScript, before, after), pinOf(oldGlue), pinOf(newGlue))
  return { [script]: newScript, [glue]: newGlue, [wasm]: newWasm }
}

function replaced(content, before, after) {
  const parts = content.toString().split(before)
  if (parts.length !== 2) throw new Error(`${before} is there ${parts.length - 1} times`)
  return Buffer.from(parts.join(after))
}

/** The bytes of a WebAssembly file with the switch. */
function withSwitch(wasm) {
  const sections = [...sectionsOf(wasm)]
  const contentOf = (id) => new Reader(sections.find((section) => section.id === id).content)
  const imported = countImports(contentOf(IMPORT))
  const exported = new Set(exportsOf(contentOf(EXPORT)).map((index) => index - imported))
  return Buffer.concat([
    wasm.subarray(0, 8),
    ...sections.map(({ id, content }) => {
      const written = id === CODE ? hooked(new Reader(content), exported) : content
      return Buffer.concat([Buffer.from([id]), number(written.length), written])
    }),
  ])
}

function* sectionsOf(wasm) {
  const reader = new Reader(wasm.subarray(8))
  while (!reader.isAtEnd) {
    const id = reader.byte()
    yield { id, content: reader.bytes(reader.number()) }
  }
}

function countImports(reader) {
  let functions = 0
  for (let left = reader.number(); left > 0; left--) {
    reader.bytes(reader.number())
    reader.bytes(reader.number())
    const kind = reader.byte()
    if (kind === FUNCTION) functions += 1
    // A table, a memory or a global is told by a type of two bytes or with limits; the widget imports functions alone.
    else throw new Error(`an import of kind ${kind}`)
    reader.number()
  }
  return functions
}

function exportsOf(reader) {
  const functions = []
  for (let left = reader.number(); left > 0; left--) {
    reader.bytes(reader.number())
    const kind = reader.byte()
    const index = reader.number()
    if (kind === FUNCTION) functions.push(index)
  }
  return functions
}

function hooked(reader, exported) {
  const count = reader.number()
  const bodies = Array.from({ length: count }, (_, index) => {
    const body = reader.bytes(reader.number())
    const start = exported.has(index) ? localsEnd(body) : 0
    const hook = start ? HOOK : []
    const written = Buffer.concat([body.subarray(0, start), Buffer.from(hook), body.subarray(start)])
    return Buffer.concat([number(written.length), written])
  })
  return Buffer.concat([number(count), ...bodies])
}

/** Where the declarations of locals end and the instructions begin. */
function localsEnd(body) {
  const reader = new Reader(body)
  for (let left = reader.number(); left > 0; left--) {
    reader.number()
    reader.number()
  }
  return reader.place
}

/** A number as the format writes it, seven bits a byte. */
function number(value) {
  const bytes = []
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80)
  return Buffer.from([...bytes, value])
}

class Reader {
  place = 0
  #bytes

  constructor(bytes) {
    this.#bytes = bytes
  }

  get isAtEnd() {
    return this.place >= this.#bytes.length
  }

  byte() {
    return this.#bytes[this.place++]
  }

  bytes(length) {
    return this.#bytes.subarray(this.place, (this.place += length))
  }

  number() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
}
