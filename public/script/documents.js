/**
 * Documents: they are asked for while the widget arrives. Each function gives what asks the widget, once that is there, for the
 * outcome.
 *
 * That may be told to call `begin` with the first `count` papers once the rest keeps a reader waiting.
 */
import { OnDemand } from './files.js'
import { lineIsFree } from './program.js'

/** What reads documents in other formats. */
const bibliography = new OnDemand('pkg/bibliography.js')

/** Reads what the addresses of `src` lead to, each once. `signal` ends the requests, `maxSize` is in MiB. */
export function readSource(src, signal, maxSize) {
  const reads = new Map()
  for (const address of src.split(/\s+/)) {
    const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined
    const key = url?.href ?? address
    if (!reads.has(key)) reads.set(key, { address, read: readDocument(url, signal, maxSize) })
  }
  const all = [...reads.values()]
  if (all.length === 1) return all[0].read
  return async (widget) => {
    const outcomes = await Promise.all(all.map(({ read }) => read(widget, 0)))
    const lab = new widget.Lab()
    outcomes.forEach((outcome, place) => lab.add(all[place].address, outcome))
    return lab.merge()
  }
}

function readDocument(url, signal, maxSize) {
  if (!url) return (widget) => widget.bad_address()
  const controller = new AbortController()
  signal.addEventListener('abort', () => controller.abort())
  const answer = request(url, controller.signal)
  return async (widget, count, begin) => {
    const outcome = await widget.read_response(answer, url.href, maxSize, count, begin)
    controller.abort() // a refused document may still be arriving
    return readForeign(widget, outcome, url.href)
  }
}

/** Seconds that a busy server may ask to wait for. */
const PATIENCE = 5

/** The answer, asked for once more where a busy or failing server says that it will soon be better. */
async function ask(url, options) {
  const response = await fetch(url, options)
  const wait = response.headers.get('retry-after')
  // A number of seconds or a date; what else browsers take for dates is none.
  const seconds = /^\d+$/.test(wait) ? Number(wait) : /^\w{3,9}, .* GMT$/.test(wait) ? (Date.parse(wait) - Date.now()) / 1000 : NaN
  if ((response.status !== 429 && response.status < 500) || !(seconds <= PATIENCE)) return response
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, seconds) * 1000))
  return fetch(url, options)
}

/** Resolves to a Response, or to the word `network` or `cors`. Never rejects. */
async function request(url, signal) {
  try {
    await lineIsFree()
    return await ask(url, { signal })
  } catch {
    if (signal.aborted) return 'network'
    try {
      // Without the right to read it the answer of a living server is opaque, that of a dead one still an error.
      const { type } = await fetch(url, { mode: 'no-cors', signal })
      return type === 'opaque' ? 'cors' : 'network'
    } catch {
      return 'network'
    }
  }
}

/** What a document in another format says; one that is in none stays refused. */
async function readForeign(widget, outcome, url) {
  const bytes = outcome.take_foreign()
  if (!bytes) return outcome
  let profile
  try {
    profile = (await bibliography.load()).read(bytes, url)
  } catch (error) {
    bibliography.forget()
    outcome.free()
    return widget.no_reader(error.message)
  }
  if (!profile) return outcome
  outcome.free()
  if (profile.refusal) return widget.bad_data(profile.refusal)
  return widget.read_converted(profile.document, url, profile.warnings)
}

/** Reads a profile object or a JSON string that the page hands over. */
export function readData(data, maxSize) {
  return (widget) => {
    let text
    try {
      text = typeof data === 'string' ? data : JSON.stringify(data)
    } catch (error) {
      return widget.bad_data(String(error?.message ?? error))
    }
    if (text === undefined) return widget.bad_data('neither an object nor a JSON string')
    // What is too large is refused by its beginning: there are no fewer bytes than UTF-16 units.
    return widget.read_text(text.slice(0, maxSize * 2 ** 20 + 1), document.baseURI, maxSize)
  }
}
