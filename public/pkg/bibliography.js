/**
 * Reads documents in other formats: BibTeX and CSL-JSON. Loaded by scholar-profile.js when a document is no profile. Where it
 * or its WebAssembly file cannot be had, the import fails, and another address tries again.
 */
import { fetchPinned, importPinned } from '../script/pinned.js'

const here = new URL(import.meta.url)
/** A file beside this one, under the same attempt's address. */
const beside = (name) => new URL(name + here.search, here)

const glue = await importPinned(beside('formats.js'))
// Not every server knows the type of .wasm files, without which they cannot be compiled while they arrive.
const bytes = (response) => response.arrayBuffer()
await glue.default({ module_or_path: fetchPinned(beside('formats_bg.wasm'), bytes) })

/**
 * The profile document that the bytes of a file at an address amount to, and in turn the places and messages of what could
 * not be read, each ended by a zero; or why there is none. Nothing where the file is in no known format.
 */
export function read(bytes, url) {
  const { text, warnings } = decode(bytes)
  const found = glue.convert(text, url, nameOf(url))
  return found && { document: found.document, warnings: warnings + found.warnings, refusal: found.refusal }
}

/** Name of the file at an address; where nobody else is named, they are the papers of whom the file is named after. */
function nameOf(url) {
  const name = new URL(url).pathname.split('/').at(-1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Old bibliographies are not in UTF-8. */
function decode(bytes) {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: '' }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, warnings: 'document\0expected UTF-8, found another encoding; it was read as Windows-1252\0' }
  }
}
